using System.Data.SqlTypes;

namespace SqlClrHost.Types;

/// <summary>ABS, CEILING, FLOOR, ROUND, SIGN.</summary>
internal static class RoundingFunctions
{
    public static IEnumerable<FunctionDefinition> Definitions =>
    [
        new("ABS", 1, BindAbs),
        new("CEILING", 1, c => BindWhole(c, n => -(-n).FloorToWhole(), Math.Ceiling)),
        new("FLOOR", 1, c => BindWhole(c, n => n.FloorToWhole(), Math.Floor)),
        new("SIGN", 1, BindSign),
        new("ROUND", 2, 3, BindRound),
    ];

    /// <summary>The type in which a mathematical function computes and answers: small types widen, strings become float.</summary>
    public static SqlType Widen(FunctionCall call, int index)
    {
        SqlType type = call.TypeOf(index);
        return type.Code switch
        {
            SqlTypeCode.TinyInt or SqlTypeCode.SmallInt => SqlType.Int,
            SqlTypeCode.SmallMoney => SqlType.Money,
            SqlTypeCode.Int or SqlTypeCode.BigInt or SqlTypeCode.Decimal or SqlTypeCode.Money or SqlTypeCode.Float => type,
            SqlTypeCode.Real or SqlTypeCode.Bit => SqlType.Float,
            _ when type.IsCharacter => SqlType.Float,
            _ => throw SqlErrors.InvalidArgumentType(type, index + 1, call.Name),
        };
    }

    private static BoundFunction BindAbs(FunctionCall call)
    {
        SqlType type = Widen(call, 0);
        return call.Strict(type, [type], v => v[0] switch
        {
            double number => Math.Abs(number),
            SqlDecimal number => DecimalConversion.Narrow(ExactNumber.From(number) is { Unscaled.Sign: < 0 } n ? -n : ExactNumber.From(number), type),
            _ => IntegerConversion.Narrow(Int128.Abs(IntegerConversion.ToInt64(v[0])), type),
        });
    }

    private static BoundFunction BindWhole(FunctionCall call, Func<ExactNumber, ExactNumber> exact, Func<double, double> approximate)
    {
        SqlType type = Widen(call, 0);
        SqlType result = type.Code == SqlTypeCode.Decimal ? SqlType.Decimal(type.Precision, 0) : type;
        int scale = type.IsMoney ? 4 : 0;
        return call.Strict(result, [type], v => v[0] switch
        {
            double number => approximate(number),
            SqlDecimal number => DecimalConversion.Narrow(exact(ExactNumber.From(number)).Round(scale), result),
            _ => v[0],
        });
    }

    private static BoundFunction BindSign(FunctionCall call)
    {
        SqlType type = Widen(call, 0);
        return call.Strict(type, [type], v => v[0] switch
        {
            double number => (double)Math.Sign(number),
            SqlDecimal number => DecimalConversion.Narrow(ExactNumber.From(ExactNumber.From(number).Unscaled.Sign).Round(number.Scale), type),
            _ => IntegerConversion.Narrow(Math.Sign(IntegerConversion.ToInt64(v[0])), type),
        });
    }

    /// <summary>Half away from zero; a third argument other than 0 cuts instead.</summary>
    private static BoundFunction BindRound(FunctionCall call)
    {
        SqlType type = Widen(call, 0);
        for (int i = 1; i < call.Count; i++)
        {
            if (call.TypeOf(i).IsCharacter)
            {
                throw SqlErrors.InvalidArgumentType(call.TypeOf(i), i + 1, call.Name);
            }
        }

        return call.Strict(type, [type, .. Enumerable.Repeat(SqlType.Int, call.Count - 1)], v =>
        {
            int digits = (int)v[1];
            bool truncate = v.Length == 3 && (int)v[2] != 0;
            return v[0] switch
            {
                double number => RoundFloat(number, digits, truncate),
                SqlDecimal number => DecimalConversion.Narrow(RoundExact(ExactNumber.From(number), digits, truncate), type),
                _ => IntegerConversion.Narrow((Int128)RoundExact(ExactNumber.From(IntegerConversion.ToInt64(v[0])), digits, truncate).Unscaled, type),
            };
        });
    }

    private static ExactNumber RoundExact(ExactNumber number, int digits, bool truncate)
    {
        if (digits >= number.Scale)
        {
            return number;
        }

        if (digits < -SqlType.MaxPrecision)
        {
            return new ExactNumber(0, number.Scale);
        }

        // Rounding left of the point: move the point, round, move it back.
        int lift = Math.Max(0, -digits);
        ExactNumber lifted = new(number.Unscaled, number.Scale + lift);
        int keep = Math.Max(digits, 0);
        ExactNumber cut = truncate ? lifted.Truncate(keep) : lifted.Round(keep);
        return new ExactNumber(cut.Unscaled * ExactNumber.Power(lift), cut.Scale).Round(number.Scale);
    }

    private static double RoundFloat(double number, int digits, bool truncate)
    {
        double factor = Math.Pow(10, Math.Abs(digits));
        double scaled = digits >= 0 ? number * factor : number / factor;
        if (!double.IsFinite(scaled))
        {
            return number;
        }

        double whole = truncate ? Math.Truncate(scaled) : Math.Round(scaled, MidpointRounding.AwayFromZero);
        return digits >= 0 ? whole / factor : whole * factor;
    }
}
