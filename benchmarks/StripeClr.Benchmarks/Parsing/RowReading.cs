using StripeClr.Http;
using StripeClr.Rows;

namespace StripeClr.Benchmarks.Parsing;

/// <summary>StripeClr's row reader and then every column of every row, as FillRow reads them.</summary>
internal sealed class RowReading(RowShape shape, string page)
{
    private readonly RowReader _reader = new(shape);
    private readonly TextBuffer _text = Buffer(page);
    private long _seen;

    /// <summary>As a page that arrives: its secrets are looked for before it is read.</summary>
    public int FillAndReadPage()
    {
        _text.Fill(page);
        return ReadPage();
    }

    /// <summary>The reading alone.</summary>
    public int ReadPage()
    {
        var rows = _reader.ReadPage(_text).Rows;
        foreach (var row in rows) _seen += Touch(row);
        return rows.Count;
    }

    /// <summary>The text of all columns of a row together, in UTF-16, on average.</summary>
    public double TextBytesPerRow()
    {
        var rows = _reader.ReadPage(_text).Rows;
        return rows.Average(row => TextColumns(shape).Sum(column => row.Text(column) is { IsNull: false } text ? 2.0 * text.Value.Length : 0));
    }

    public static TextBuffer Buffer(string page)
    {
        var text = new TextBuffer();
        text.Fill(page);
        return text;
    }

    private static IEnumerable<int> TextColumns(RowShape shape) =>
        Enumerable.Range(0, shape.Columns.Length).Where(column => shape.Columns[column].Type == ColumnType.Text);

    private int Touch(Row row)
    {
        int filled = 0;
        for (int column = 0; column < shape.Columns.Length; column++)
        {
            bool isNull = shape.Columns[column].Type switch
            {
                ColumnType.Text => row.Text(column).IsNull,
                ColumnType.BigInt => row.BigInt(column).IsNull,
                ColumnType.Int => row.Int(column).IsNull,
                ColumnType.Bit => row.Bit(column).IsNull,
                ColumnType.Time => row.Time(column) is null,
                _ => row.Decimal(column).IsNull,
            };
            if (!isNull) filled++;
        }

        return filled;
    }
}
