using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Binding;
using SqlClrHost.Types;

namespace SqlClrHost.Plan;

/// <summary>An expression to sort by. NULL comes first, as on SQL Server.</summary>
internal sealed class SortKey(BoundExpression expression, bool isDescending)
{
    private readonly Func<object?, object?, int?> _compare = Operators.BindComparison(expression.Type, expression.Type, expression.Collation?.Resolve());

    public BoundExpression Expression { get; } = expression;

    public static SortKey Bind(ExpressionBinder binder, ExpressionWithSortOrder element) =>
        new(binder.Bind(element.Expression), element.SortOrder == SortOrder.Descending);

    public int Compare(object? left, object? right)
    {
        int order = (left, right) switch
        {
            (null, null) => 0,
            (null, _) => -1,
            (_, null) => 1,
            _ => _compare(left, right)!.Value,
        };
        return isDescending ? -order : order;
    }

    /// <summary>Sorts rows by keys; equal rows keep their order.</summary>
    public static List<object?[]> Sort(IEnumerable<object?[]> rows, IReadOnlyList<SortKey> keys, Evaluation outer)
    {
        Evaluation evaluation = outer.Nested();
        var keyed = new List<(object?[] Row, object?[] Values, int Position)>();
        foreach (object?[] row in rows)
        {
            evaluation.Row = row;
            keyed.Add((row, [.. keys.Select(k => k.Expression.Evaluate(evaluation))], keyed.Count));
        }

        keyed.Sort((x, y) => Compare(keys, x, y));
        return keyed.ConvertAll(k => k.Row);
    }

    /// <summary>Compares the values of all keys.</summary>
    public static int Compare(IReadOnlyList<SortKey> keys, object?[] left, object?[] right)
    {
        for (int i = 0; i < keys.Count; i++)
        {
            int order = keys[i].Compare(left[i], right[i]);
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }

    private static int Compare(IReadOnlyList<SortKey> keys, (object?[] Row, object?[] Values, int Position) x, (object?[] Row, object?[] Values, int Position) y)
    {
        int order = Compare(keys, x.Values, y.Values);
        return order != 0 ? order : x.Position.CompareTo(y.Position);
    }
}
