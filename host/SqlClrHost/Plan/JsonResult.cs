using SqlClrHost.Binding;
using SqlClrHost.Types;

namespace SqlClrHost.Plan;

/// <summary>FOR JSON PATH: one row with the document, or none for a query without rows.</summary>
internal sealed class JsonResult(RowSource input, ForJsonOptions options)
    : RowSource([new ColumnInfo(ColumnName, SqlType.NVarCharMax, IsJson: !options.WithoutArrayWrapper)])
{
    /// <summary>The name that SQL Server gives the column.</summary>
    public const string ColumnName = "JSON_F52E2B61-18A1-11d1-B105-00805F49916B";

    public override IEnumerable<object?[]> Rows(Evaluation outer)
    {
        var writer = new ForJsonWriter([.. input.Columns.Select(c => new ForJsonColumn(c.Name.Length == 0 ? null : c.Name, c.Type, c.IsJson))], options);
        foreach (object?[] row in input.Rows(outer))
        {
            writer.Add(row);
        }

        if (writer.Result() is { } json)
        {
            yield return [json];
        }
    }
}
