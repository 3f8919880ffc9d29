using System.Buffers;
using System.Data.SqlTypes;
using System.Globalization;

namespace SqlClrHost.Types;

/// <summary>Conversions to float and real.</summary>
internal static class FloatConversion
{
    private static readonly SearchValues<char> FloatCharacters = SearchValues.Create("0123456789+-.eEdD");

    public static object Convert(object value, SqlType from, SqlType to)
    {
        double number = Number(value, from, to);
        if (to.Code == SqlTypeCode.Float)
        {
            return number;
        }

        return float.IsFinite((float)number) ? (float)number : throw SqlErrors.FloatOverflow(to, number);
    }

    /// <summary>Rejects what IEEE arithmetic gives where SQL Server reports an overflow.</summary>
    public static object Narrow(double number, SqlType to)
    {
        if (to.Code == SqlTypeCode.Real)
        {
            return float.IsFinite((float)number) ? (float)number : throw SqlErrors.ExpressionOverflow(to.Name);
        }

        return double.IsFinite(number) ? number : throw SqlErrors.ExpressionOverflow(to.Name);
    }

    private static double Number(object value, SqlType from, SqlType to) => value switch
    {
        double number => number,
        float number => number,
        SqlDecimal number => ExactNumber.From(number).ToDouble(),
        string text => Parse(text, from, to),
        DateTime instant => LegacyDateTime.ToDays(instant),
        _ => IntegerConversion.ToInt64(value),
    };

    private static double Parse(string text, SqlType from, SqlType to)
    {
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        ReadOnlySpan<char> trimmed = text.AsSpan().Trim(' ');
        if (trimmed.IsEmpty)
        {
            return 0;
        }

        // NaN and Infinity are words to .NET, not to SQL Server.
        if (trimmed.ContainsAnyExcept(FloatCharacters) || !double.TryParse(trimmed.ToString().Replace('d', 'e').Replace('D', 'e'), Style, CultureInfo.InvariantCulture, out double number))
        {
            throw SqlErrors.ErrorConverting(from.Name, to.Name);
        }

        return double.IsFinite(number) ? number : throw SqlErrors.ExpressionOverflow(to.Name);
    }
}
