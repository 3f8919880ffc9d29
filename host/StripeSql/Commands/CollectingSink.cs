using SqlClrHost;
using SqlClrHost.Types;
using StripeSql.Output;

namespace StripeSql.Commands;

/// <summary>Keeps the rows of a query of this program's own.</summary>
internal sealed class CollectingSink(TextWriter messages) : IResultSink
{
    public List<object?[]> Rows { get; } = [];

    public bool HasFailed { get; private set; }

    public void Columns(IReadOnlyList<ResultColumn> columns)
    {
    }

    public bool Row(object?[] values)
    {
        Rows.Add(values);
        return true;
    }

    public void EndRows(long count)
    {
    }

    public void Message(InfoMessage message)
    {
    }

    public void RowsAffected(long count)
    {
    }

    public void Error(SqlError error)
    {
        HasFailed = true;
        messages.WriteLine(ErrorText.Of(error));
    }
}
