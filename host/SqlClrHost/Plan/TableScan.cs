using SqlClrHost.Binding;
using SqlClrHost.Catalog;

namespace SqlClrHost.Plan;

/// <summary>Reads a table as it stands when the reading begins.</summary>
internal sealed class TableScan(Func<Evaluation, Table> table, IReadOnlyList<ColumnInfo> columns) : RowSource(columns)
{
    public override IEnumerable<object?[]> Rows(Evaluation outer)
    {
        Table source = table(outer);
        List<object?[]> rows = source.Rows;
        int count = rows.Count;
        for (int i = 0; i < count; i++)
        {
            outer.Session.Cancellation.ThrowIfCancellationRequested();
            yield return source.Read(rows[i], outer);
        }
    }
}

/// <summary>Reads a view of the system.</summary>
internal sealed class SystemScan(SystemView view) : RowSource(view.Columns)
{
    public SystemView View { get; } = view;

    public override IEnumerable<object?[]> Rows(Evaluation outer) => View.Rows(outer.Session);
}
