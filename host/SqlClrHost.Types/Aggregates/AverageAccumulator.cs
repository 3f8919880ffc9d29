namespace SqlClrHost.Types;

/// <summary>The sum divided by the count: cut, not rounded, as every exact division.</summary>
internal sealed class AverageAccumulator(SqlType argument, SqlType sum, SqlType average) : IAccumulator
{
    private readonly SumAccumulator _sum = new(argument, sum);

    public object? Result
    {
        get
        {
            if (_sum.Count == 0)
            {
                return null;
            }

            if (average.IsApproximateNumeric)
            {
                return FloatConversion.Narrow(_sum.Approximate / _sum.Count, average);
            }

            // The sum must fit, even where the average would.
            object total = _sum.Result!;
            if (average.IsInteger)
            {
                return IntegerConversion.Narrow(IntegerConversion.ToInt64(total) / _sum.Count, average);
            }

            ExactNumber quotient = DecimalArithmetic.Divide(_sum.Exact, ExactNumber.From(_sum.Count), average.IsMoney ? 4 : average.Scale);
            return DecimalConversion.Narrow(quotient, average);
        }
    }

    public void Add(object?[] arguments) => _sum.Add(arguments);
}
