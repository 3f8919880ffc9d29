using System.Globalization;

namespace SqlClrHost.Types;

/// <summary>The text of float and real by the styles of CONVERT.</summary>
internal static class FloatText
{
    private const int DefaultDigits = 6;

    public static string Format(double number, SqlType from, int style)
    {
        bool isReal = from.Code == SqlTypeCode.Real;
        return style switch
        {
            0 => Shortest(number),
            1 => Scientific(number, 8),
            2 => Scientific(number, 16),
            3 => Scientific(number, isReal ? 9 : 17),
            126 => Scientific(number, isReal ? 8 : 16),
            _ => throw SqlErrors.InvalidStyle(style, from),
        };
    }

    /// <summary>At most six digits; an exponent only outside 0.0001 … 999999.</summary>
    private static string Shortest(double number)
    {
        if (number == 0)
        {
            return double.IsNegative(number) ? "-0" : "0";
        }

        string scientific = Scientific(number, DefaultDigits);
        int mark = scientific.IndexOf('e', StringComparison.Ordinal);
        int exponent = int.Parse(scientific.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        if (exponent is >= -4 and < DefaultDigits)
        {
            double rounded = double.Parse(scientific, CultureInfo.InvariantCulture);
            return rounded.ToString("F" + Math.Max(DefaultDigits - 1 - exponent, 0).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) is var text && text.Contains('.', StringComparison.Ordinal)
                ? text.TrimEnd('0').TrimEnd('.')
                : text;
        }

        return scientific[..mark].TrimEnd('0').TrimEnd('.') + scientific[mark..];
    }

    private static string Scientific(double number, int digits) =>
        number.ToString("E" + (digits - 1).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture).Replace('E', 'e');
}
