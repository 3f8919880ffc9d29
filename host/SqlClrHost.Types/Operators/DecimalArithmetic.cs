using System.Data.SqlTypes;
using System.Numerics;

namespace SqlClrHost.Types;

/// <summary>Arithmetic of decimal and money: exact, cut at the end to the scale that SQL Server's rules give the result.</summary>
internal static class DecimalArithmetic
{
    /// <summary>Fractional digits that * and / keep when the result is too long, if they have them.</summary>
    private const int ProtectedScale = 6;

    public static (SqlType Type, Binary Evaluate) Bind(BinaryOperator op, SqlType left, SqlType right)
    {
        // A bit, string or binary operand becomes the other operand's type.
        SqlType leftTarget = HasOwnDigits(left) ? TypeRules.AsDecimal(left) : right;
        SqlType rightTarget = HasOwnDigits(right) ? TypeRules.AsDecimal(right) : left;
        SqlType result = ResultType(op, leftTarget, rightTarget);
        return (result, NumericArithmetic.Converting(left, right, leftTarget, rightTarget, Operation(op, result)));
    }

    /// <summary>Computes on values of decimal or money. Only division drops digits without rounding.</summary>
    public static Func<object, object, object> Operation(BinaryOperator op, SqlType result)
    {
        int scale = result.IsMoney ? 4 : result.Scale;
        return (x, y) =>
        {
            ExactNumber a = ExactNumber.From((SqlDecimal)x);
            ExactNumber b = ExactNumber.From((SqlDecimal)y);
            ExactNumber number = op switch
            {
                BinaryOperator.Add => Add(a, b).Round(scale),
                BinaryOperator.Subtract => Add(a, b with { Unscaled = -b.Unscaled }).Round(scale),
                BinaryOperator.Multiply => new ExactNumber(a.Unscaled * b.Unscaled, a.Scale + b.Scale).Round(scale),
                BinaryOperator.Divide => Divide(a, b, scale),
                _ => Modulo(a, b).Round(scale),
            };
            return DecimalConversion.Narrow(number, result);
        };
    }

    /// <summary>Divides and drops the digits behind the scale.</summary>
    public static ExactNumber Divide(ExactNumber a, ExactNumber b, int scale)
    {
        if (b.Unscaled.IsZero)
        {
            throw SqlErrors.DivideByZero();
        }

        int shift = scale + b.Scale - a.Scale;
        BigInteger dividend = shift >= 0 ? a.Unscaled * ExactNumber.Power(shift) : a.Unscaled;
        BigInteger divisor = shift >= 0 ? b.Unscaled : b.Unscaled * ExactNumber.Power(-shift);
        return new ExactNumber(BigInteger.Divide(dividend, divisor), scale);
    }

    private static bool HasOwnDigits(SqlType type) => type.IsExactNumeric && type.Code != SqlTypeCode.Bit;

    private static ExactNumber Add(ExactNumber a, ExactNumber b)
    {
        int scale = Math.Max(a.Scale, b.Scale);
        return new ExactNumber(a.Round(scale).Unscaled + b.Round(scale).Unscaled, scale);
    }

    private static ExactNumber Modulo(ExactNumber a, ExactNumber b)
    {
        if (b.Unscaled.IsZero)
        {
            throw SqlErrors.DivideByZero();
        }

        int scale = Math.Max(a.Scale, b.Scale);
        return new ExactNumber(BigInteger.Remainder(a.Round(scale).Unscaled, b.Round(scale).Unscaled), scale);
    }

    private static SqlType ResultType(BinaryOperator op, SqlType left, SqlType right)
    {
        int leftWhole = left.Precision - left.Scale;
        int rightWhole = right.Precision - right.Scale;
        int scale = Math.Max(left.Scale, right.Scale);
        switch (op)
        {
            case BinaryOperator.Add or BinaryOperator.Subtract:
                int whole = Math.Max(leftWhole, rightWhole);
                return SqlType.Decimal(Math.Min(whole + scale + 1, SqlType.MaxPrecision), Math.Min(scale, SqlType.MaxPrecision - whole));
            case BinaryOperator.Multiply:
                return Capped(left.Precision + right.Precision + 1, left.Scale + right.Scale);
            case BinaryOperator.Divide:
                scale = Math.Max(ProtectedScale, left.Scale + right.Precision + 1);
                return Capped(leftWhole + right.Scale + scale, scale);
            default:
                return SqlType.Decimal(Math.Min(leftWhole, rightWhole) + scale, scale);
        }
    }

    /// <summary>Over 38 digits the fraction gives way, but not below six digits.</summary>
    private static SqlType Capped(int precision, int scale)
    {
        int excess = precision - SqlType.MaxPrecision;
        return excess <= 0
            ? SqlType.Decimal(precision, scale)
            : SqlType.Decimal(SqlType.MaxPrecision, Math.Max(scale - excess, Math.Min(scale, ProtectedScale)));
    }
}
