using System.Data.SqlTypes;
using System.Numerics;

namespace SqlClrHost.Types;

/// <summary>Adds exactly what is exact, and floats as floats. NULL over no values.</summary>
internal sealed class SumAccumulator(SqlType argument, SqlType sum) : IAccumulator
{
    private BigInteger _exact;
    private double _approximate;

    public long Count { get; private set; }

    public object? Result => Count == 0 ? null : sum switch
    {
        { IsApproximateNumeric: true } => FloatConversion.Narrow(_approximate, sum),
        { IsInteger: true } => NarrowInteger(),
        _ => DecimalConversion.Narrow(Exact, sum),
    };

    /// <summary>The sum at the argument's scale.</summary>
    public ExactNumber Exact => new(_exact, argument.IsMoney ? 4 : argument.Scale);

    public double Approximate => _approximate;

    public void Add(object?[] arguments)
    {
        switch (arguments[0])
        {
            case null:
                return;
            case SqlDecimal number:
                _exact += ExactNumber.From(number).Unscaled;
                break;
            case double number:
                _approximate += number;
                break;
            case float number:
                _approximate += number;
                break;
            default:
                _exact += IntegerConversion.ToInt64(arguments[0]!);
                break;
        }

        Count++;
    }

    private object NarrowInteger() => BigInteger.Abs(_exact) <= long.MaxValue
        ? IntegerConversion.Narrow((Int128)_exact, sum)
        : throw SqlErrors.ExpressionOverflow(sum.Name);
}
