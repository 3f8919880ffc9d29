using SqlClrHost.Binding;

namespace SqlClrHost.Plan;

/// <summary>Sorts all rows.</summary>
internal sealed class Sort(RowSource input, IReadOnlyList<SortKey> keys) : RowSource(input.Columns)
{
    public override IEnumerable<object?[]> Rows(Evaluation outer) => SortKey.Sort(input.Rows(outer), keys, outer);
}
