using SqlClrHost.Binding;

namespace SqlClrHost.Plan;

/// <summary>VALUES (…), (…): a row for each list of expressions.</summary>
internal sealed class Values(IReadOnlyList<IReadOnlyList<BoundExpression>> lists, IReadOnlyList<ColumnInfo> columns) : RowSource(columns)
{
    public override IEnumerable<object?[]> Rows(Evaluation outer)
    {
        foreach (IReadOnlyList<BoundExpression> list in lists)
        {
            yield return [.. list.Select(e => e.Evaluate(outer))];
        }
    }
}
