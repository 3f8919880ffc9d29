using SqlClrHost.Binding;
using SqlClrHost.Errors;

namespace SqlClrHost.Plan;

/// <summary>TOP and OFFSET … FETCH. Without WITH TIES it asks its input for no row more than it gives.</summary>
internal sealed class Top(RowSource input, Func<Evaluation, object?>? count, Func<Evaluation, object?>? offset, IReadOnlyList<SortKey> ties)
    : RowSource(input.Columns)
{
    public override IEnumerable<object?[]> Rows(Evaluation outer)
    {
        long skip = offset is null ? 0 : Read(offset(outer), EngineErrors.NegativeOffset);
        long take = count is null ? long.MaxValue : Limit(count(outer));
        if (take == 0 && offset is not null)
        {
            throw EngineErrors.NothingToFetch();
        }

        return ties.Count > 0 ? Ties.Take(input.Rows(outer), take, ties, outer) : Take(input.Rows(outer), skip, take);
    }

    private static IEnumerable<object?[]> Take(IEnumerable<object?[]> rows, long skip, long take)
    {
        if (take == 0)
        {
            yield break;
        }

        foreach (object?[] row in rows)
        {
            if (skip > 0)
            {
                skip--;
                continue;
            }

            yield return row;
            if (--take == 0)
            {
                yield break;
            }
        }
    }

    private static long Limit(object? value) => value switch
    {
        long number and >= 0 => number,
        long => throw EngineErrors.NegativeTop(),
        _ => throw EngineErrors.InvalidTop(),
    };

    private static long Read(object? value, Func<Types.SqlError> error) => value is long number and >= 0 ? number : throw error();
}

/// <summary>TOP … PERCENT: it has to know how many rows there are. A part of a row counts as a whole one.</summary>
internal sealed class TopPercent(RowSource input, Func<Evaluation, object?> percent, IReadOnlyList<SortKey> ties) : RowSource(input.Columns)
{
    private const double All = 100;

    public override IEnumerable<object?[]> Rows(Evaluation outer)
    {
        double share = percent(outer) is double number and >= 0 and <= All ? number : throw EngineErrors.InvalidPercent();
        List<object?[]> rows = [.. input.Rows(outer)];
        int take = (int)Math.Ceiling(rows.Count * share / All);
        return ties.Count > 0 ? Ties.Take(rows, take, ties, outer) : rows.Take(take);
    }
}

/// <summary>WITH TIES: after the last row come those that are its equals in the order.</summary>
internal static class Ties
{
    public static IEnumerable<object?[]> Take(IEnumerable<object?[]> rows, long count, IReadOnlyList<SortKey> keys, Evaluation outer)
    {
        Evaluation evaluation = outer.Nested();
        object?[]? last = null;
        foreach (object?[] row in rows)
        {
            evaluation.Row = row;
            if (--count < 0 && (last is null || SortKey.Compare(keys, last, Values(keys, evaluation)) != 0))
            {
                yield break;
            }

            last ??= count == 0 ? Values(keys, evaluation) : null;
            yield return row;
        }
    }

    private static object?[] Values(IReadOnlyList<SortKey> keys, Evaluation evaluation) => [.. keys.Select(k => k.Expression.Evaluate(evaluation))];
}
