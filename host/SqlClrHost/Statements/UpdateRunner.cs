using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Binding;
using SqlClrHost.Sessions;

namespace SqlClrHost.Statements;

/// <summary>UPDATE.</summary>
internal static class UpdateRunner
{
    public static bool Run(Frame frame, UpdateStatement statement)
    {
        UpdatePlan plan = UpdatePlan.Bind(frame, statement);
        ChangePlan change = plan.Change;
        TargetTable.CheckSettings(frame.Session, change.Table, "UPDATE");
        var writer = new RowWriter(change.Context, change.Table, "UPDATE");
        var outer = new Evaluation(frame);
        Evaluation evaluation = outer.Nested();
        var replaced = new Dictionary<object?[], object?[]?>(ReferenceEqualityComparer.Instance);
        foreach ((object?[] stored, object?[] joined) in change.Matches(outer))
        {
            evaluation.Row = joined;
            object?[] row = SetClauses.Apply(plan.Set, stored, writer, evaluation, change.Table);
            writer.Check(row, outer);
            replaced.Add(stored, row);
            plan.Output?.Add([.. stored, .. row, .. joined], outer);
        }

        References.Change(change.Context, change.Table, "UPDATE", replaced, []);
        plan.Output?.Finish(change.Context, outer);
        ResultRows.Count(frame, replaced.Count);
        return true;
    }
}
