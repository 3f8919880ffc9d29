using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Errors;
using SqlClrHost.Plan;
using SqlClrHost.Types;

namespace SqlClrHost.Binding;

/// <summary>An aggregate of a grouped query: what each row feeds it with, and in which order.</summary>
internal sealed record AggregateCall(BoundAggregate Aggregate, IReadOnlyList<BoundExpression> Arguments, IReadOnlyList<SortKey> Order);

/// <summary>The aggregates that SELECT, HAVING and ORDER BY of one query name; their results follow the keys in the grouped row.</summary>
internal sealed class AggregateList(ExpressionBinder source, int keyCount)
{
    private readonly List<AggregateCall> _calls = [];
    private readonly Dictionary<string, BoundExpression> _known = [];

    private string? _order;

    public IReadOnlyList<AggregateCall> Calls => _calls;

    public BoundExpression Add(ExpressionBinder binder, FunctionCall node)
    {
        string text = Parsing.FragmentText.Canonical(node);
        if (_known.TryGetValue(text, out BoundExpression? known))
        {
            return known;
        }

        if (node.Parameters.Any(AggregateFinder.IsInArgument))
        {
            throw SqlErrors.NestedAggregate();
        }

        BoundExpression[] arguments = Arguments(source, node);
        AggregateCall call = Bind(node, arguments);
        CheckOrder(node);
        int slot = keyCount + _calls.Count;
        _calls.Add(call);
        var result = new BoundExpression(call.Aggregate.Type, e => e.Row[slot])
        {
            Collation = call.Aggregate.Type.IsCharacter && arguments.Length > 0 ? arguments[0].Collation : null,
        };
        _known.Add(text, result);
        return result;
    }

    /// <summary>The arguments of an aggregate or window function; none for COUNT(*).</summary>
    public static BoundExpression[] Arguments(ExpressionBinder binder, FunctionCall node) =>
        node.Parameters is [ColumnReferenceExpression { ColumnType: ColumnType.Wildcard }]
            ? []
            : [.. node.Parameters.Select(binder.Bind)];

    /// <summary>All ordered aggregates of a query go through one sort.</summary>
    private void CheckOrder(FunctionCall node)
    {
        if (node.WithinGroupClause is null)
        {
            return;
        }

        string order = Parsing.FragmentText.Canonical(node.WithinGroupClause);
        if ((_order ??= order) != order)
        {
            throw EngineErrors.OrdersDiffer();
        }
    }

    private AggregateCall Bind(FunctionCall node, BoundExpression[] arguments)
    {
        BoundAggregate aggregate = Types.Aggregates.Bind(
            node.FunctionName.Value, [.. arguments.Select(a => a.ToArgument())], node.UniqueRowFilter == UniqueRowFilter.Distinct);
        SortKey[] order = node.WithinGroupClause is null
            ? []
            : [.. node.WithinGroupClause.OrderByClause.OrderByElements.Select(o => SortKey.Bind(source, o))];
        return new AggregateCall(aggregate, arguments, order);
    }
}

/// <summary>Looks for aggregates: in a query, which then aggregates although it has no GROUP BY, and in what an aggregate is over.</summary>
internal sealed class AggregateFinder : TSqlFragmentVisitor
{
    private bool _found;
    private bool _hasSubquery;

    public static bool IsIn(QuerySpecification query)
    {
        var finder = new AggregateFinder();
        foreach (SelectElement element in query.SelectElements)
        {
            element.Accept(finder);
        }

        query.HavingClause?.Accept(finder);
        query.OrderByClause?.Accept(finder);
        return finder._found;
    }

    /// <summary>Whether an expression has an aggregate of its own in it.</summary>
    public static bool HasAggregate(ScalarExpression expression)
    {
        var finder = new AggregateFinder();
        expression.Accept(finder);
        return finder._found;
    }

    /// <summary>Whether an argument of an aggregate has an aggregate or a subquery in it, which none may have.</summary>
    public static bool IsInArgument(ScalarExpression argument)
    {
        var finder = new AggregateFinder();
        argument.Accept(finder);
        return finder._found || finder._hasSubquery;
    }

    public override void ExplicitVisit(FunctionCall node)
    {
        if (node.CallTarget is null && node.OverClause is null && Types.Aggregates.IsKnown(node.FunctionName.Value))
        {
            _found = true;
        }

        base.ExplicitVisit(node);
    }

    /// <summary>A subquery's aggregates are its own.</summary>
    public override void ExplicitVisit(ScalarSubquery node) => _hasSubquery = true;
}
