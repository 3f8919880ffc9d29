using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Binding;
using SqlClrHost.Errors;
using SqlClrHost.Sessions;

namespace SqlClrHost.Statements;

/// <summary>MERGE: decides about every pair first, then changes the table in one step, so that keys are checked at the end only.</summary>
internal sealed class MergeRunner
{
    private readonly MergePlan _plan;
    private readonly Evaluation _outer;
    private readonly Evaluation _evaluation;
    private readonly Dictionary<object?[], object?[]?> _changed = new(ReferenceEqualityComparer.Instance);
    private readonly List<object?[]> _added = [];
    private readonly RowWriter _writer;

    private MergeRunner(Frame frame, MergePlan plan)
    {
        _plan = plan;
        _outer = new Evaluation(frame);
        _evaluation = _outer.Nested();
        _writer = new RowWriter(plan.Context, plan.Table, "MERGE");
    }

    public static bool Run(Frame frame, MergeStatement statement)
    {
        MergePlan plan = MergePlan.Bind(frame, statement);
        TargetTable.CheckSettings(frame.Session, plan.Table, "MERGE");
        new MergeRunner(frame, plan).Run();
        return true;
    }

    private void Run()
    {
        // The pairs are read to their end before anything changes: the source may read the target.
        foreach (object?[] pair in _plan.Pairs.Rows(_outer).ToList())
        {
            Decide(pair);
        }

        References.Change(_plan.Context, _plan.Table, "MERGE", _changed, _added);
        _plan.Output?.Finish(_plan.Context, _outer);
        ResultRows.Count(_outer.Frame, _changed.Count + _added.Count);
    }

    private void Decide(object?[] pair)
    {
        var stored = (object?[]?)pair[_plan.StoredAt];
        MergeMatch match = stored is null ? MergeMatch.NotMatchedByTarget
            : pair[_plan.MarkAt] is null ? MergeMatch.NotMatchedBySource : MergeMatch.Matched;
        _evaluation.Row = pair;
        if (_plan.Clauses.FirstOrDefault(c => c.Match == match && (c.Condition is null || c.Condition(_evaluation) == true)) is not { } clause)
        {
            return;
        }

        object?[]? row = clause.Kind switch
        {
            MergeActionKind.Insert => Insert(clause),
            MergeActionKind.Update => Update(clause, stored!),
            _ => null,
        };
        if (stored is null)
        {
            _added.Add(row!);
        }
        else if (!_changed.TryAdd(stored, row))
        {
            throw EngineErrors.MergedTwice();
        }

        var nothing = new object?[_plan.Table.Columns.Count];
        _plan.Output?.Add([.. stored ?? nothing, .. row ?? nothing, .. pair, clause.Kind.ToString().ToUpperInvariant()], _outer);
    }

    private object?[] Insert(MergeClause clause)
    {
        var row = new object?[_plan.Table.Columns.Count];
        for (int i = 0; i < row.Length; i++)
        {
            int from = Array.IndexOf(clause.Ordinals, i);
            row[i] = from >= 0 && clause.Values[from] is { } value
                ? _writer.Store(value.Evaluate(_evaluation), value.Type, i)
                : _writer.Default(i, _outer);
        }

        _writer.Complete(row, _outer);
        return row;
    }

    private object?[] Update(MergeClause clause, object?[] stored)
    {
        object?[] row = SetClauses.Apply(clause.Set, stored, _writer, _evaluation, _plan.Table);
        _writer.Check(row, _outer);
        return row;
    }
}
