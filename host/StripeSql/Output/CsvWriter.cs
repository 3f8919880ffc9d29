using System.Buffers;
using SqlClrHost;

namespace StripeSql.Output;

/// <summary>CSV as RFC 4180 has it. NULL is an empty field, an empty text is two quotes; a blank line parts result sets.</summary>
internal sealed class CsvWriter(TextWriter output) : IResultWriter
{
    private const string NewLine = "\r\n";

    private static readonly SearchValues<char> NeedQuotes = SearchValues.Create(",\"\r\n");

    private IReadOnlyList<ResultColumn> _columns = [];
    private bool _isFirst = true;

    public void Begin(IReadOnlyList<ResultColumn> columns)
    {
        if (!_isFirst)
            output.Write(NewLine);
        _isFirst = false;
        _columns = columns;
        Write(columns.Select(column => Field(column.Name)));
    }

    public void Row(object?[] values) =>
        Write(values.Select((value, i) => value is null ? string.Empty : Field(ValueText.Of(value, _columns[i].Type))));

    public void End() => output.Flush();

    private static string Field(string text)
    {
        bool needsQuotes = text.Length == 0 || text.AsSpan().ContainsAny(NeedQuotes);
        return needsQuotes ? "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : text;
    }

    private void Write(IEnumerable<string> fields)
    {
        output.Write(string.Join(',', fields));
        output.Write(NewLine);
    }
}
