using System.Data.SqlTypes;
using System.Globalization;
using System.Numerics;

namespace SqlClrHost.Types;

/// <summary>Conversions to bit, tinyint, smallint, int and bigint.</summary>
internal static class IntegerConversion
{
    public static object Convert(object value, SqlType from, SqlType to)
    {
        if (to.Code == SqlTypeCode.Bit)
        {
            return ToBit(value, from, to);
        }

        BigInteger number = WholeNumber(value, from, to);
        return Fits(number, to.Code) ? Box((long)number, to.Code) : throw Overflow(value, from, to, number);
    }

    /// <summary>Narrows a result of integer arithmetic into its type, or reports that it does not fit.</summary>
    public static object Narrow(Int128 number, SqlType to) =>
        Fits(number, to.Code) ? Box((long)number, to.Code) : throw SqlErrors.ExpressionOverflow(to.Name);

    public static long ToInt64(object value) => value switch
    {
        bool bit => bit ? 1 : 0,
        byte number => number,
        short number => number,
        int number => number,
        long number => number,
        _ => throw new InvalidOperationException($"{value.GetType().Name} is no integer."),
    };

    public static long MinValue(SqlTypeCode code) => code switch
    {
        SqlTypeCode.TinyInt => 0,
        SqlTypeCode.SmallInt => short.MinValue,
        SqlTypeCode.Int => int.MinValue,
        _ => long.MinValue,
    };

    private static long MaxValue(SqlTypeCode code) => code switch
    {
        SqlTypeCode.TinyInt => byte.MaxValue,
        SqlTypeCode.SmallInt => short.MaxValue,
        SqlTypeCode.Int => int.MaxValue,
        _ => long.MaxValue,
    };

    private static bool Fits(BigInteger number, SqlTypeCode code) => number >= MinValue(code) && number <= MaxValue(code);

    private static object Box(long number, SqlTypeCode code) => code switch
    {
        // Without the cast to object all branches would become long.
        SqlTypeCode.TinyInt => (object)(byte)number,
        SqlTypeCode.SmallInt => (short)number,
        SqlTypeCode.Int => (int)number,
        _ => number,
    };

    private static bool ToBit(object value, SqlType from, SqlType to) => value switch
    {
        string text when text.Trim(' ').Equals("true", StringComparison.OrdinalIgnoreCase) => true,
        string text when text.Trim(' ').Equals("false", StringComparison.OrdinalIgnoreCase) => false,
        string text => !(TryParse(text, out BigInteger number) ? number : throw SqlErrors.ConversionFailed(from, text, to)).IsZero,
        SqlDecimal number => !ExactNumber.From(number).Unscaled.IsZero,
        double number => number != 0,
        float number => number != 0,
        _ => !WholeNumber(value, from, SqlType.BigInt).IsZero,
    };

    /// <summary>Fractions are cut, except those of money and of days, which round.</summary>
    private static BigInteger WholeNumber(object value, SqlType from, SqlType to) => value switch
    {
        string text => TryParse(text, out BigInteger number) ? number : throw InvalidText(text, from, to),
        SqlDecimal number => from.IsMoney ? ExactNumber.From(number).Round(0).Unscaled : ExactNumber.From(number).Truncate(0).Unscaled,
        double number => new BigInteger(Math.Truncate(number)),
        float number => new BigInteger(Math.Truncate(number)),
        DateTime instant => (BigInteger)Math.Round(LegacyDateTime.ToDays(instant), MidpointRounding.AwayFromZero),
        byte[] bytes => FromBytes(bytes, to),
        _ => ToInt64(value),
    };

    private static bool TryParse(string text, out BigInteger number)
    {
        ReadOnlySpan<char> trimmed = text.AsSpan().Trim(' ');
        if (trimmed.IsEmpty)
        {
            number = BigInteger.Zero;
            return true;
        }

        return BigInteger.TryParse(trimmed, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
    }

    /// <summary>The last bytes count, as many as the type has.</summary>
    private static BigInteger FromBytes(byte[] bytes, SqlType to)
    {
        int size = to.Code switch
        {
            SqlTypeCode.TinyInt => sizeof(byte),
            SqlTypeCode.SmallInt => sizeof(short),
            SqlTypeCode.Int => sizeof(int),
            _ => sizeof(long),
        };
        ReadOnlySpan<byte> last = bytes.AsSpan(Math.Max(0, bytes.Length - size));
        return new BigInteger(last, isUnsigned: last.Length < size || to.Code == SqlTypeCode.TinyInt, isBigEndian: true);
    }

    private static SqlError InvalidText(string text, SqlType from, SqlType to) => to.Code == SqlTypeCode.BigInt
        ? SqlErrors.ErrorConverting(from.Name, to.Name)
        : SqlErrors.ConversionFailed(from, text, to);

    private static SqlError Overflow(object value, SqlType from, SqlType to, BigInteger number) => (from, to.Code) switch
    {
        ({ IsCharacter: true }, SqlTypeCode.TinyInt or SqlTypeCode.SmallInt) => SqlErrors.SmallIntegerTextOverflow(from, (string)value, to),
        ({ IsCharacter: true }, SqlTypeCode.Int) => SqlErrors.IntegerTextOverflow(from, (string)value),
        ({ IsApproximateNumeric: true }, not SqlTypeCode.BigInt) => SqlErrors.FloatOverflow(to, (double)number),
        ({ Code: SqlTypeCode.Decimal }, _) => SqlErrors.ArithmeticOverflow("numeric", to.Name, 1),
        ({ Code: SqlTypeCode.TinyInt or SqlTypeCode.SmallInt or SqlTypeCode.Int }, SqlTypeCode.TinyInt or SqlTypeCode.SmallInt) => SqlErrors.IntegerOverflow(to, (long)number),
        _ => SqlErrors.ExpressionOverflow(to.Name),
    };
}
