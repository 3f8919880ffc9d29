using SqlClrHost.Binding;

namespace SqlClrHost.Plan;

/// <summary>Which rows without a partner a join keeps.</summary>
internal sealed record JoinKind(bool KeepsLeft, bool KeepsRight);

/// <summary>
/// A join. With equalities in its condition the right input is hashed by them, else every pair is tried;
/// either way the right input is read once, when the first left row has come, unless the server is told to show the worst.
/// </summary>
internal sealed class Join(
    RowSource left, RowSource right, Func<Evaluation, bool?>? condition, JoinKind kind, JoinKeys? keys, IReadOnlyList<ColumnInfo> columns)
    : RowSource(columns)
{
    public override IEnumerable<object?[]> Rows(Evaluation outer)
    {
        JoinInput? input = null;
        bool reopens = outer.Session.Host.Options.ReopensInnerSides && !kind.KeepsRight;
        Evaluation evaluation = outer.Nested();
        foreach (object?[] leftRow in left.Rows(outer))
        {
            input = input is null || reopens ? new JoinInput(right.Rows(outer), keys, outer) : input;
            bool isMatched = false;
            foreach (int candidate in input.Candidates(leftRow))
            {
                object?[] pair = Pair(leftRow, input.Rows[candidate]);
                evaluation.Row = pair;
                if (condition is null || condition(evaluation) == true)
                {
                    isMatched = true;
                    input.Matched[candidate] = true;
                    yield return pair;
                }
            }

            if (!isMatched && kind.KeepsLeft)
            {
                yield return Pair(leftRow, new object?[right.Columns.Count]);
            }
        }

        if (kind.KeepsRight)
        {
            foreach (object?[] row in Unmatched(input ?? new JoinInput(right.Rows(outer), keys, outer)))
            {
                yield return row;
            }
        }
    }

    private IEnumerable<object?[]> Unmatched(JoinInput input)
    {
        for (int i = 0; i < input.Rows.Count; i++)
        {
            if (!input.Matched[i])
            {
                yield return Pair(new object?[left.Columns.Count], input.Rows[i]);
            }
        }
    }

    private static object?[] Pair(object?[] left, object?[] right) => [.. left, .. right];
}
