using StripeClr.Rows;

namespace StripeClr.Tests.Support;

/// <summary>A resource with just the columns that a test needs, read without any request.</summary>
internal sealed class SmallShape(params Column[] columns)
{
    private readonly RowShape _shape = new("thing", null, [], columns);

    public RowShape Shape => _shape;

    /// <summary>The one column's value, or null.</summary>
    public static object? Value(ColumnType type, string paths, string json, int length = Column.Max) =>
        new SmallShape(new Column("Value", type, paths, length)).Object(json)[0];

    /// <summary>The values of one object.</summary>
    public object?[] Object(string json) => Cells(new RowReader(_shape).ReadObject(Buffers.Of(json)));

    /// <summary>The page of a list.</summary>
    public Page Page(string json) => new RowReader(_shape).ReadPage(Buffers.Of(json));

    /// <summary>The values of a row.</summary>
    public object?[] Cells(Row row) => _shape.Columns.Select((column, index) => Cell(row, column, index)).ToArray();

    private static object? Cell(Row row, Column column, int index) => column.Type switch
    {
        ColumnType.Text => row.Text(index) is { IsNull: false } text ? text.Value : null,
        ColumnType.BigInt => row.BigInt(index) is { IsNull: false } number ? number.Value : null,
        ColumnType.Int => row.Int(index) is { IsNull: false } number ? number.Value : null,
        ColumnType.Bit => row.Bit(index) is { IsNull: false } flag ? flag.Value : null,
        ColumnType.Decimal => row.Decimal(index) is { IsNull: false } number ? number.Value : null,
        _ => row.Time(index),
    };
}
