using System.Collections.Generic;
using StripeClr.Http;

namespace StripeClr.Rows;

/// <summary>Finds the ends of JSON values in a text that is known to be JSON.</summary>
internal static class JsonScan
{
    /// <summary>Where each line begins. Lines end where the token reader counts one: with CR, LF or both.</summary>
    public static List<int> LineStarts(TextBuffer text)
    {
        var starts = new List<int> { 0 };
        for (var position = 0; position < text.Length; position = starts[starts.Count - 1])
        {
            position = AfterLineBreak(text, position);
            if (position < 0)
            {
                break;
            }

            starts.Add(position);
        }

        return starts;
    }

    /// <summary>Where the next line begins, or -1 when there is none.</summary>
    public static int AfterLineBreak(TextBuffer text, int position)
    {
        while (position < text.Length && text.Characters[position] is not ('\n' or '\r'))
        {
            position++;
        }

        if (position >= text.Length)
        {
            return -1;
        }

        var isPair = text.Characters[position] == '\r' && position + 1 < text.Length && text.Characters[position + 1] == '\n';
        return position + (isPair ? 2 : 1);
    }

    /// <summary>The bracket that closes the object or array opened at a position.</summary>
    public static int ClosingBracket(TextBuffer text, int position)
    {
        var depth = 0;
        do
        {
            switch (text.Characters[position])
            {
                case '{' or '[':
                    depth++;
                    break;
                case '}' or ']':
                    depth--;
                    break;
                case '"':
                    position = ClosingQuote(text, position);
                    break;
                default:
                    break;
            }

            position++;
        }
        while (depth > 0);
        return position - 1;
    }

    /// <summary>Where the number, string or literal begins that ends in front of a position.</summary>
    public static int ScalarStart(TextBuffer text, int end)
    {
        if (text.Characters[end - 1] == '"')
        {
            return OpeningQuote(text, end - 1);
        }

        var start = end;
        while (start > 0 && (char.IsLetterOrDigit(text.Characters[start - 1]) || text.Characters[start - 1] is '.' or '+' or '-'))
        {
            start--;
        }

        return start;
    }

    /// <summary>The quote that closes the string opened at a position.</summary>
    public static int ClosingQuote(TextBuffer text, int position)
    {
        do
        {
            position += text.Characters[position] == '\\' ? 2 : 1;
        }
        while (text.Characters[position] != '"');
        return position;
    }

    private static int OpeningQuote(TextBuffer text, int position)
    {
        do
        {
            position--;
        }
        while (text.Characters[position] != '"' || IsEscaped(text, position));
        return position;
    }

    private static bool IsEscaped(TextBuffer text, int position)
    {
        var backslashes = 0;
        while (position - backslashes > 0 && text.Characters[position - backslashes - 1] == '\\')
        {
            backslashes++;
        }

        return backslashes % 2 == 1;
    }
}
