namespace StripeSql;

/// <summary>Something the user can put right; its message says the fact, then the remedy.</summary>
internal sealed class StripeSqlException(string message) : Exception(message);
