using SqlClrHost.Binding;

namespace SqlClrHost.Plan;

/// <summary>Computes the select list.</summary>
internal sealed class Project(RowSource input, IReadOnlyList<BoundExpression> expressions, IReadOnlyList<ColumnInfo> columns) : RowSource(columns)
{
    public override IEnumerable<object?[]> Rows(Evaluation outer)
    {
        Evaluation evaluation = outer.Nested();
        foreach (object?[] row in input.Rows(outer))
        {
            evaluation.Row = row;
            var result = new object?[expressions.Count];
            for (int i = 0; i < result.Length; i++)
            {
                result[i] = expressions[i].Evaluate(evaluation);
            }

            yield return result;
        }
    }
}
