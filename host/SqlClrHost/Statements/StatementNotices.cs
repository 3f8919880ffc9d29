using System.Collections.Frozen;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Sessions;
using SqlClrHost.Types;

namespace SqlClrHost.Statements;

/// <summary>What the server says of a statement beside its rows and errors.</summary>
internal static class StatementNotices
{
    private const int NullSkipped = 8153;
    private const int Terminated = 3621;
    private const int DuplicateInNewKey = 1505;

    /// <summary>Errors of a change at work, which it is taken back for; those of its text are found before it begins.</summary>
    private static readonly FrozenSet<int> AtWork =
        new[] { 220, 232, 512, 515, 517, 530, 535, 536, 537, 547, 1946, 2601, 2627, 2628, 3623, 6260, 6522, 8115, 8134, 8672, 9829 }.ToFrozenSet();

    /// <summary>An aggregate left out a NULL; said once a statement, ahead of the count of its rows.</summary>
    public static void SkippedNull(Frame frame)
    {
        SqlSession session = frame.Session;
        if (session.HasSkippedNull && !frame.IsFunction)
        {
            session.HasSkippedNull = false;
            frame.Sink.Message(new InfoMessage("Warning: Null value is eliminated by an aggregate or other SET operation.", NullSkipped));
        }
    }

    /// <summary>A statement that writes rows was taken back, and the batch goes on.</summary>
    public static void Ended(Frame frame, TSqlStatement statement, SqlError error)
    {
        bool writes = statement is InsertStatement or UpdateStatement or DeleteStatement or MergeStatement
            or SelectStatement { Into: not null } or AlterTableAlterColumnStatement;
        int number = error.Preceding?.Number ?? error.Number;
        if (number == DuplicateInNewKey || (writes && AtWork.Contains(number)))
        {
            frame.Sink.Message(new InfoMessage("The statement has been terminated.", Terminated, State: 0, Procedure: error.Procedure, Line: error.Line));
        }
    }
}
