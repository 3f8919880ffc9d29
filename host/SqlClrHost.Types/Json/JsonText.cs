using System.Globalization;
using System.Text;

namespace SqlClrHost.Types;

/// <summary>Strings in JSON as SQL Server writes them: the solidus is escaped too, other characters stay as they are.</summary>
internal static class JsonText
{
    public static string Escape(string text)
    {
        StringBuilder result = new(text.Length + 8);
        AppendEscaped(result, text);
        return result.ToString();
    }

    public static StringBuilder AppendQuoted(StringBuilder result, string text)
    {
        result.Append('"');
        AppendEscaped(result, text);
        return result.Append('"');
    }

    private static void AppendEscaped(StringBuilder result, string text)
    {
        foreach (char character in text)
        {
            switch (character)
            {
                case '"' or '\\' or '/':
                    result.Append('\\').Append(character);
                    break;
                case '\b':
                    result.Append("\\b");
                    break;
                case '\f':
                    result.Append("\\f");
                    break;
                case '\n':
                    result.Append("\\n");
                    break;
                case '\r':
                    result.Append("\\r");
                    break;
                case '\t':
                    result.Append("\\t");
                    break;
                case < ' ':
                    result.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");
                    break;
                default:
                    result.Append(character);
                    break;
            }
        }
    }
}
