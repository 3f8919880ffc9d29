using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Errors;
using SqlClrHost.Sessions;
using SqlClrHost.Types;

namespace SqlClrHost.Statements;

/// <summary>Runs statements, and decides what an error ends: the statement, the module, the batch, or the TRY block.</summary>
internal static class StatementRunner
{
    public static Flow RunAll(Frame frame, IList<TSqlStatement> statements)
    {
        foreach (TSqlStatement statement in statements)
        {
            Flow flow = Run(frame, statement);
            if (flow != Flow.Next)
            {
                return flow;
            }
        }

        return Flow.Next;
    }

    public static Flow Run(Frame frame, TSqlStatement statement)
    {
        SqlSession session = frame.Session;
        session.Cancellation.ThrowIfCancellationRequested();
        if (session.Options.NoExec && statement is not PredicateSetStatement)
        {
            return Flow.Next;
        }

        session.StatementTime = session.Host.Options.Clock.GetUtcNow();
        session.CurrentFrame = frame;
        try
        {
            if (StatementTable.Control.Knows(statement))
            {
                return StatementTable.Control.Invoke(frame, statement);
            }

            Atomically(frame, () => StatementTable.Atomic.Invoke(frame, statement));
            session.LastErrorNumber = 0;
            return Flow.Next;
        }
        catch (ResultRefusedException refused)
        {
            refused.Error.At(frame.ModuleName, statement.StartLine);
            throw;
        }
        catch (SqlError error)
        {
            error.At(frame.ModuleName, statement.StartLine);
            return Fail(frame, statement, error);
        }
        catch (Exception fault) when (IsFault(fault))
        {
            return Fail(frame, statement, SqlErrors.HostFault(fault).At(frame.ModuleName, statement.StartLine));
        }
    }

    /// <summary>Whether an exception is none of those that the host uses to end a statement, a batch or a query.</summary>
    public static bool IsFault(Exception exception) =>
        exception is not (SqlError or BatchAbortException or ScopeAbortException or ResultRefusedException or OperationCanceledException);

    /// <summary>A statement that changes data or the catalog: all of it happens or nothing.</summary>
    public static void Atomically(Frame frame, Action statement)
    {
        TransactionLog log = frame.Session.Log;
        if (log.IsDoomed)
        {
            throw EngineErrors.DoomedTransaction();
        }

        int position = log.Position;
        log.EnterStatement();
        try
        {
            statement();
        }
        catch
        {
            // An undo may already have gone further back: a ROLLBACK inside what the statement called.
            log.UndoStatement(Math.Min(position, log.Position));
            throw;
        }
        finally
        {
            log.LeaveStatement();
        }
    }

    private static Flow Fail(Frame frame, TSqlStatement statement, SqlError error)
    {
        SqlSession session = frame.Session;
        session.LastErrorNumber = error.Number;
        ErrorEffect effect = EffectOf(statement, error);
        if (frame.IsFunction)
        {
            throw error;
        }

        if (error.IsOfHost)
        {
            throw End(frame, error);
        }

        if (effect == ErrorEffect.Scope)
        {
            throw new ScopeAbortException(frame, error);
        }

        bool isXactAbort = session.Options.XactAbort;
        bool ends = effect == ErrorEffect.Batch && statement is not ThrowStatement;
        if (session.TryDepth > 0)
        {
            if (isXactAbort || ends)
            {
                session.Log.Doom();
            }

            throw error;
        }

        if (isXactAbort || ends)
        {
            throw End(frame, error);
        }

        BatchRunner.Report(frame, error);
        if (effect != ErrorEffect.Statement)
        {
            throw new BatchAbortException();
        }

        session.Log.EndStatement();
        return Flow.Next;
    }

    /// <summary>Ends the batch, past all its TRY blocks, and the transaction with it.</summary>
    private static BatchAbortException End(Frame frame, SqlError error)
    {
        BatchRunner.Report(frame, error);
        if (frame.Session.Log.Count > 0)
        {
            frame.Session.Log.RollbackAll();
        }

        return new BatchAbortException();
    }

    /// <summary>THROW ends the batch whatever its number; a name that failed inside what EXEC called ended only that.</summary>
    private static ErrorEffect EffectOf(TSqlStatement statement, SqlError error)
    {
        if (statement is ThrowStatement)
        {
            return ErrorEffect.Batch;
        }

        ErrorEffect effect = ErrorEffects.Of(error.Number);
        bool calls = statement is ExecuteStatement or InsertStatement { InsertSpecification.InsertSource: ExecuteInsertSource };
        return calls && effect == ErrorEffect.Scope ? ErrorEffect.Statement : effect;
    }
}
