using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Sessions;
using SqlClrHost.Types;

namespace SqlClrHost.Statements;

/// <summary>TRY … CATCH.</summary>
internal static class TryCatch
{
    public static Flow Run(Frame frame, TryCatchStatement statement)
    {
        SqlSession session = frame.Session;
        SqlError caught;
        session.TryDepth++;
        frame.TryDepth++;
        try
        {
            return StatementRunner.RunAll(frame, statement.TryStatements.Statements);
        }
        catch (SqlError error)
        {
            caught = error;
        }
        finally
        {
            session.TryDepth--;
            frame.TryDepth--;
        }

        session.CurrentFrame = frame;
        session.LastErrorNumber = caught.Number;
        session.EnterCatch(new ErrorInfo(caught.Number, caught.Message, caught.Level, caught.State, caught.Procedure, caught.Line));
        try
        {
            return StatementRunner.RunAll(frame, statement.CatchStatements.Statements);
        }
        finally
        {
            session.LeaveCatch();
        }
    }
}
