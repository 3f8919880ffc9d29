using System.Buffers.Binary;
using System.Data.SqlTypes;
using System.Text;

namespace SqlClrHost.Types;

/// <summary>Conversions to binary and varbinary.</summary>
internal static class BinaryConversion
{
    public static byte[] Convert(object value, SqlType from, SqlType to, int? style)
    {
        bool isNumber = from.IsNumeric;
        byte[] bytes = BytesOf(value, from, to, style ?? 0);
        if (!to.IsMax && bytes.Length > to.Length)
        {
            // Of a number the low bytes matter, of anything else the first.
            bytes = isNumber ? bytes[^to.Length..] : bytes[..to.Length];
        }

        if (to.Code == SqlTypeCode.Binary && bytes.Length < to.Length)
        {
            byte[] padding = new byte[to.Length - bytes.Length];
            bytes = isNumber ? [.. padding, .. bytes] : [.. bytes, .. padding];
        }

        return bytes;
    }

    private static byte[] BytesOf(object value, SqlType from, SqlType to, int style) => value switch
    {
        byte[] bytes => bytes,
        string text => style switch
        {
            0 => from.IsUnicode ? Encoding.Unicode.GetBytes(text) : CodePage.Encode(text),
            1 or 2 => ParseHex(text, from, to, style),
            _ => throw SqlErrors.InvalidStyle(style, from),
        },
        Guid guid => guid.ToByteArray(),
        bool bit => [(byte)(bit ? 1 : 0)],
        byte number => [number],
        short number => BigEndian(number, sizeof(short)),
        int number => BigEndian(number, sizeof(int)),
        long number => BigEndian(number, sizeof(long)),
        SqlDecimal number when from.IsMoney => BigEndian((long)ExactNumber.From(number).Unscaled, from.Code == SqlTypeCode.Money ? sizeof(long) : sizeof(int)),
        _ => throw SqlErrors.NotSupported($"the conversion of {from.Name} to {to.Name}"),
    };

    private static byte[] BigEndian(long number, int size)
    {
        byte[] bytes = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        return bytes[^size..];
    }

    /// <summary>Style 1 wants the 0x, style 2 refuses it.</summary>
    private static byte[] ParseHex(string text, SqlType from, SqlType to, int style)
    {
        bool hasPrefix = text.StartsWith("0x", StringComparison.OrdinalIgnoreCase);
        string digits = hasPrefix ? text[2..] : text;
        if (hasPrefix != (style == 1) || digits.Length % 2 != 0 || !digits.All(char.IsAsciiHexDigit))
        {
            throw SqlErrors.ErrorConverting(from.Name, to.Name);
        }

        return System.Convert.FromHexString(digits);
    }
}
