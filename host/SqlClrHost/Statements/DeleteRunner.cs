using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Binding;
using SqlClrHost.Catalog;
using SqlClrHost.Errors;
using SqlClrHost.Security;
using SqlClrHost.Sessions;

namespace SqlClrHost.Statements;

/// <summary>DELETE and TRUNCATE TABLE.</summary>
internal static class DeleteRunner
{
    public static bool Run(Frame frame, DeleteStatement statement)
    {
        DeletePlan plan = DeletePlan.Bind(frame, statement);
        TargetTable.CheckSettings(frame.Session, plan.Change.Table, "DELETE");
        var outer = new Evaluation(frame);
        var deleted = new Dictionary<object?[], object?[]?>(ReferenceEqualityComparer.Instance);
        foreach ((object?[] stored, object?[] joined) in plan.Change.Matches(outer))
        {
            deleted.Add(stored, null);
            plan.Output?.Add([.. stored, .. joined], outer);
        }

        References.Change(plan.Change.Context, plan.Change.Table, "DELETE", deleted, []);
        plan.Output?.Finish(plan.Change.Context, outer);
        ResultRows.Count(frame, deleted.Count);
        return true;
    }

    public static bool Truncate(Frame frame, TruncateTableStatement statement)
    {
        if (statement.PartitionRanges.Count > 0)
        {
            throw NotSupported.Feature(statement, RefusedFeatures.TruncatePartitions);
        }

        Table table = TargetTable.Find(new BindingContext(frame), statement.TableName);
        Access.DemandAlter(frame.Session, table);
        if (table.Referencing.Count > 0)
        {
            throw EngineErrors.TruncateReferenced($"{table.Schema.Name}.{table.Name}");
        }

        table.Replace([], frame.Session.Log);
        foreach (Identity identity in table.Columns.Select(c => c.Identity).OfType<Identity>())
        {
            long next = identity.Next;
            identity.Next = identity.Seed;
            frame.Session.Log.Record(() => identity.Next = next);
        }

        return true;
    }
}
