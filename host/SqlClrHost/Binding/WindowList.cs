using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Errors;
using SqlClrHost.Plan;

namespace SqlClrHost.Binding;

/// <summary>A function with OVER: its partition, order and what it computes over the partition's rows.</summary>
internal sealed record WindowCall(IReadOnlyList<BoundExpression> Partition, IReadOnlyList<SortKey> Order, IWindowFunction Function);

/// <summary>The window functions of one query; their results follow the columns of its row.</summary>
internal sealed class WindowList
{
    private readonly List<WindowCall> _calls = [];

    public IReadOnlyList<WindowCall> Calls => _calls;

    /// <summary>The columns before the first result; known only when the whole query is bound.</summary>
    public int Offset { get; set; }

    public BoundExpression Add(ExpressionBinder binder, FunctionCall node)
    {
        OverClause over = node.OverClause;
        if (over.WindowName is not null)
        {
            throw NotSupported.Feature(over, RefusedFeatures.WindowClause);
        }

        var inner = new ExpressionBinder(binder.Context, binder.Scope) { Aggregates = binder.Aggregates, Keys = binder.Keys };
        BoundExpression[] partition = [.. over.Partitions.Select(inner.Bind)];
        foreach (ExpressionWithSortOrder element in over.OrderByClause?.OrderByElements ?? [])
        {
            // A variable or (SELECT NULL) would do; a number would look like a position, which there is none of here.
            _ = element.Expression switch
            {
                IntegerLiteral => throw EngineErrors.WindowOrderByIndex(),
                Literal => throw EngineErrors.WindowOrderByConstant(),
                _ => element,
            };
        }

        SortKey[] order = over.OrderByClause is null ? [] : [.. over.OrderByClause.OrderByElements.Select(o => SortKey.Bind(inner, o))];
        BoundExpression[] arguments = AggregateList.Arguments(inner, node);
        IWindowFunction function = WindowFunctions.Create(node, arguments, isOrdered: order.Length > 0);
        int index = _calls.Count;
        _calls.Add(new WindowCall(partition, order, function));
        return new BoundExpression(function.Type, e => e.Row[Offset + index]);
    }
}
