using SqlClrHost.Binding;
using SqlClrHost.Errors;

namespace SqlClrHost.Plan;

/// <summary>TOP and OFFSET … FETCH. It asks its input for no row more than it gives.</summary>
internal sealed class Top(RowSource input, Func<Evaluation, object?>? count, Func<Evaluation, object?>? offset) : RowSource(input.Columns)
{
    public override IEnumerable<object?[]> Rows(Evaluation outer)
    {
        long skip = offset is null ? 0 : Read(offset(outer), EngineErrors.NegativeOffset);
        long take = count is null ? long.MaxValue : Read(count(outer), EngineErrors.InvalidTop);
        return Take(input.Rows(outer), skip, take);
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

    private static long Read(object? value, Func<Types.SqlError> error) => value is long number and >= 0 ? number : throw error();
}

/// <summary>TOP … PERCENT: it has to know how many rows there are. A part of a row counts as a whole one.</summary>
internal sealed class TopPercent(RowSource input, Func<Evaluation, object?> percent) : RowSource(input.Columns)
{
    private const double All = 100;

    public override IEnumerable<object?[]> Rows(Evaluation outer)
    {
        double share = percent(outer) is double number and >= 0 and <= All ? number : throw EngineErrors.InvalidPercent();
        List<object?[]> rows = [.. input.Rows(outer)];
        return rows.Take((int)Math.Ceiling(rows.Count * share / All));
    }
}
