using SqlClrHost.Binding;
using SqlClrHost.Catalog;

namespace SqlClrHost.Plan;

/// <summary>Gives every row once.</summary>
internal sealed class Distinct(RowSource input) : RowSource(input.Columns)
{
    public override IEnumerable<object?[]> Rows(Evaluation outer)
    {
        var seen = new HashSet<object?[]>(new RowComparer(Columns));
        foreach (object?[] row in input.Rows(outer))
        {
            if (seen.Add(row))
            {
                yield return row;
            }
        }
    }
}
