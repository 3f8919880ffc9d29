namespace StripeClr;

/// <summary>Reads characters that may be written as escapes of JSON (<c>\u0073</c>, <c>\/</c>) or of URLs (<c>%73</c>, or <c>%2573</c> where a URL stands in another).</summary>
internal static class EscapedText
{
    private const int DigitsInJson = 4;
    private const int DigitsInUrl = 2;

    /// <summary>The character that a position stands for.</summary>
    /// <param name="text">The characters.</param>
    /// <param name="length">How many of them count.</param>
    /// <param name="position">Where.</param>
    /// <param name="next">Where the next one begins.</param>
    public static char Read(char[] text, int length, int position, out int next)
    {
        var character = text[position];
        next = position + 1;
        if (character == '%')
        {
            // An address inside an address has its percent signs escaped.
            var code = position + 1;
            while (IsPercentSign(text, length, code) && IsHexadecimal(text, length, code + DigitsInUrl, DigitsInUrl))
            {
                code += DigitsInUrl;
            }

            return Digits(text, length, code, DigitsInUrl, character, ref next);
        }

        if (character != '\\')
        {
            return character;
        }

        if (next < length && text[next] == '/')
        {
            next++;
            return '/';
        }

        // JSON inside a JSON string has its backslashes doubled.
        var digits = position + 1;
        while (digits < length && text[digits] == '\\')
        {
            digits++;
        }

        return digits < length && text[digits] == 'u' ? Digits(text, length, digits + 1, DigitsInJson, character, ref next) : character;
    }

    /// <summary>The character in front of a position; a blank for the letter of an escape such as <c>\n</c>, which is no part of a word.</summary>
    public static char Before(char[] text, int position)
    {
        if (position == 0)
        {
            return ' ';
        }

        var start = position - 1;
        while (start > 0 && (text[start] == 'u' || HexDigit.Value(text[start]) >= 0))
        {
            start--;
        }

        if (text[start] is '\\' or '%')
        {
            var character = Read(text, position, start, out var next);
            if (next == position)
            {
                return character;
            }
        }

        var backslash = position - 2;
        while (backslash >= 0 && text[backslash] == '\\')
        {
            backslash--;
        }

        return (position - backslash) % 2 == 0 ? text[position - 1] : ' ';
    }

    /// <summary>The end of the run of backslashes that goes on at a position; the position itself when none does.</summary>
    public static int EndOfBackslashes(char[] text, int length, int position)
    {
        if (text[position - 1] == '\\')
        {
            while (position < length && text[position] == '\\')
            {
                position++;
            }
        }

        return position;
    }

    /// <summary>Where a word ends that begins at a position; 0 when another text stands there.</summary>
    public static int EndOf(char[] text, int length, int position, string word)
    {
        foreach (var expected in word)
        {
            if (position >= length || Read(text, length, position, out position) != expected)
            {
                return 0;
            }
        }

        return position;
    }

    private static bool IsPercentSign(char[] text, int length, int position) =>
        position + 1 < length && text[position] == '2' && text[position + 1] == '5';

    private static bool IsHexadecimal(char[] text, int length, int position, int count)
    {
        for (var index = position; index < position + count; index++)
        {
            if (index >= length || HexDigit.Value(text[index]) < 0)
            {
                return false;
            }
        }

        return true;
    }

    private static char Digits(char[] text, int length, int start, int count, char otherwise, ref int next)
    {
        if (start + count > length)
        {
            return otherwise;
        }

        var value = 0;
        for (var position = start; position < start + count; position++)
        {
            var digit = HexDigit.Value(text[position]);
            if (digit < 0)
            {
                return otherwise;
            }

            value = (value * 16) + digit;
        }

        next = start + count;
        return (char)value;
    }
}
