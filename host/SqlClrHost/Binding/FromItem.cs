using SqlClrHost.Plan;

namespace SqlClrHost.Binding;

/// <summary>A bound part of FROM: its rows, and the tables whose columns lie side by side in them.</summary>
internal sealed record FromItem(RowSource Plan, IReadOnlyList<SourceTable> Tables)
{
    public int Width => Plan.Columns.Count;

    public static FromItem Single(RowSource plan, string? schema, string? name) => new(plan, [new SourceTable(schema, name, plan.Columns, 0) { View = (plan as SystemScan)?.View }]);

    /// <summary>The tables of both sides, the right ones behind the left.</summary>
    public static IReadOnlyList<SourceTable> Combine(FromItem left, FromItem right)
    {
        foreach (SourceTable table in right.Tables)
        {
            if (table.Name is not null && left.Tables.Any(t => t.Matches(table.Schema, table.Name) && t.Schema == table.Schema))
            {
                // Without an alias a table goes by its own name, schema and all.
                throw table.Schema is null ? Errors.EngineErrors.DuplicateTableName(table.Name) : Errors.EngineErrors.SameExposedNames($"{table.Schema}.{table.Name}");
            }
        }

        return [.. left.Tables, .. right.Tables.Select(t => t with { Offset = t.Offset + left.Width })];
    }
}
