using System.Data.SqlTypes;
using System.Globalization;
using System.Text;

namespace SqlClrHost.Types;

/// <summary>Conversions to char, varchar, nchar and nvarchar.</summary>
internal static class CharacterConversion
{
    public static string Convert(object value, SqlType from, SqlType to, int? style)
    {
        string text = Fit(TextOf(value, from, to, style), from, to);
        return to.IsFixedLength ? text.PadRight(to.Length) : text;
    }

    private static string TextOf(object value, SqlType from, SqlType to, int? style) => value switch
    {
        string text => from.IsUnicode && !to.IsUnicode ? CodePage.ToVarChar(text) : text,
        bool bit => bit ? "1" : "0",
        byte or short or int or long => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
        SqlDecimal number when from.IsMoney => MoneyText(number, from, style ?? 0),
        SqlDecimal number => ExactNumber.From(number).ToString(),
        double number => FloatText.Format(number, from, style ?? 0),
        float number => FloatText.Format(number, from, style ?? 0),
        Guid guid => guid.ToString("D").ToUpperInvariant(),
        byte[] bytes => BinaryText(bytes, from, to, style ?? 0),
        _ => DateTimeText.Format(value, from, style),
    };

    /// <summary>Cuts what may be cut; a number that does not fit is never shown by some of its digits.</summary>
    private static string Fit(string text, SqlType from, SqlType to)
    {
        if (to.IsMax || text.Length <= to.Length)
        {
            return text;
        }

        return from switch
        {
            { Code: SqlTypeCode.TinyInt or SqlTypeCode.SmallInt or SqlTypeCode.Int } when !to.IsUnicode => "*",
            { Code: SqlTypeCode.Decimal } => throw SqlErrors.ArithmeticOverflow("numeric", to.Name, 5),
            { IsMoney: true } => throw SqlErrors.MoneyNeedsSpace(to),
            { IsApproximateNumeric: true } => throw SqlErrors.FloatOverflow(to, double.Parse(text, CultureInfo.InvariantCulture)),
            { IsNumeric: true } => throw SqlErrors.ExpressionOverflow(to.Name),
            { Code: SqlTypeCode.UniqueIdentifier } when to.IsUnicode => throw SqlErrors.ExpressionOverflow(to.Name),
            { Code: SqlTypeCode.UniqueIdentifier } => throw SqlErrors.GuidNeedsSpace(),
            _ => text[..to.Length],
        };
    }

    private static string MoneyText(SqlDecimal number, SqlType from, int style)
    {
        ExactNumber exact = ExactNumber.From(number);
        switch (style)
        {
            case 0:
                return exact.Round(2).ToString();
            case 1:
                return WithThousands(exact.Round(2).ToString());
            case 2 or 126:
                return exact.Round(4).ToString();
            default:
                throw SqlErrors.InvalidStyle(style, from);
        }
    }

    private static string WithThousands(string number)
    {
        StringBuilder text = new(number);
        int first = number[0] == '-' ? 1 : 0;
        for (int i = number.IndexOf('.', StringComparison.Ordinal) - 3; i > first; i -= 3)
        {
            text.Insert(i, ',');
        }

        return text.ToString();
    }

    private static string BinaryText(byte[] bytes, SqlType from, SqlType to, int style) => style switch
    {
        // An odd byte at the end of nvarchar is half a character: its other half is zero.
        0 when to.IsUnicode => Encoding.Unicode.GetString(bytes.Length % 2 == 0 ? bytes : [.. bytes, 0]),
        0 => CodePage.Decode(bytes),
        1 => "0x" + System.Convert.ToHexString(bytes),
        2 => System.Convert.ToHexString(bytes),
        _ => throw SqlErrors.InvalidStyle(style, from),
    };
}
