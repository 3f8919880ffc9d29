using System.Globalization;
using System.Text;

namespace StripeClr.Requests;

/// <summary>UTF-8 of texts that T-SQL handed in, where the framework would put a question mark for what it cannot say.</summary>
internal static class StrictText
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, true);

    /// <summary>The bytes of a text.</summary>
    /// <exception cref="StripeException">54001: half of a surrogate pair, as LEFT leaves of an emoji, has no bytes.</exception>
    public static byte[] Octets(string text)
    {
        try
        {
            return StrictUtf8.GetBytes(text);
        }
        catch (EncoderFallbackException error)
        {
            throw StripeException.BadArgument("A text holds half of a character at position " + (error.Index + 1).ToString(CultureInfo.InvariantCulture) + ", as LEFT or SUBSTRING leaves of an emoji. Cut it elsewhere.");
        }
    }

    /// <summary>The text of bytes; null when they are not UTF-8.</summary>
    public static string? Text(byte[] octets)
    {
        try
        {
            return StrictUtf8.GetString(octets);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
