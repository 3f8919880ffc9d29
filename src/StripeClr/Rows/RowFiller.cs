using System.Globalization;

namespace StripeClr.Rows;

/// <summary>Makes a row of what the slots collected, checking every value against its column.</summary>
internal static class RowFiller
{
    // datetime2 ends with the year 9999.
    private const long LatestTime = 253402300799;
    private const long EarliestTime = -62135596800;

    /// <summary>The row.</summary>
    /// <param name="shape">The resource.</param>
    /// <param name="values">What each slot collected.</param>
    /// <param name="id">The object's id, for errors.</param>
    /// <param name="parentId">The id of the object whose list is read, or null.</param>
    /// <exception cref="AnswerException">A value does not fit its column; nothing is ever cut or turned into NULL.</exception>
    public static Row Fill(RowShape shape, SlotValue[] values, string? id, string? parentId)
    {
        var row = new Row(shape);
        for (var column = 0; column < shape.Columns.Length; column++)
        {
            foreach (var slot in shape.Slots[column])
            {
                var given = slot.Path.Function switch
                {
                    PathFunction.Constant => slot.Path.Argument,
                    PathFunction.ParentId => parentId,
                    _ => null,
                };
                if (given != null)
                {
                    row.SetText(column, CheckedLength(shape.Columns[column], given, id));
                    break;
                }

                if (values[slot.Index].HasValue)
                {
                    Set(row, column, shape.Columns[column], values[slot.Index], id);
                    break;
                }
            }
        }

        return row;
    }

    private static void Set(Row row, int index, Column column, SlotValue value, string? id)
    {
        switch (column.Type)
        {
            case ColumnType.Text when value.Json != null && column.Length == Column.Max:
                row.SetJson(index, value.Json);
                break;
            case ColumnType.Text:
                row.SetText(index, CheckedLength(column, AsText(value), id));
                break;
            case ColumnType.Decimal:
                row.SetText(index, CheckedDecimal(column, AsText(value), id));
                break;
            case ColumnType.Bit:
                row.SetNumber(index, value.IsFlag ? value.Number : throw Misfit(column, id, "true or false"));
                break;
            default:
                row.SetNumber(index, CheckedNumber(column, value, id));
                break;
        }
    }

    private static string AsText(SlotValue value)
    {
        if ((value.Text ?? value.Json?.ToString()) is { } text)
        {
            return text;
        }

        if (value.IsFlag)
        {
            return value.Number != 0 ? "true" : "false";
        }

        return value.Number.ToString(CultureInfo.InvariantCulture);
    }

    private static string CheckedLength(Column column, string text, string? id) =>
        column.Length == Column.Max || text.Length <= column.Length
            ? text
            : throw new AnswerException(
                column.Name + " of " + (id ?? "an object without id") + " has " + text.Length.ToString(CultureInfo.InvariantCulture) + " characters, the column holds "
                + column.Length.ToString(CultureInfo.InvariantCulture) + "; read that object with dbo.StripeRequest, which has no such limit");

    private static string CheckedDecimal(Column column, string text, string? id)
    {
        if (!JsonNumber.IsNumber(text))
        {
            throw Misfit(column, id, "a decimal number");
        }

        return JsonNumber.Fits(text, column.Precision, column.Scale) ? text : throw Misfit(column, id, string.Format(
            CultureInfo.InvariantCulture, "a decimal({0},{1}), which the column is; read that object with dbo.StripeRequest", column.Precision, column.Scale));
    }

    private static long CheckedNumber(Column column, SlotValue value, string? id)
    {
        if (value.Text != null || value.Json != null || value.IsFlag || value.Number == long.MinValue)
        {
            throw Misfit(column, id, "a whole number");
        }

        var fits = column.Type switch
        {
            ColumnType.Int => value.Number is >= int.MinValue and <= int.MaxValue,
            ColumnType.Time => value.Number is >= EarliestTime and <= LatestTime,
            _ => true,
        };
        return fits ? value.Number : throw Misfit(column, id, column.Type == ColumnType.Int ? "an int" : "a time in seconds since 1970");
    }

    private static AnswerException Misfit(Column column, string? id, string expected) =>
        new(column.Name + " of " + (id ?? "an object without id") + " is not " + expected);
}
