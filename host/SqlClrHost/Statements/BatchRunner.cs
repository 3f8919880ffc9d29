using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Errors;
using SqlClrHost.Parsing;
using SqlClrHost.Sessions;
using SqlClrHost.Types;

namespace SqlClrHost.Statements;

/// <summary>Runs a client's batch: parse, check the whole text, run statement after statement.</summary>
internal static class BatchRunner
{
    public static void Run(SqlSession session, string text, IResultSink sink)
    {
        var frame = new Frame(session, null, sink);
        session.StatementTime = session.Host.Options.Clock.GetUtcNow();
        session.TryDepth = 0;
        session.NestLevel = 0;
        try
        {
            TSqlBatch? batch = SqlParser.ParseBatch(text, session.Options.QuotedIdentifier);
            if (batch is not null)
            {
                Run(frame, batch.Statements);
            }
        }
        catch (SqlError error)
        {
            Report(frame, error);
        }
        catch (Exception fault) when (StatementRunner.IsFault(fault))
        {
            Report(frame, SqlErrors.HostFault(fault).At(null, 1));
        }
        finally
        {
            EndBatch(frame);
        }
    }

    public static void Report(Frame frame, SqlError error)
    {
        if (error.Preceding is { } preceding)
        {
            Report(frame, preceding);
        }

        frame.Session.LastErrorNumber = error.Number;
        frame.Sink.Error(error);
    }

    private static void Run(Frame frame, IList<TSqlStatement> statements)
    {
        VariableDeclarations.Declare(frame, statements);
        TextCheck.Check(frame, statements);
        frame.Session.CurrentFrame = frame;
        try
        {
            StatementRunner.RunAll(frame, statements);
        }
        catch (ScopeAbortException abort)
        {
            Report(frame, abort.Error);
        }
        catch (BatchAbortException)
        {
            // Reported where it happened; nothing of the batch is left to run.
        }
    }

    /// <summary>A doomed transaction does not outlive its batch.</summary>
    private static void EndBatch(Frame frame)
    {
        SqlSession session = frame.Session;
        session.CurrentFrame = null;
        session.Log.InsertExecDepth = 0;
        if (session.Log.IsDoomed)
        {
            session.Log.RollbackAll();
            Report(frame, EngineErrors.DoomedAtBatchEnd().At(null, 1));
        }

        session.Log.EndStatement();
    }
}
