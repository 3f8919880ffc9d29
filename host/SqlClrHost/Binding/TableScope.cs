using SqlClrHost.Catalog;
using SqlClrHost.Types;

namespace SqlClrHost.Binding;

/// <summary>A table in FROM: the name it goes by, its columns and where they start in the row.</summary>
internal sealed record SourceTable(string? Schema, string? Name, IReadOnlyList<ColumnInfo> Columns, int Offset)
{
    /// <summary>The system view that it is; null for everything else.</summary>
    public SystemView? View { get; init; }

    public bool Matches(string? schema, string? table) =>
        table is null || (Name is not null
            && Name.Equals(table, StringComparison.OrdinalIgnoreCase)
            && (schema is null || schema.Equals(Schema, StringComparison.OrdinalIgnoreCase)));
}

/// <summary>The columns of the tables in FROM.</summary>
internal sealed class TableScope(IReadOnlyList<SourceTable> tables, Scope? outer) : Scope(outer)
{
    public override IReadOnlyList<SourceTable> Tables { get; } = tables;

    public override ColumnMatch? FindHere(ColumnName name)
    {
        ColumnMatch? found = null;
        foreach (SourceTable table in Tables)
        {
            if (!table.Matches(name.Schema, name.Table))
            {
                continue;
            }

            for (int i = 0; i < table.Columns.Count; i++)
            {
                if (!table.Columns[i].Name.Equals(name.Name, StringComparison.OrdinalIgnoreCase))
                {
                    continue;
                }

                if (found is not null)
                {
                    throw SqlErrors.AmbiguousColumnName(name.Name);
                }

                found = new ColumnMatch(0, table.Offset + i, table.Columns[i]);
            }
        }

        return found;
    }
}
