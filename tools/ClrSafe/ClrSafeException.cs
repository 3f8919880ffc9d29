namespace ClrSafe;

/// <summary>The assembly is not what a rewrite expects; nothing is written.</summary>
public sealed class ClrSafeException(string message) : Exception(message);
