namespace SqlClrHost.Types;

/// <summary>Passes each value on once.</summary>
internal sealed class DistinctAccumulator(IAccumulator inner, SqlValueComparer comparer) : IAccumulator
{
    private readonly HashSet<object?> _seen = new(comparer);

    public object? Result => inner.Result;

    public void Add(object?[] arguments)
    {
        if (_seen.Add(arguments[0]))
        {
            inner.Add(arguments);
        }
    }
}
