using System.Globalization;
using SqlClrHost;
using SqlClrHost.Types;

namespace StripeSql;

/// <summary>Says before an error of a script's batch in which file, and at which of its lines, the batch begins.</summary>
internal sealed class LocatedSink(IResultSink inner, ScriptBatch batch) : IResultSink
{
    public bool HasFailed { get; private set; }

    public void Columns(IReadOnlyList<ResultColumn> columns) => inner.Columns(columns);

    public bool Row(object?[] values) => inner.Row(values);

    public void EndRows(long count) => inner.EndRows(count);

    public void Message(InfoMessage message) => inner.Message(message);

    public void RowsAffected(long count) => inner.RowsAffected(count);

    public void Error(SqlError error)
    {
        if (!HasFailed && batch.File is not null)
            inner.Message(new InfoMessage(string.Create(CultureInfo.InvariantCulture, $"{batch.File}, batch at line {batch.Line}:")));
        HasFailed = true;
        inner.Error(error);
    }
}
