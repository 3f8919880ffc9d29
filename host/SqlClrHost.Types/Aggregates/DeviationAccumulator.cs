namespace SqlClrHost.Types;

/// <summary>Variance and standard deviation, of a sample or of everything, by Welford's method.</summary>
internal sealed class DeviationAccumulator(SqlType argument, bool isSample, bool isRoot) : IAccumulator
{
    private long _count;
    private double _mean;
    private double _squares;

    public object? Result
    {
        get
        {
            long divisor = isSample ? _count - 1 : _count;
            if (divisor < 1)
            {
                return null;
            }

            double variance = _squares / divisor;
            return isRoot ? Math.Sqrt(variance) : variance;
        }
    }

    public void Add(object?[] arguments)
    {
        if (arguments[0] is not { } value)
        {
            return;
        }

        double number = (double)Conversion.ConvertValue(value, argument, SqlType.Float, null);
        _count++;
        double distance = number - _mean;
        _mean += distance / _count;
        _squares += distance * (number - _mean);
    }
}
