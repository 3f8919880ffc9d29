using System.Text;

namespace StripeClr.Requests;

/// <summary>
/// RFC 3986 percent-encoding of UTF-8. Written here because <see cref="System.Uri"/> inside SQL Server may run with the escaping rules of
/// .NET Framework 4.0, which differ.
/// </summary>
internal static class PercentEncoding
{
    /// <summary>
    /// What the framework puts in place of its escape as soon as the same address holds a character outside ASCII. Both forms mean the same,
    /// so in addresses these stay as they are.
    /// </summary>
    public const string LiteralInUrls = "!'()*:";

    private const string HexDigits = "0123456789ABCDEF";

    /// <summary>Appends the value with everything but letters, digits, <c>-._~</c> and the given characters encoded.</summary>
    public static void Append(StringBuilder target, string value, string alsoLiteral = "")
    {
        foreach (var octet in StrictText.Octets(value))
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

    private static bool IsUnreserved(char character) =>
        character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '.' or '_' or '~';
}
