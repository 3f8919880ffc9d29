using System.Text;

namespace SqlClrHost.Binding;

/// <summary>Names in strings, as OBJECT_ID and EXEC @name read them: parts between dots, each maybe in brackets or quotes.</summary>
internal static class IdentifierText
{
    /// <summary>The parts; none when the text is no name.</summary>
    public static IReadOnlyList<string> Split(string text)
    {
        var parts = new List<string>();
        int at = 0;
        while (true)
        {
            if (!TryReadPart(text, ref at, out string part))
            {
                return [];
            }

            parts.Add(part);
            if (at == text.Length)
            {
                return parts;
            }

            if (text[at++] != '.')
            {
                return [];
            }
        }
    }

    private static bool TryReadPart(string text, ref int at, out string part)
    {
        char close = at < text.Length ? text[at] switch { '[' => ']', '"' => '"', _ => '\0' } : '\0';
        if (close == '\0')
        {
            int end = text.IndexOf('.', at);
            end = end < 0 ? text.Length : end;
            part = text[at..end].Trim();
            at = end;
            return true;
        }

        return TryReadQuoted(text, close, ref at, out part);
    }

    private static bool TryReadQuoted(string text, char close, ref int at, out string part)
    {
        var result = new StringBuilder();
        for (at++; at < text.Length; at++)
        {
            if (text[at] != close)
            {
                result.Append(text[at]);
            }
            else if (at + 1 < text.Length && text[at + 1] == close)
            {
                result.Append(close);
                at++;
            }
            else
            {
                at++;
                part = result.ToString();
                return true;
            }
        }

        part = "";
        return false;
    }
}
