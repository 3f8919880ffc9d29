using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace SqlClrHost.Binding;

/// <summary>A column name with the qualifiers that were written before it.</summary>
internal sealed record ColumnName(string? Schema, string? Table, string Name)
{
    public static ColumnName Of(MultiPartIdentifier identifier)
    {
        IList<Identifier> parts = identifier.Identifiers;
        return new ColumnName(
            parts.Count > 2 ? parts[^3].Value : null,
            parts.Count > 1 ? parts[^2].Value : null,
            parts[^1].Value);
    }

    public override string ToString() => string.Join('.', new[] { Schema, Table, Name }.Where(p => p is not null));
}
