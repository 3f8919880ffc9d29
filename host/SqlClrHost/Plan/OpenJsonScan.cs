using SqlClrHost.Binding;
using SqlClrHost.Types;

namespace SqlClrHost.Plan;

/// <summary>OPENJSON, with its three own columns or those of WITH.</summary>
internal sealed class OpenJsonScan(
    Func<Evaluation, object?> json, Func<Evaluation, object?>? path, IReadOnlyList<OpenJsonColumn>? schema, IReadOnlyList<ColumnInfo> columns)
    : RowSource(columns)
{
    public override IEnumerable<object?[]> Rows(Evaluation outer)
    {
        var text = (string?)json(outer);
        var at = (string?)path?.Invoke(outer);
        if (path is not null && at is null)
        {
            return [];
        }

        return schema is null ? OpenJson.Rows(text, at) : OpenJson.Rows(text, at, schema);
    }
}
