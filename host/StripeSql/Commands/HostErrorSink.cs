using SqlClrHost;
using SqlClrHost.Types;
using StripeSql.Output;

namespace StripeSql.Commands;

/// <summary>Lets through only what the host says of itself: a refusal or a fault ends a test run, and no test's result tells of it.</summary>
internal sealed class HostErrorSink(TextWriter messages) : IResultSink
{
    public bool HasFailed { get; private set; }

    public void Columns(IReadOnlyList<ResultColumn> columns)
    {
    }

    public bool Row(object?[] values) => true;

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
        if (error.IsOfHost)
        {
            HasFailed = true;
            messages.WriteLine(ErrorText.Of(error));
        }
    }
}
