using System.Buffers;
using System.Data.SqlTypes;
using System.Globalization;
using System.Numerics;

namespace SqlClrHost.Types;

/// <summary>Conversions to decimal, money and smallmoney.</summary>
internal static class DecimalConversion
{
    private const int MoneyScale = 4;

    private static readonly SearchValues<char> DigitsAndPoint = SearchValues.Create("0123456789.");

    private static readonly BigInteger LargestMoney = long.MaxValue;
    private static readonly BigInteger LargestSmallMoney = int.MaxValue;

    public static object Convert(object value, SqlType from, SqlType to)
    {
        int scale = to.IsMoney ? MoneyScale : to.Scale;
        ExactNumber number = Number(value, from, to, scale).Round(scale);
        return Fits(number, to) ? number.ToSqlDecimal(Precision(to)) : throw Overflow(from, to);
    }

    /// <summary>Fits a result of arithmetic into its type.</summary>
    public static SqlDecimal Narrow(ExactNumber number, SqlType to) =>
        Fits(number, to) ? number.ToSqlDecimal(Precision(to)) : throw SqlErrors.ExpressionOverflow(Conversion.MessageName(to));

    private static int Precision(SqlType to) => to.Code switch
    {
        SqlTypeCode.Money => 19,
        SqlTypeCode.SmallMoney => 10,
        _ => to.Precision,
    };

    private static bool Fits(ExactNumber number, SqlType to) => to.Code switch
    {
        // Two's complement: one more below zero.
        SqlTypeCode.Money => number.Unscaled <= LargestMoney && number.Unscaled >= -LargestMoney - 1,
        SqlTypeCode.SmallMoney => number.Unscaled <= LargestSmallMoney && number.Unscaled >= -LargestSmallMoney - 1,
        _ => number.Fits(to.Precision),
    };

    private static ExactNumber Number(object value, SqlType from, SqlType to, int scale) => value switch
    {
        SqlDecimal number => ExactNumber.From(number),
        string text when to.IsMoney => ParseMoney(text),
        string text => TryParse(text.AsSpan().Trim(' '), out ExactNumber number) ? number : throw SqlErrors.ErrorConverting(from.Name, Conversion.MessageName(to)),
        double number => ExactNumber.From(number, scale),
        float number => ExactNumber.From(number, scale),
        DateTime instant => ExactNumber.From(LegacyDateTime.ToDays(instant), scale),
        byte[] bytes when to.IsMoney => new ExactNumber((long)IntegerConversion.Convert(bytes, from, SqlType.BigInt), MoneyScale),
        byte[] => throw SqlErrors.NotSupported("the conversion of binary values to decimal"),
        _ => ExactNumber.From(IntegerConversion.ToInt64(value)),
    };

    /// <summary>Digits with a sign and a point, no exponent: what decimal takes.</summary>
    internal static bool TryParse(ReadOnlySpan<char> text, out ExactNumber number)
    {
        number = default;
        int first = text.Length > 0 && text[0] is '+' or '-' ? 1 : 0;
        ReadOnlySpan<char> digits = text[first..];
        int point = digits.IndexOf('.');
        int count = digits.Length - (point >= 0 ? 1 : 0);
        if (count == 0 || digits.ContainsAnyExcept(DigitsAndPoint) || digits.Count('.') > 1)
        {
            return false;
        }

        string plain = point < 0 ? digits.ToString() : string.Concat(digits[..point], digits[(point + 1)..]);
        BigInteger unscaled = BigInteger.Parse(plain, NumberStyles.None, CultureInfo.InvariantCulture);
        number = new ExactNumber(text[0] == '-' ? -unscaled : unscaled, point < 0 ? 0 : digits.Length - point - 1);
        return true;
    }

    /// <summary>money also takes a currency sign and commas anywhere before the point; nothing at all is zero.</summary>
    private static ExactNumber ParseMoney(string text)
    {
        string trimmed = text.Trim(' ');
        bool negative = trimmed.StartsWith('-');
        string amount = trimmed.TrimStart('-', '+').TrimStart(' ').TrimStart('$', '£', '€', '¥').TrimStart(' ').Replace(",", "", StringComparison.Ordinal);
        if (!negative && amount.StartsWith('-'))
        {
            negative = true;
            amount = amount[1..];
        }

        if (trimmed.Length == 0)
        {
            return ExactNumber.From(0);
        }

        if (!TryParse(amount, out ExactNumber number))
        {
            throw SqlErrors.InvalidMoneyText();
        }

        return negative ? number with { Unscaled = -number.Unscaled } : number;
    }

    private static SqlError Overflow(SqlType from, SqlType to) => (from, to) switch
    {
        (_, { IsMoney: true }) => SqlErrors.ExpressionOverflow(to.Name),
        _ => SqlErrors.ArithmeticOverflow(Conversion.MessageName(from), "numeric", (byte)(from.IsApproximateNumeric ? 6 : 8)),
    };
}
