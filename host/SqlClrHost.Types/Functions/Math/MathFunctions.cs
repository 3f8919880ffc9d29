using System.Data.SqlTypes;

namespace SqlClrHost.Types;

/// <summary>Powers, roots, logarithms and trigonometry, all in float.</summary>
internal static class MathFunctions
{
    public static IEnumerable<FunctionDefinition> Definitions =>
    [
        new("SQRT", 1, c => Float(c, x => x < 0 ? double.NaN : Math.Sqrt(x))),
        new("SQUARE", 1, c => Float(c, x => x * x)),
        new("EXP", 1, c => Float(c, Math.Exp)),
        new("LOG", 1, 2, BindLog),
        new("LOG10", 1, c => Float(c, x => x <= 0 ? double.NaN : Math.Log10(x))),
        new("SIN", 1, c => Float(c, Math.Sin)),
        new("COS", 1, c => Float(c, Math.Cos)),
        new("TAN", 1, c => Float(c, Math.Tan)),
        new("ASIN", 1, c => Float(c, Math.Asin)),
        new("ACOS", 1, c => Float(c, Math.Acos)),
        new("ATAN", 1, c => Float(c, Math.Atan)),
        new("ATN2", 2, c => Float2(c, (y, x) => x == 0 && y == 0 ? double.NaN : Math.Atan2(y, x))),
        new("PI", 0, c => c.Strict(SqlType.Float, [], _ => Math.PI)),
        new("POWER", 2, BindPower),
        // One value a query and call in SQL Server, which a function alone cannot know.
        new("RAND", 0, 1, _ => throw SqlErrors.NotSupported("RAND (use CRYPT_GEN_RANDOM or NEWID)")),
    ];

    private static BoundFunction Float(FunctionCall call, Func<double, double> function)
    {
        RoundingFunctions.Widen(call, 0);
        return call.Strict(SqlType.Float, [SqlType.Float], v => Checked(function((double)v[0])));
    }

    private static BoundFunction Float2(FunctionCall call, Func<double, double, double> function)
    {
        RoundingFunctions.Widen(call, 0);
        RoundingFunctions.Widen(call, 1);
        return call.Strict(SqlType.Float, [SqlType.Float, SqlType.Float], v => Checked(function((double)v[0], (double)v[1])));
    }

    private static object Checked(double number) => double.IsNaN(number) ? throw SqlErrors.InvalidFloatingPointOperation() : FloatConversion.Narrow(number, SqlType.Float);

    private static BoundFunction BindLog(FunctionCall call) => call.Count == 1
        ? Float(call, x => x <= 0 ? double.NaN : Math.Log(x))
        : Float2(call, (x, b) => x <= 0 || b <= 0 || b == 1 ? double.NaN : Math.Log(x) / Math.Log(b));

    /// <summary>The answer has the first argument's type; an int power is cut to an int.</summary>
    private static BoundFunction BindPower(FunctionCall call)
    {
        SqlType type = RoundingFunctions.Widen(call, 0);
        SqlType result = type.Code == SqlTypeCode.Decimal ? SqlType.Decimal(SqlType.MaxPrecision, type.Scale) : type;
        RoundingFunctions.Widen(call, 1);
        return call.Strict(result, [type, SqlType.Float], v =>
        {
            double exponent = (double)v[1];
            if (WholePower(v[0], exponent) is { } exact)
            {
                return result.IsInteger ? Narrow(exact, result) : DecimalConversion.Narrow(exact.Round(result.IsMoney ? 4 : result.Scale), result);
            }

            double number = (double)Conversion.ConvertValue(v[0], type, SqlType.Float, null);
            if (number == 0 && exponent < 0)
            {
                throw SqlErrors.DivideByZero();
            }

            object power = Checked(Math.Pow(number, exponent));
            return result.Code == SqlTypeCode.Float ? power : Conversion.ConvertValue(power, SqlType.Float, result, null);
        });
    }

    /// <summary>Whole powers of exact numbers stay exact; float would lose their last digits.</summary>
    private static ExactNumber? WholePower(object value, double exponent)
    {
        const int Largest = 128;
        if (value is double || exponent < 0 || exponent > Largest || exponent != Math.Truncate(exponent))
        {
            return null;
        }

        ExactNumber number = value is SqlDecimal d ? ExactNumber.From(d) : ExactNumber.From(IntegerConversion.ToInt64(value));
        return new ExactNumber(System.Numerics.BigInteger.Pow(number.Unscaled, (int)exponent), number.Scale * (int)exponent);
    }

    private static object Narrow(ExactNumber number, SqlType type)
    {
        bool fits = type.Code == SqlTypeCode.Int ? number.Unscaled >= int.MinValue && number.Unscaled <= int.MaxValue : number.Unscaled >= long.MinValue && number.Unscaled <= long.MaxValue;
        return fits ? IntegerConversion.Narrow((Int128)number.Unscaled, type) : throw SqlErrors.FloatOverflow(type, number.ToDouble());
    }
}
