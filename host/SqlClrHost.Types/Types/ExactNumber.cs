using System.Data.SqlTypes;
using System.Numerics;

namespace SqlClrHost.Types;

/// <summary>An exact decimal number of any size: <c>Unscaled / 10^Scale</c>. Decimal arithmetic runs here and is fitted into a SqlDecimal at its end.</summary>
internal readonly record struct ExactNumber(BigInteger Unscaled, int Scale) : IComparable<ExactNumber>
{
    private static readonly BigInteger[] Powers = [.. Enumerable.Range(0, 80).Select(n => BigInteger.Pow(10, n))];

    public static ExactNumber From(SqlDecimal value)
    {
        int[] words = value.Data;
        UInt128 magnitude = new(((ulong)(uint)words[3] << 32) | (uint)words[2], ((ulong)(uint)words[1] << 32) | (uint)words[0]);
        return new ExactNumber(value.IsPositive ? magnitude : -(BigInteger)magnitude, value.Scale);
    }

    public static ExactNumber From(long value) => new(value, 0);

    /// <summary>The exact value of a double, cut after <paramref name="scale"/> digits by rounding half away from zero.</summary>
    public static ExactNumber From(double value, int scale)
    {
        long bits = BitConverter.DoubleToInt64Bits(value);
        int exponent = (int)((bits >> 52) & 0x7FF);
        long mantissa = bits & 0xF_FFFF_FFFF_FFFF;
        mantissa = exponent == 0 ? mantissa : mantissa | (1L << 52);
        int shift = Math.Max(exponent, 1) - 1075;
        BigInteger scaled = mantissa * Power(scale);
        BigInteger unscaled = shift >= 0 ? scaled << shift : DivideRounded(scaled, BigInteger.One << -shift);
        return new ExactNumber(bits < 0 ? -unscaled : unscaled, scale);
    }

    public static BigInteger Power(int exponent) => exponent < Powers.Length ? Powers[exponent] : BigInteger.Pow(10, exponent);

    /// <summary>Changes the scale; digits that are lost round half away from zero.</summary>
    public ExactNumber Round(int scale) => scale >= Scale
        ? new ExactNumber(Unscaled * Power(scale - Scale), scale)
        : new ExactNumber(DivideRounded(Unscaled, Power(Scale - scale)), scale);

    /// <summary>Changes the scale; digits that are lost are dropped.</summary>
    public ExactNumber Truncate(int scale) => scale >= Scale
        ? Round(scale)
        : new ExactNumber(BigInteger.Divide(Unscaled, Power(Scale - scale)), scale);

    public static ExactNumber operator -(ExactNumber number) => number with { Unscaled = -number.Unscaled };

    /// <summary>The largest whole number that is not greater.</summary>
    public ExactNumber FloorToWhole()
    {
        ExactNumber cut = Truncate(0);
        return Unscaled.Sign < 0 && cut.CompareTo(this) != 0 ? cut with { Unscaled = cut.Unscaled - 1 } : cut;
    }

    /// <summary>The same number without trailing zeros behind the point.</summary>
    public ExactNumber Normalized()
    {
        (BigInteger unscaled, int scale) = this;
        while (scale > 0 && unscaled % 10 == 0)
        {
            unscaled /= 10;
            scale--;
        }

        return new ExactNumber(unscaled, scale);
    }

    /// <summary>Whether the number has at most <paramref name="precision"/> digits at its scale.</summary>
    public bool Fits(int precision) => BigInteger.Abs(Unscaled) < Power(precision);

    /// <summary>The number as a value of decimal(precision, Scale); the caller has checked that it fits.</summary>
    public SqlDecimal ToSqlDecimal(int precision)
    {
        UInt128 magnitude = (UInt128)BigInteger.Abs(Unscaled);
        return new SqlDecimal((byte)precision, (byte)Scale, Unscaled.Sign >= 0, (int)(uint)magnitude, (int)(uint)(magnitude >> 32), (int)(uint)(magnitude >> 64), (int)(uint)(magnitude >> 96));
    }

    public double ToDouble() => Scale == 0
        ? (double)Unscaled
        : double.Parse(ToString(), System.Globalization.CultureInfo.InvariantCulture);

    public int CompareTo(ExactNumber other)
    {
        int scale = Math.Max(Scale, other.Scale);
        return Round(scale).Unscaled.CompareTo(other.Round(scale).Unscaled);
    }

    public override string ToString()
    {
        string digits = BigInteger.Abs(Unscaled).ToString(System.Globalization.CultureInfo.InvariantCulture).PadLeft(Scale + 1, '0');
        string sign = Unscaled.Sign < 0 ? "-" : "";
        return Scale == 0 ? sign + digits : $"{sign}{digits[..^Scale]}.{digits[^Scale..]}";
    }

    private static BigInteger DivideRounded(BigInteger value, BigInteger divisor)
    {
        BigInteger quotient = BigInteger.DivRem(value, divisor, out BigInteger remainder);
        return BigInteger.Abs(remainder) * 2 >= divisor ? quotient + value.Sign : quotient;
    }
}
