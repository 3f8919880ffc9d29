using SqlClrHost.Types;

namespace SqlClrHost.Binding;

/// <summary>A column of a row source. An empty name means that the query gave none.</summary>
internal sealed record ColumnInfo(string Name, SqlType Type, CollationLabel? Collation = null, bool IsJson = false, bool IsNullable = true, bool IsIdentity = false)
{
    /// <summary>A select list has the literal NULL here: in UNION and its relatives it takes the type of the other query.</summary>
    public bool IsNullLiteral { get; init; }

    /// <summary>For sys.columns only: the column of a table is computed.</summary>
    public bool IsComputed { get; init; }
}
