using System.Text;

namespace StripeClr.Rows;

/// <summary>Strings as JSON writes them.</summary>
internal static class JsonString
{
    // What stands for half of a character whose other half is missing.
    private const char Replacement = '\uFFFD';

    /// <summary>What <see cref="EndOf"/> gives when the text ends before the string does.</summary>
    public const int NeverEnds = -2;

    private const int Broken = -1;

    /// <summary>Where the string ends whose opening quote stands at a position, closing quote included.</summary>
    /// <returns><see cref="NeverEnds"/>, or another negative number when it holds what JSON does not know.</returns>
    public static int EndOf(char[] characters, int start, int length, out bool isEscaped)
    {
        isEscaped = false;
        var position = start + 1;
        while (position < length)
        {
            var character = characters[position];
            if (IsPlain(character))
            {
                position++;
                continue;
            }

            if (character == '"')
            {
                return position + 1;
            }

            isEscaped = true;
            position = character == '\\' ? EndOfEscape(characters, position, length) : Broken;
            if (position < 0)
            {
                return position;
            }
        }

        return NeverEnds;
    }

    /// <summary>True when a part of a text is the same as another one.</summary>
    public static bool IsSame(char[] characters, int start, int length, string other)
    {
        if (other.Length != length)
        {
            return false;
        }

        for (var index = 0; index < length; index++)
        {
            if (characters[start + index] != other[index])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The characters that a string stands for.</summary>
    /// <param name="characters">The text.</param>
    /// <param name="start">Behind the opening quote.</param>
    /// <param name="end">At the closing one.</param>
    public static string Unescape(char[] characters, int start, int end)
    {
        var text = new StringBuilder(end - start);
        for (var position = start; position < end;)
        {
            if (characters[position] != '\\')
            {
                text.Append(characters[position++]);
            }
            else if (characters[position + 1] == 'u')
            {
                position = AppendCode(text, characters, position, end);
            }
            else
            {
                text.Append(Simple(characters[position + 1]));
                position += 2;
            }
        }

        return text.ToString();
    }

    // Most characters are small letters: one comparison.
    private static bool IsPlain(char character) => character > '\\' || (character >= ' ' && character != '"' && character != '\\');

    private static int EndOfEscape(char[] characters, int position, int length)
    {
        if (position + 1 >= length)
        {
            return NeverEnds;
        }

        switch (characters[position + 1])
        {
            case '"' or '\\' or '/' or 'b' or 'f' or 'n' or 'r' or 't':
                return position + 2;
            case 'u':
                return HasFourHexDigits(characters, position + 2, length) ? position + 6 : Broken;
            default:
                return Broken;
        }
    }

    private static char Simple(char letter) => letter switch
    {
        'b' => '\b',
        'f' => '\f',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        _ => letter,
    };

    // \u00e9, or two of them for a character beyond the first 65,536.
    private static int AppendCode(StringBuilder text, char[] characters, int position, int end)
    {
        var unit = Code(characters, position);
        position += 6;
        if (char.IsHighSurrogate(unit) && position < end && characters[position] == '\\' && characters[position + 1] == 'u')
        {
            var low = Code(characters, position);
            if (char.IsLowSurrogate(low))
            {
                text.Append(unit).Append(low);
                return position + 6;
            }
        }

        text.Append(char.IsSurrogate(unit) ? Replacement : unit);
        return position;
    }

    private static char Code(char[] characters, int position)
    {
        var code = 0;
        for (var digit = position + 2; digit < position + 6; digit++)
        {
            code = (code << 4) | HexDigit.Value(characters[digit]);
        }

        return (char)code;
    }

    private static bool HasFourHexDigits(char[] characters, int position, int end)
    {
        for (var digit = position; digit < position + 4; digit++)
        {
            if (digit >= end || HexDigit.Value(characters[digit]) < 0)
            {
                return false;
            }
        }

        return true;
    }
}
