using System;
using System.Data.SqlTypes;
using System.Globalization;

namespace StripeClr.Rows;

/// <summary>One object as a row. Texts and numbers are kept apart, so that a number costs eight bytes and no object.</summary>
internal sealed class Row
{
    private static readonly DateTime Epoch = new(1970, 1, 1);

    // No amount or time of Stripe's comes near it; RowReader refuses it.
    private const long Null = long.MinValue;

    private readonly RowShape _shape;
    // Strings, or JSON that is still to be cut.
    private readonly object?[] _texts;
    private readonly long[] _numbers;

    public Row(RowShape shape)
    {
        _shape = shape;
        _texts = new object?[shape.TextCount];
        _numbers = new long[shape.NumberCount];
        for (var index = 0; index < _numbers.Length; index++)
        {
            _numbers[index] = Null;
        }
    }

    public void SetText(int column, string text) => _texts[_shape.CellOf(column)] = text;

    public void SetJson(int column, JsonCut json) => _texts[_shape.CellOf(column)] = json;

    public void SetNumber(int column, long number) => _numbers[_shape.CellOf(column)] = number;

    /// <summary>An nvarchar column.</summary>
    public SqlString Text(int column)
    {
        var text = _texts[_shape.CellOf(column)];
        return text == null ? SqlString.Null : new SqlString(text.ToString());
    }

    /// <summary>A bigint column.</summary>
    public SqlInt64 BigInt(int column)
    {
        var number = _numbers[_shape.CellOf(column)];
        return number == Null ? SqlInt64.Null : new SqlInt64(number);
    }

    /// <summary>An int column.</summary>
    public SqlInt32 Int(int column)
    {
        var number = _numbers[_shape.CellOf(column)];
        return number == Null ? SqlInt32.Null : new SqlInt32((int)number);
    }

    /// <summary>A bit column.</summary>
    public SqlBoolean Bit(int column)
    {
        var number = _numbers[_shape.CellOf(column)];
        return number == Null ? SqlBoolean.Null : new SqlBoolean(number != 0);
    }

    /// <summary>A datetime2(0) column, UTC.</summary>
    public DateTime? Time(int column)
    {
        var seconds = _numbers[_shape.CellOf(column)];
        return seconds == Null ? null : Epoch.AddSeconds(seconds);
    }

    /// <summary>A decimal column.</summary>
    public SqlDecimal Decimal(int column)
    {
        var text = _texts[_shape.CellOf(column)];
        if (text == null)
        {
            return SqlDecimal.Null;
        }

        // With the column's own digits: zeros behind the last of them are no reason to leave the fitting to SQL Server.
        var declared = _shape.Columns[column];
        var value = new SqlDecimal(decimal.Parse(text.ToString()!, NumberStyles.Float, CultureInfo.InvariantCulture));
        return SqlDecimal.ConvertToPrecScale(value, declared.Precision, declared.Scale);
    }
}
