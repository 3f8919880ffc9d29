using SqlClrHost.Binding;
using SqlClrHost.Catalog;

namespace SqlClrHost.Plan;

/// <summary>
/// Reads the table that UPDATE, DELETE or MERGE changes. Behind its columns each row carries the stored row itself,
/// so that it is known again after joins.
/// </summary>
internal sealed class TrackedScan(Table table) : RowSource([.. table.ColumnInfos, new ColumnInfo(HiddenName, Types.SqlType.Int)])
{
    /// <summary>A name that nobody can write.</summary>
    private const string HiddenName = "\0stored row";

    public override IEnumerable<object?[]> Rows(Evaluation outer)
    {
        foreach (object?[] row in table.Rows)
        {
            outer.Session.Cancellation.ThrowIfCancellationRequested();
            yield return [.. table.Read(row, outer), row];
        }
    }
}
