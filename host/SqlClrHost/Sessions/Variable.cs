using SqlClrHost.Catalog;
using SqlClrHost.Types;

namespace SqlClrHost.Sessions;

/// <summary>A variable or parameter; one of type table holds the table instead of a value.</summary>
internal sealed class Variable(SqlType type)
{
    public SqlType Type { get; } = type;

    public object? Value { get; set; }

    public Table? Table { get; init; }

    public Cursor? Cursor { get; set; }
}
