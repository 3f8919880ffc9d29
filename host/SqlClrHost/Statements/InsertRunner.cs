using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Binding;
using SqlClrHost.Errors;
using SqlClrHost.Sessions;
using SqlClrHost.Types;

namespace SqlClrHost.Statements;

/// <summary>INSERT.</summary>
internal static class InsertRunner
{
    public static bool Run(Frame frame, InsertStatement statement)
    {
        InsertPlan plan = InsertPlan.Bind(frame, statement);
        InsertColumns.CheckIdentity(plan.Table, plan.Ordinals);
        TargetTable.CheckSettings(frame.Session, plan.Table, "INSERT");
        var evaluation = new Evaluation(frame);
        long limit = plan.Limit is null ? long.MaxValue : (long?)plan.Limit(evaluation) ?? throw EngineErrors.InvalidTop();
        long count = 0;
        int first = plan.Table.Rows.Count;
        foreach (object?[] row in Rows(plan, evaluation))
        {
            if (count == limit)
            {
                break;
            }

            plan.Writer.Insert(row, evaluation);
            plan.Output?.Add(row, evaluation);
            count++;
        }

        References.AfterInsert(plan.Context, plan.Table, first);

        plan.Output?.Finish(plan.Context, evaluation);
        ResultRows.Count(frame, count);
        return true;
    }

    private static IEnumerable<object?[]> Rows(InsertPlan plan, Evaluation evaluation)
    {
        if (plan.Lists is not null)
        {
            return plan.Lists.Select(l => FromList(plan, l, evaluation));
        }

        if (plan.Query is { } query)
        {
            SqlType[] types = [.. query.Columns.Select(c => c.Type)];
            return query.Rows(evaluation).Select(r => Complete(plan, i => r[i], i => types[i], evaluation));
        }

        return FromProcedure(plan, evaluation);
    }

    private static object?[] FromList(InsertPlan plan, BoundExpression?[] list, Evaluation evaluation)
    {
        var row = new object?[plan.Table.Columns.Count];
        for (int i = 0; i < row.Length; i++)
        {
            int from = Array.IndexOf(plan.Ordinals, i);
            row[i] = from >= 0 && list[from] is { } value
                ? plan.Writer.Store(value.Evaluate(evaluation), value.Type, i)
                : plan.Writer.Default(i, evaluation);
        }

        return row;
    }

    private static object?[] Complete(InsertPlan plan, Func<int, object?> value, Func<int, SqlType> type, Evaluation evaluation)
    {
        var row = new object?[plan.Table.Columns.Count];
        for (int i = 0; i < row.Length; i++)
        {
            int from = Array.IndexOf(plan.Ordinals, i);
            row[i] = from >= 0 ? plan.Writer.Store(value(from), type(from), i) : plan.Writer.Default(i, evaluation);
        }

        return row;
    }

    /// <summary>
    /// INSERT … EXEC: the procedure runs inside the INSERT's own transaction, which it may not end, and its rows are kept until it
    /// has come to its end. Any error takes back what the procedure did.
    /// </summary>
    private static List<object?[]> FromProcedure(InsertPlan plan, Evaluation evaluation)
    {
        TransactionLog log = evaluation.Session.Log;
        if (log.InsertExecDepth > 0)
        {
            throw EngineErrors.NestedInsertExec();
        }

        var sink = new CollectingSink(evaluation.Frame.Sink, plan.Ordinals.Length);
        bool hasOwnTransaction = log.Count == 0;
        if (hasOwnTransaction)
        {
            log.Begin();
        }

        log.InsertExecDepth++;
        try
        {
            ExecuteRunner.ExecuteInto(evaluation.Frame, plan.Execute!, sink);
        }
        catch
        {
            if (hasOwnTransaction && log.Count > 0)
            {
                log.RollbackAll();
            }

            throw;
        }
        finally
        {
            log.InsertExecDepth = 0;
        }

        List<object?[]> rows = [.. sink.Rows.Select(r => Complete(plan, i => r.Values[i], i => r.Columns[i].Type, evaluation))];
        if (hasOwnTransaction && log.Count > 0)
        {
            log.CommitInto();
        }

        return rows;
    }
}
