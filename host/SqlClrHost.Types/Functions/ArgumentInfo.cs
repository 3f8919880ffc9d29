namespace SqlClrHost.Types;

/// <summary>What is known of an argument or operand before it runs.</summary>
/// <param name="Type">Its type; int for the literal NULL, as in SQL Server.</param>
/// <param name="Constant">The value of a literal; for a datepart, its name.</param>
/// <param name="IsConstant">Whether it is a literal.</param>
/// <param name="IsNullLiteral">Whether it is the literal NULL, which fits every type.</param>
/// <param name="Collation">The collation of a character expression; null for the database's.</param>
public sealed record ArgumentInfo(SqlType Type, object? Constant = null, bool IsConstant = false, bool IsNullLiteral = false, Collation? Collation = null)
{
    /// <summary>Whether its text is JSON, to be taken as it stands: of JSON_QUERY, JSON_MODIFY or FOR JSON.</summary>
    public bool IsJson { get; init; }

    /// <summary>The literal NULL.</summary>
    public static ArgumentInfo Null { get; } = new(SqlType.Int, null, IsConstant: true, IsNullLiteral: true);
}
