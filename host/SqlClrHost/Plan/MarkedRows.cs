using SqlClrHost.Binding;
using SqlClrHost.Types;

namespace SqlClrHost.Plan;

/// <summary>Puts a mark behind each row, so that after an outer join a real row is told from one that the join made up.</summary>
internal sealed class MarkedRows(RowSource input) : RowSource([.. input.Columns, new ColumnInfo(HiddenName, SqlType.Bit)])
{
    /// <summary>A name that nobody can write.</summary>
    private const string HiddenName = "\0mark";

    public override IEnumerable<object?[]> Rows(Evaluation outer) => input.Rows(outer).Select(r => (object?[])[.. r, true]);
}
