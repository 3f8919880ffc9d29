using SqlClrHost.Binding;

namespace SqlClrHost.Plan;

/// <summary>Lets through the rows for which the condition is true.</summary>
internal sealed class Filter(RowSource input, Func<Evaluation, bool?> condition) : RowSource(input.Columns)
{
    public override IEnumerable<object?[]> Rows(Evaluation outer)
    {
        Evaluation evaluation = outer.Nested();
        foreach (object?[] row in input.Rows(outer))
        {
            evaluation.Row = row;
            if (condition(evaluation) == true)
            {
                yield return row;
            }
        }
    }
}
