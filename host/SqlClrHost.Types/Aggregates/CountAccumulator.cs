namespace SqlClrHost.Types;

/// <summary>Counts rows, or values that are not NULL.</summary>
internal sealed class CountAccumulator(SqlType type) : IAccumulator
{
    private long _count;

    public object? Result => IntegerConversion.Narrow(_count, type);

    public void Add(object?[] arguments)
    {
        if (arguments.Length == 0 || arguments[0] is not null)
        {
            _count++;
        }
    }
}
