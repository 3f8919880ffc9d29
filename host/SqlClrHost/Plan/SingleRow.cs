using SqlClrHost.Binding;

namespace SqlClrHost.Plan;

/// <summary>The one empty row of a SELECT without FROM.</summary>
internal sealed class SingleRow() : RowSource([])
{
    public override IEnumerable<object?[]> Rows(Evaluation outer) => [[]];
}
