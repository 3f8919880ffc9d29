using SqlClrHost.Binding;

namespace SqlClrHost.Plan;

/// <summary>CROSS and OUTER APPLY: the right side runs anew for each left row and sees its columns.</summary>
internal sealed class Apply(RowSource left, RowSource right, bool keepsLeft, IReadOnlyList<ColumnInfo> columns) : RowSource(columns)
{
    public override IEnumerable<object?[]> Rows(Evaluation outer)
    {
        foreach (object?[] leftRow in left.Rows(outer))
        {
            Evaluation evaluation = outer.Nested();
            evaluation.Row = leftRow;
            bool isEmpty = true;
            foreach (object?[] rightRow in right.Rows(evaluation))
            {
                isEmpty = false;
                yield return [.. leftRow, .. rightRow];
            }

            if (isEmpty && keepsLeft)
            {
                yield return [.. leftRow, .. new object?[right.Columns.Count]];
            }
        }
    }
}
