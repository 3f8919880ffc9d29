using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Catalog;
using SqlClrHost.Sessions;

namespace SqlClrHost.Statements;

/// <summary>Runs the body of a T-SQL function. The statement that called it goes on as if nothing had run in between.</summary>
internal static class FunctionBody
{
    public static void Run(Frame frame, Routine function, StatementList body)
    {
        SqlSession session = frame.Session;
        DateTimeOffset time = session.StatementTime;
        long rowCount = session.RowCount;
        int error = session.LastErrorNumber;
        bool hasSkippedNull = session.HasSkippedNull;
        try
        {
            IEnumerable<string> names = function.Parameters.Select(p => p.Name);
            VariableDeclarations.Declare(frame, body.Statements, function is MultiStatementFunction multi ? names.Append(multi.Result.VariableName.Value) : names);
            ModuleFrames.Enter(frame, function.Settings, () => StatementRunner.RunAll(frame, body.Statements));
        }
        finally
        {
            session.StatementTime = time;
            session.RowCount = rowCount;
            session.LastErrorNumber = error;
            session.HasSkippedNull = hasSkippedNull;
        }
    }
}
