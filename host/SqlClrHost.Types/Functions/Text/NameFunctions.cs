using System.Text;

namespace SqlClrHost.Types;

/// <summary>QUOTENAME, PARSENAME, STRING_ESCAPE.</summary>
internal static class NameFunctions
{
    private const int LongestName = 128;

    public static IEnumerable<FunctionDefinition> Definitions =>
    [
        new("QUOTENAME", 1, 2, BindQuoteName),
        new("PARSENAME", 2, c => c.Strict(SqlType.SysName, [SqlType.NVarCharMax, SqlType.Int], v => ParseName((string)v[0], (int)v[1]))),
        new("STRING_ESCAPE", 2, c => c.Strict(SqlType.NVarCharMax, [SqlType.NVarCharMax, SqlType.NVarCharMax], v => Escape((string)v[0], (string)v[1]))),
    ];

    private static BoundFunction BindQuoteName(FunctionCall call)
    {
        SqlType[] parameters = [SqlType.NVarCharMax, .. call.Count == 2 ? new[] { SqlType.NVarCharMax } : []];
        return call.Strict(SqlType.NVarChar(258), parameters, v => QuoteName((string)v[0], v.Length == 2 ? (string)v[1] : "["));
    }

    private static string? QuoteName(string name, string delimiter)
    {
        (char open, char close)? pair = delimiter.Length == 0 ? ('[', ']') : delimiter[0] switch
        {
            '[' or ']' => ('[', ']'),
            '(' or ')' => ('(', ')'),
            '<' or '>' => ('<', '>'),
            '{' or '}' => ('{', '}'),
            '"' => ('"', '"'),
            '\'' => ('\'', '\''),
            '`' => ('`', '`'),
            _ => null,
        };
        return pair is not { } quotes || name.Length > LongestName
            ? null
            : quotes.open + name.Replace(quotes.close.ToString(), $"{quotes.close}{quotes.close}", StringComparison.Ordinal) + quotes.close;
    }

    /// <summary>Parts count from the right: 1 is the object, 4 the server.</summary>
    private static string? ParseName(string name, int part)
    {
        List<string> parts = [];
        int position = 0;
        while (position <= name.Length)
        {
            if (!TryReadPart(name, ref position, out string text))
            {
                return null;
            }

            parts.Add(text);
        }

        bool isValid = part is >= 1 and <= 4 && parts.Count <= 4 && part <= parts.Count && parts.TrueForAll(p => p.Length <= LongestName);
        return isValid && parts[^part].Length > 0 ? parts[^part] : null;
    }

    private static bool TryReadPart(string name, ref int position, out string part)
    {
        char open = position < name.Length ? name[position] : '\0';
        if (open is not ('[' or '"'))
        {
            int dot = name.IndexOf('.', position);
            int end = dot < 0 ? name.Length : dot;
            part = name[position..end];
            position = end + 1;
            return true;
        }

        char close = open == '[' ? ']' : '"';
        StringBuilder text = new();
        for (position++; position < name.Length; position++)
        {
            if (name[position] == close)
            {
                position++;
                if (position >= name.Length || name[position] != close)
                {
                    part = text.ToString();
                    bool endsWell = position >= name.Length || name[position] == '.';
                    position++;
                    return endsWell;
                }
            }

            text.Append(name[position]);
        }

        part = "";
        return false;
    }

    private static string Escape(string text, string type) => type.Equals("json", StringComparison.OrdinalIgnoreCase)
        ? JsonText.Escape(text)
        : throw SqlErrors.NotSupported($"STRING_ESCAPE for '{type}' (only 'json')");
}
