using System.Globalization;

namespace StripeClr.Rows;

/// <summary>Numbers as JSON writes them.</summary>
internal static class JsonNumber
{
    // So many characters never overflow.
    private const int SafeLength = 18;

    private static readonly char[] ExponentMarks = { 'e', 'E' };

    /// <summary>Where the number ends that begins at a position; -1 when none does.</summary>
    /// <param name="characters">The text.</param>
    /// <param name="start">Where it begins.</param>
    /// <param name="length">How many characters the text has.</param>
    /// <param name="isWhole">False when it is written with a fraction or exponent.</param>
    public static int EndOf(char[] characters, int start, int length, out bool isWhole)
    {
        isWhole = true;
        var first = start < length && characters[start] == '-' ? start + 1 : start;
        var position = EndOfDigits(characters, first, length);
        if (position > first + 1 && characters[first] == '0')
        {
            // 010 is 10 to some and 8 to others.
            return -1;
        }

        if (position > 0 && position < length && characters[position] == '.')
        {
            isWhole = false;
            position = EndOfDigits(characters, position + 1, length);
        }

        if (position > 0 && position < length && characters[position] is 'e' or 'E')
        {
            isWhole = false;
            var isSigned = position + 1 < length && characters[position + 1] is '+' or '-';
            position = EndOfDigits(characters, position + (isSigned ? 2 : 1), length);
        }

        return position;
    }

    /// <summary>True for a text that is a number as JSON writes it, and nothing else.</summary>
    public static bool IsNumber(string text) => EndOf(text.ToCharArray(), 0, text.Length, out _) == text.Length;

    /// <summary>The value of a whole number, if a long holds it.</summary>
    public static bool TryWhole(char[] characters, int start, int end, out long value)
    {
        if (end - start > SafeLength)
        {
            return long.TryParse(new string(characters, start, end - start), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
        }

        value = 0;
        var isNegative = characters[start] == '-';
        for (var position = isNegative ? start + 1 : start; position < end; position++)
        {
            value = (value * 10) + (characters[position] - '0');
        }

        value = isNegative ? -value : value;
        return true;
    }

    /// <summary>True for a number of which a decimal holds every digit: .NET rounds what has too many, and says nothing.</summary>
    /// <param name="number">A number as JSON writes it.</param>
    /// <param name="precision">The decimal's digits.</param>
    /// <param name="scale">Those of them that stand behind the point.</param>
    public static bool Fits(string number, int precision, int scale)
    {
        var end = number.IndexOfAny(ExponentMarks);
        var exponent = 0;
        if (end >= 0 && !int.TryParse(number.Substring(end + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent))
        {
            return false;
        }

        var mantissa = end < 0 ? number : number.Substring(0, end);
        var point = mantissa.IndexOf('.');
        for (var position = 0; position < mantissa.Length; position++)
        {
            // What the digit counts, as a power of ten.
            long power = (point < 0 || position < point ? (point < 0 ? mantissa.Length : point) - 1 : point) - position + (long)exponent;
            if (mantissa[position] is >= '1' and <= '9' && (power >= precision - scale || power < -scale))
            {
                return false;
            }
        }

        return true;
    }

    private static int EndOfDigits(char[] characters, int start, int length)
    {
        var position = start;
        while (position < length && characters[position] is >= '0' and <= '9')
        {
            position++;
        }

        return position > start ? position : -1;
    }
}
