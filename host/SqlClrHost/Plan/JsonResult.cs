using SqlClrHost.Binding;
using SqlClrHost.Types;

namespace SqlClrHost.Plan;

/// <summary>FOR JSON PATH: one row with the document, or none for a query without rows.</summary>
internal sealed class JsonResult(RowSource input, ForJsonOptions options)
    : RowSource([new ColumnInfo(ColumnName, SqlType.NVarCharMax, IsJson: !options.WithoutArrayWrapper)])
{
    /// <summary>The name that SQL Server gives the column.</summary>
    public const string ColumnName = "JSON_F52E2B61-18A1-11d1-B105-00805F49916B";

    /// <summary>Made with the plan: names that do not fit together are an error of the text, before any row.</summary>
    private readonly ForJsonWriter _writer =
        new([.. input.Columns.Select(c => new ForJsonColumn(c.Name.Length == 0 ? null : c.Name, c.Type, c.IsJson))], options);

    public override IEnumerable<object?[]> Rows(Evaluation outer)
    {
        if (_writer.Write(input.Rows(outer)) is { } json)
        {
            yield return [json];
        }
    }
}
