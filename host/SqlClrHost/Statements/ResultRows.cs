using SqlClrHost.Binding;
using SqlClrHost.Sessions;

namespace SqlClrHost.Statements;

/// <summary>What the client is told about rows.</summary>
internal static class ResultRows
{
    public static IReadOnlyList<ResultColumn> Describe(IReadOnlyList<ColumnInfo> columns) => [.. columns.Select(c => new ResultColumn(c.Name, c.Type))];

    /// <summary>@@ROWCOUNT, and "(n rows affected)" unless NOCOUNT is ON.</summary>
    public static void Count(Frame frame, long count)
    {
        frame.Session.RowCount = count;
        StatementNotices.SkippedNull(frame);
        if (!frame.Session.Options.NoCount && !frame.IsFunction)
        {
            frame.Sink.RowsAffected(count);
        }
    }
}
