using SqlClrHost.Binding;
using SqlClrHost.Catalog;
using SqlClrHost.Types;

namespace SqlClrHost.Plan;

/// <summary>GROUP BY: a row per group, its keys first and then its aggregates. Without keys there is always one row.</summary>
internal sealed class Aggregate(RowSource input, GroupingKeys keys, AggregateList aggregates, bool isScalar) : RowSource([])
{
    public override IEnumerable<object?[]> Rows(Evaluation outer)
    {
        ColumnInfo[] keyColumns = [.. keys.Keys.Select(k => new ColumnInfo("", k.Type, k.Collation))];
        var groups = new Dictionary<object?[], Group>(new RowComparer(keyColumns));
        var order = new List<Group>();
        Evaluation evaluation = outer.Nested();
        foreach (object?[] row in input.Rows(outer))
        {
            evaluation.Row = row;
            object?[] key = [.. keys.Keys.Select(k => k.Evaluate(evaluation))];
            if (!groups.TryGetValue(key, out Group? group))
            {
                groups.Add(key, group = new Group(key, aggregates.Calls));
                order.Add(group);
            }

            group.Add(evaluation);
        }

        if (order.Count == 0 && isScalar)
        {
            order.Add(new Group([], aggregates.Calls));
        }

        return order.Select(g => g.ToRow(aggregates.Calls));
    }

    /// <summary>Whether an aggregate leaves the row out; STRING_AGG, with its two arguments, says nothing of it.</summary>
    public static bool IsSkipped(object?[] arguments) => arguments is [null];

    private sealed class Group(object?[] key, IReadOnlyList<AggregateCall> calls)
    {
        private readonly IAccumulator[] _accumulators = [.. calls.Select(c => c.Aggregate.Create())];
        private readonly List<(object?[] Order, object?[] Arguments)>?[] _ordered =
            [.. calls.Select(c => c.Order.Count > 0 ? new List<(object?[], object?[])>() : null)];

        public void Add(Evaluation evaluation)
        {
            for (int i = 0; i < _accumulators.Length; i++)
            {
                object?[] arguments = [.. calls[i].Arguments.Select(a => a.Evaluate(evaluation))];
                evaluation.Session.HasSkippedNull |= IsSkipped(arguments);
                if (_ordered[i] is { } waiting)
                {
                    waiting.Add(([.. calls[i].Order.Select(o => o.Expression.Evaluate(evaluation))], arguments));
                }
                else
                {
                    _accumulators[i].Add(arguments);
                }
            }
        }

        public object?[] ToRow(IReadOnlyList<AggregateCall> all)
        {
            for (int i = 0; i < _accumulators.Length; i++)
            {
                if (_ordered[i] is { } waiting)
                {
                    IReadOnlyList<SortKey> order = all[i].Order;
                    foreach ((_, object?[] arguments) in waiting.OrderBy(w => w.Order, Comparer<object?[]>.Create((x, y) => SortKey.Compare(order, x, y))))
                    {
                        _accumulators[i].Add(arguments);
                    }
                }
            }

            return [.. key, .. _accumulators.Select(a => a.Result)];
        }
    }
}
