using System.Globalization;

namespace StripeClr.Rows;

/// <summary>Numbers as JSON writes them.</summary>
internal static class JsonNumber
{
    // So many characters never overflow.
    private const int SafeLength = 18;

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

    /// <summary>True when a column can hold it.</summary>
    public static bool IsInRange(char[] characters, int start, int end, bool isWhole)
    {
        if (isWhole && end - start <= SafeLength)
        {
            return true;
        }

        var text = new string(characters, start, end - start);
        return isWhole
            ? long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)
            : decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
    }

    /// <summary>The value of a whole number.</summary>
    public static long Whole(char[] characters, int start, int end)
    {
        if (end - start > SafeLength)
        {
            return long.Parse(new string(characters, start, end - start), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        }

        var isNegative = characters[start] == '-';
        long value = 0;
        for (var position = isNegative ? start + 1 : start; position < end; position++)
        {
            value = (value * 10) + (characters[position] - '0');
        }

        return isNegative ? -value : value;
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
