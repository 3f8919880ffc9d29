namespace SqlClrHost.Types;

/// <summary>Precision and scale as the catalog views show them.</summary>
public static class SqlTypeMetadata
{
    public static int Precision(SqlType type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return type.Code switch
        {
            SqlTypeCode.Bit => 1,
            SqlTypeCode.TinyInt => 3,
            SqlTypeCode.SmallInt => 5,
            SqlTypeCode.Int or SqlTypeCode.SmallMoney or SqlTypeCode.Date => 10,
            SqlTypeCode.BigInt or SqlTypeCode.Money => 19,
            SqlTypeCode.Decimal => type.Precision,
            SqlTypeCode.Real => 24,
            SqlTypeCode.Float => 53,
            SqlTypeCode.SmallDateTime => 16,
            SqlTypeCode.DateTime => 23,
            SqlTypeCode.Time => type.Scale == 0 ? 8 : 9 + type.Scale,
            SqlTypeCode.DateTime2 => type.Scale == 0 ? 19 : 20 + type.Scale,
            SqlTypeCode.DateTimeOffset => type.Scale == 0 ? 26 : 27 + type.Scale,
            _ => 0,
        };
    }

    public static int Scale(SqlType type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return type.Code switch
        {
            SqlTypeCode.Money or SqlTypeCode.SmallMoney => 4,
            SqlTypeCode.DateTime => 3,
            _ => type.Scale,
        };
    }

    /// <summary>sys.columns.max_length: bytes, -1 for (max).</summary>
    public static int MaxLength(SqlType type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return DataLength.OfType(type);
    }
}
