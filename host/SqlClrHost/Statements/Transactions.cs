using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Errors;
using SqlClrHost.Sessions;
using SqlClrHost.Types;

namespace SqlClrHost.Statements;

/// <summary>BEGIN, COMMIT, ROLLBACK and SAVE TRANSACTION.</summary>
internal static class Transactions
{
    private const int MaxName = 32;

    public static Flow Begin(Frame frame, BeginTransactionStatement statement)
    {
        if (statement.Distributed || statement.MarkDefined)
        {
            throw NotSupported.Feature(statement, RefusedFeatures.DistributedTransaction);
        }

        if (frame.Session.Log.IsDoomed)
        {
            throw EngineErrors.DoomedTransaction();
        }

        frame.Session.Log.Begin(Name(frame, statement));
        return Done(frame);
    }

    public static Flow Commit(Frame frame, CommitTransactionStatement statement)
    {
        if (frame.Session.Log is { InsertExecDepth: > 0, Count: 1 })
        {
            throw EngineErrors.CommitInInsertExec();
        }

        frame.Session.Log.Commit();
        return Done(frame);
    }

    public static Flow Rollback(Frame frame, RollbackTransactionStatement statement)
    {
        frame.Session.Log.Rollback(Name(frame, statement));
        return Done(frame);
    }

    public static Flow Save(Frame frame, SaveTransactionStatement statement)
    {
        if (frame.Session.Log.IsDoomed)
        {
            throw EngineErrors.DoomedTransaction();
        }

        frame.Session.Log.Save(Name(frame, statement)!);
        return Done(frame);
    }

    private static string? Name(Frame frame, TransactionStatement statement)
    {
        string? name = statement.Name switch
        {
            null => null,
            { ValueExpression: { } value } => (string?)Expressions.Evaluate(frame, value, SqlType.NVarChar(MaxName)),
            { } plain => plain.Value,
        };
        return name?.Length > MaxName ? throw EngineErrors.TransactionNameTooLong(name) : name;
    }

    private static Flow Done(Frame frame)
    {
        frame.Session.LastErrorNumber = 0;
        return Flow.Next;
    }
}
