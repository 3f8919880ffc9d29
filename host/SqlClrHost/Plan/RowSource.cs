using SqlClrHost.Binding;

namespace SqlClrHost.Plan;

/// <summary>An operator of a query plan. Rows are made when they are asked for, and only then.</summary>
internal abstract class RowSource(IReadOnlyList<ColumnInfo> columns)
{
    public IReadOnlyList<ColumnInfo> Columns { get; } = columns;

    /// <summary>Reads the rows.</summary>
    /// <param name="outer">The row of the query around this one, for correlated references.</param>
    public abstract IEnumerable<object?[]> Rows(Evaluation outer);
}
