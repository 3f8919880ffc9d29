using SqlClrHost.Binding;
using SqlClrHost.Catalog;
using SqlClrHost.Errors;
using SqlClrHost.Statements;

namespace SqlClrHost.Plan;

/// <summary>A streaming CLR function: opened for each reading, closed whether it was read to its end or not.</summary>
internal sealed class ClrFunctionScan(ClrTableRoutine function, Func<Evaluation, object?>[] arguments) : RowSource(function.Columns!)
{
    public override IEnumerable<object?[]> Rows(Evaluation outer)
    {
        if (!outer.Session.Host.Configuration.IsClrEnabled)
        {
            throw EngineErrors.ClrDisabled();
        }

        using IEnumerator<object?[]> rows = function.Open([.. arguments.Select(a => a(outer))]);
        while (rows.MoveNext())
        {
            outer.Session.Cancellation.ThrowIfCancellationRequested();
            yield return rows.Current;
        }
    }
}

/// <summary>A query with variables and outer rows of its own: a view or an inline function.</summary>
internal sealed class ModuleQuery(RowSource query, DatabaseObject module, Func<Evaluation, object?>[] arguments) : RowSource(query.Columns)
{
    public override IEnumerable<object?[]> Rows(Evaluation outer)
    {
        object?[] values = [.. arguments.Select(a => a(outer))];
        return query.Rows(new Evaluation(ModuleFrames.ForQuery(outer.Frame, module, values)));
    }
}

/// <summary>A multi-statement function: its body fills a table, which is then read.</summary>
internal sealed class MultiStatementScan(MultiStatementFunction function, Func<Evaluation, object?>[] arguments) : RowSource(function.Columns!)
{
    public override IEnumerable<object?[]> Rows(Evaluation outer) =>
        MultiStatementCall.Run(outer, function, [.. arguments.Select(a => a(outer))]);
}
