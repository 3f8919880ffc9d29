using SqlClrHost.Binding;

namespace SqlClrHost.Plan;

/// <summary>A common table expression: it sees the variables of the statement, but no row of the query that names it.</summary>
internal sealed class Detached(RowSource query) : RowSource(query.Columns)
{
    public override IEnumerable<object?[]> Rows(Evaluation outer) => query.Rows(new Evaluation(outer.Frame));
}
