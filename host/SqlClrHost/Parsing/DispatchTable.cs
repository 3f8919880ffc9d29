using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Errors;

namespace SqlClrHost.Parsing;

/// <summary>Which method handles which kind of node. A kind without an entry is refused by name and line.</summary>
internal sealed class DispatchTable<TContext, TNode, TResult>
    where TNode : TSqlFragment
{
    private readonly Dictionary<Type, Func<TContext, TNode, TResult>> _handlers = [];

    public DispatchTable<TContext, TNode, TResult> On<T>(Func<TContext, T, TResult> handler)
        where T : TNode
    {
        _handlers.Add(typeof(T), (context, node) => handler(context, (T)node));
        return this;
    }

    public bool Knows(TNode node) => _handlers.ContainsKey(node.GetType());

    public TResult Invoke(TContext context, TNode node) =>
        _handlers.TryGetValue(node.GetType(), out Func<TContext, TNode, TResult>? handler)
            ? handler(context, node)
            : throw NotSupported.Node(node);
}
