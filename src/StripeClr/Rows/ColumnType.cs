namespace StripeClr.Rows;

/// <summary>What a column holds, and from which JSON it can be filled.</summary>
internal enum ColumnType
{
    /// <summary>nvarchar: a string, or the text of a number or boolean.</summary>
    Text,

    /// <summary>bigint: a whole number.</summary>
    BigInt,

    /// <summary>int: a whole number.</summary>
    Int,

    /// <summary>bit: true or false.</summary>
    Bit,

    /// <summary>datetime2(0), UTC: whole seconds since 1970.</summary>
    Time,

    /// <summary>decimal: a number, or a string that holds one.</summary>
    Decimal,
}
