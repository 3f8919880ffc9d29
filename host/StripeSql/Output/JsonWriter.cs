using System.Data.SqlTypes;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using SqlClrHost;
using SqlClrHost.Types;

namespace StripeSql.Output;

/// <summary>Each result set as an array with an object a row, one row a line. Numbers, true, false and null are JSON's own; dates are ISO text.</summary>
internal sealed class JsonWriter(TextWriter output) : IResultWriter
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private IReadOnlyList<ResultColumn> _columns = [];
    private string[] _names = [];
    private bool _isFirstRow;

    public void Begin(IReadOnlyList<ResultColumn> columns)
    {
        _columns = columns;
        _names = [.. Names(columns).Select(Text)];
        _isFirstRow = true;
        output.Write('[');
    }

    public void Row(object?[] values)
    {
        output.Write(_isFirstRow ? "\n" : ",\n");
        _isFirstRow = false;
        output.Write("  {");
        for (int i = 0; i < values.Length; i++)
        {
            output.Write(i == 0 ? string.Empty : ",");
            output.Write(_names[i]);
            output.Write(':');
            output.Write(Value(values[i], _columns[i].Type));
        }

        output.Write('}');
    }

    public void End()
    {
        output.Write(_isFirstRow ? "]\n" : "\n]\n");
        output.Flush();
    }

    /// <summary>A column without a name, or with one that came before, is named after its position: keys must differ.</summary>
    private static IEnumerable<string> Names(IReadOnlyList<ResultColumn> columns)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < columns.Count; i++)
        {
            string name = columns[i].Name;
            if (name.Length == 0 || !taken.Add(name))
                taken.Add(name = string.Create(CultureInfo.InvariantCulture, $"{name}#{i + 1}"));
            yield return name;
        }
    }

    private static string Value(object? value, SqlType type) => value switch
    {
        null => "null",
        bool bit => bit ? "true" : "false",
        byte or short or int or long or SqlDecimal or double or float => ValueText.Of(value, type),
        DateTime time => Text(time.ToString(ValueText.DateTimePattern(type, 'T'), CultureInfo.InvariantCulture)),
        DateTimeOffset time => Text(time.ToString(ValueText.DateTimePattern(type, 'T') + "zzz", CultureInfo.InvariantCulture)),
        byte[] bytes => Text(Convert.ToBase64String(bytes)),
        SqlVariant variant => Value(variant.Value, variant.Type),
        _ => Text(ValueText.Of(value, type)),
    };

    private static string Text(string value) => JsonSerializer.Serialize(value, Readable);
}
