using System.Globalization;
using System.Text;

namespace StripeClr.Requests;

/// <summary>
/// RFC 3986 percent-encoding of UTF-8. Written here because <see cref="System.Uri"/> inside SQL Server may run with the escaping rules of
/// .NET Framework 4.0, which differ.
/// </summary>
internal static class PercentEncoding
{
    private const string HexDigits = "0123456789ABCDEF";
    private static readonly UTF8Encoding StrictUtf8 = new(false, true);

    /// <summary>Appends the value with everything but letters, digits, <c>-._~</c> and the given characters encoded.</summary>
    public static void Append(StringBuilder target, string value, string alsoLiteral = "")
    {
        foreach (var octet in Octets(value))
        {
            var character = (char)octet;
            if (IsUnreserved(character) || alsoLiteral.IndexOf(character) >= 0)
            {
                target.Append(character);
            }
            else
            {
                target.Append('%').Append(HexDigits[octet >> 4]).Append(HexDigits[octet & 15]);
            }
        }
    }

    /// <summary>The value, encoded.</summary>
    public static string Encode(string value)
    {
        var target = new StringBuilder(value.Length);
        Append(target, value);
        return target.ToString();
    }

    // Half of a surrogate pair, as LEFT leaves of an emoji, has no bytes; the framework would send a question mark for it.
    private static byte[] Octets(string value)
    {
        try
        {
            return StrictUtf8.GetBytes(value);
        }
        catch (EncoderFallbackException error)
        {
            throw StripeException.BadArgument("A text holds half of a character at position " + (error.Index + 1).ToString(CultureInfo.InvariantCulture) + ", as LEFT or SUBSTRING leaves of an emoji. Cut it elsewhere.");
        }
    }

    private static bool IsUnreserved(char character) =>
        character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '.' or '_' or '~';
}
