using SqlClrHost;
using SqlClrHost.Types;

namespace StripeClr.Surface.Tests.Database;

/// <summary>Keeps all that a session sends.</summary>
internal sealed class CollectingSink : IResultSink
{
    private readonly List<ResultSet> _sets = [];
    private readonly List<string> _messages = [];
    private readonly List<SqlError> _errors = [];
    private readonly List<object?[]> _rows = [];
    private string[] _columns = [];

    public BatchResult Result => new(_sets, _messages, _errors);

    public void Columns(IReadOnlyList<ResultColumn> columns) => _columns = [.. columns.Select(column => column.Name)];

    public bool Row(object?[] values)
    {
        _rows.Add([.. values]);
        return true;
    }

    public void EndRows(long count)
    {
        _sets.Add(new ResultSet(_columns, [.. _rows]));
        _rows.Clear();
    }

    public void Message(InfoMessage message) => _messages.Add(message.Text);

    public void RowsAffected(long count)
    {
    }

    public void Error(SqlError error) => _errors.Add(error);
}
