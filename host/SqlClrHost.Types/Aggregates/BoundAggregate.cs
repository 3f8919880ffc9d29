namespace SqlClrHost.Types;

/// <summary>An aggregate bound to its argument types; each group takes an accumulator of its own.</summary>
public sealed class BoundAggregate(SqlType type, Func<IAccumulator> create)
{
    public SqlType Type { get; } = type;

    public IAccumulator Create() => create();
}
