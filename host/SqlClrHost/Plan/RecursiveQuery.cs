using SqlClrHost.Binding;
using SqlClrHost.Errors;

namespace SqlClrHost.Plan;

/// <summary>The rows that a recursive CTE stands for inside its recursive part: those that the turn before has added.</summary>
internal sealed class RecursiveRows(IReadOnlyList<ColumnInfo> columns) : RowSource(columns)
{
    public List<object?[]> Current { get; set; } = [];

    public override IEnumerable<object?[]> Rows(Evaluation outer) => Current;
}

/// <summary>A recursive CTE: the anchor's rows, then turn after turn what the recursive parts make of the rows added last.</summary>
internal sealed class RecursiveQuery(RowSource anchor, RecursiveRows working, IReadOnlyList<RowSource> parts, int maxRecursion) : RowSource(working.Columns)
{
    public override IEnumerable<object?[]> Rows(Evaluation outer)
    {
        List<object?[]> rows = [.. anchor.Rows(outer)];
        for (int turn = 1; rows.Count > 0; turn++)
        {
            foreach (object?[] row in rows)
            {
                yield return row;
            }

            outer.Session.Cancellation.ThrowIfCancellationRequested();
            rows = Next(rows, outer);
            if (rows.Count > 0 && maxRecursion > 0 && turn > maxRecursion)
            {
                throw EngineErrors.RecursionExhausted(maxRecursion);
            }
        }
    }

    /// <summary>A turn is made whole before its first row is given, so that nobody sees the working rows of two turns at once.</summary>
    private List<object?[]> Next(List<object?[]> rows, Evaluation outer)
    {
        List<object?[]> before = working.Current;
        working.Current = rows;
        try
        {
            return [.. parts.SelectMany(p => p.Rows(outer))];
        }
        finally
        {
            working.Current = before;
        }
    }
}
