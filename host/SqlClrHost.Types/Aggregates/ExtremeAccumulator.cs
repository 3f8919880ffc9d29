namespace SqlClrHost.Types;

/// <summary>MIN and MAX: the first of the values that no other one beats.</summary>
internal sealed class ExtremeAccumulator(SqlValueComparer comparer, int sign) : IAccumulator
{
    public object? Result { get; private set; }

    public void Add(object?[] arguments)
    {
        object? value = arguments[0];
        if (value is not null && (Result is null || comparer.Compare(value, Result) * sign > 0))
        {
            Result = value;
        }
    }
}
