using System.Collections.Generic;

namespace StripeClr.Requests;

/// <summary>Reads percent-encoded text that a user wrote, so that it can be encoded anew by <see cref="PercentEncoding"/>.</summary>
internal static class PercentDecoding
{
    private const int NoOctet = -1;

    /// <summary>The text with its escapes resolved.</summary>
    /// <param name="text">Part of a form or of a path.</param>
    /// <param name="place">Where it stands, for the error, which does not quote it: it may be a value that is nobody's business.</param>
    /// <param name="isForm">True where <c>+</c> means a blank.</param>
    /// <exception cref="StripeException">54001 for a broken escape, or escapes that are not UTF-8.</exception>
    public static string Decode(string text, string place, bool isForm)
    {
        var source = StrictText.Octets(text);
        var target = new List<byte>(source.Length);
        for (var index = 0; index < source.Length; index++)
        {
            if (source[index] != '%')
            {
                target.Add(isForm && source[index] == '+' ? (byte)' ' : source[index]);
                continue;
            }

            var octet = index + 2 < source.Length ? (HexDigit.Value((char)source[index + 1]) << 4) | HexDigit.Value((char)source[index + 2]) : NoOctet;
            if (octet < 0)
            {
                throw StripeException.BadArgument(place + " holds a % that is not followed by two hexadecimal digits. Write a % itself as %25.");
            }

            target.Add((byte)octet);
            index += 2;
        }

        return StrictText.Text(target.ToArray())
            ?? throw StripeException.BadArgument(place + " holds % escapes that are not UTF-8. Write the text itself; it is encoded for you.");
    }
}
