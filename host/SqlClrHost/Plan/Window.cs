using SqlClrHost.Binding;
using SqlClrHost.Catalog;

namespace SqlClrHost.Plan;

/// <summary>Computes functions with OVER: their results are added behind each row.</summary>
internal sealed class Window(RowSource input, WindowList windows, int width) : RowSource(input.Columns)
{
    public override IEnumerable<object?[]> Rows(Evaluation outer)
    {
        List<object?[]> rows = [.. input.Rows(outer).Select(r => Widen(r))];
        Evaluation evaluation = outer.Nested();
        for (int i = 0; i < windows.Calls.Count; i++)
        {
            Compute(windows.Calls[i], rows, width + i, evaluation);
        }

        return rows;
    }

    private static void Compute(WindowCall call, List<object?[]> rows, int slot, Evaluation evaluation)
    {
        ColumnInfo[] columns = [.. call.Partition.Select(p => new ColumnInfo("", p.Type, p.Collation))];
        var partitions = new Dictionary<object?[], List<WindowRow>>(new RowComparer(columns));
        foreach (object?[] row in rows)
        {
            evaluation.Row = row;
            object?[] key = [.. call.Partition.Select(p => p.Evaluate(evaluation))];
            if (!partitions.TryGetValue(key, out List<WindowRow>? partition))
            {
                partitions.Add(key, partition = []);
            }

            partition.Add(new WindowRow(row, [.. call.Order.Select(o => o.Expression.Evaluate(evaluation))]));
        }

        foreach (List<WindowRow> partition in partitions.Values)
        {
            var ordered = partition.OrderBy(r => r.Order, Comparer<object?[]>.Create((x, y) => SortKey.Compare(call.Order, x, y))).ToList();
            call.Function.Compute(ordered, (x, y) => SortKey.Compare(call.Order, x.Order, y.Order) == 0, evaluation, slot);
        }
    }

    private object?[] Widen(object?[] row)
    {
        var wide = new object?[width + windows.Calls.Count];
        row.AsSpan(0, Math.Min(row.Length, width)).CopyTo(wide);
        return wide;
    }
}
