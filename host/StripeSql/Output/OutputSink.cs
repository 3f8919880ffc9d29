using System.Globalization;
using SqlClrHost;
using SqlClrHost.Types;

namespace StripeSql.Output;

/// <summary>Writes results to one writer, messages and errors to another.</summary>
internal sealed class OutputSink(IResultWriter results, TextWriter messages) : IResultSink
{
    /// <summary>Whether any error has arrived.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>Whether the last thing that arrived was a message or an error: result sets end with a blank line, messages do not.</summary>
    public bool EndedWithMessage { get; private set; }

    public void Columns(IReadOnlyList<ResultColumn> columns)
    {
        EndedWithMessage = false;
        results.Begin(columns);
    }

    public bool Row(object?[] values)
    {
        results.Row(values);
        return true;
    }

    public void EndRows(long count) => results.End();

    public void Message(InfoMessage message) => Write(message.Text);

    public void RowsAffected(long count) =>
        Write(string.Create(CultureInfo.InvariantCulture, $"({count} {(count == 1 ? "row" : "rows")} affected)"));

    public void Error(SqlError error)
    {
        HasFailed = true;
        Write(ErrorText.Of(error));
    }

    private void Write(string message)
    {
        EndedWithMessage = true;
        messages.WriteLine(message);
    }
}
