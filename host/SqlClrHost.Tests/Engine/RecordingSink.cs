using System.Globalization;
using System.Text;
using SqlClrHost.Types;

namespace SqlClrHost.Tests.Engine;

/// <summary>Writes down everything that a session sends, in one text that tests can compare.</summary>
internal sealed class RecordingSink : IResultSink
{
    private readonly StringBuilder _text = new();
    private readonly List<SqlError> _errors = [];
    private readonly List<object?[]> _rows = [];
    private readonly List<string> _messages = [];
    private IReadOnlyList<ResultColumn> _columns = [];

    /// <summary>Rows that the client reads before it stops.</summary>
    public int MaxRows { get; init; } = int.MaxValue;

    /// <summary>Rows as (a, b), sets between semicolons, errors as !number, messages in quotes.</summary>
    public string Text => _text.ToString().Trim();

    public IReadOnlyList<SqlError> Errors => _errors;

    public IReadOnlyList<object?[]> RowValues => _rows;

    public IReadOnlyList<string> Messages => _messages;

    public IReadOnlyList<ResultColumn> LastColumns => _columns;

    public List<long> Counts { get; } = [];

    public void Columns(IReadOnlyList<ResultColumn> columns)
    {
        _columns = columns;
        if (_text.Length > 0)
        {
            _text.Append(' ');
        }
    }

    public bool Row(object?[] values)
    {
        _rows.Add(values);
        _text.Append('(').AppendJoin(", ", values.Select((v, i) => Show(v, _columns[i].Type))).Append(')');
        return _rows.Count < MaxRows;
    }

    public void EndRows(long count) => _text.Append(';');

    public void Message(InfoMessage message)
    {
        _messages.Add(message.Text);
        _text.Append(" '").Append(message.Text).Append('\'');
    }

    public void RowsAffected(long count) => Counts.Add(count);

    public void Error(SqlError error)
    {
        _errors.Add(error);
        _text.Append(" !").Append(error.Number.ToString(CultureInfo.InvariantCulture));
    }

    private static string Show(object? value, SqlType type) =>
        value is SqlVariant variant ? Show(variant.Value, variant.Type)
        : value is null ? "NULL" : (string)Conversion.Convert(value, type, SqlType.NVarCharMax, type.IsDateTime ? 121 : type.IsBinary ? 1 : null)!;
}
