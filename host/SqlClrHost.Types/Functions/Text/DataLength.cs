namespace SqlClrHost.Types;

/// <summary>How many bytes SQL Server keeps a value in.</summary>
internal static class DataLength
{
    public static int Of(object value, SqlType type) => value switch
    {
        SqlVariant variant => Of(variant.Value, variant.Type),
        string text => type.IsUnicode ? text.Length * 2 : text.Length,
        byte[] bytes => bytes.Length,
        _ => OfType(type),
    };

    /// <summary>The size of a type: COL_LENGTH of a column; -1 for (max).</summary>
    public static int OfType(SqlType type) => type.Code switch
    {
        SqlTypeCode.Bit or SqlTypeCode.TinyInt => 1,
        SqlTypeCode.SmallInt => 2,
        SqlTypeCode.Date => 3,
        SqlTypeCode.Int or SqlTypeCode.SmallMoney or SqlTypeCode.Real or SqlTypeCode.SmallDateTime => 4,
        SqlTypeCode.BigInt or SqlTypeCode.Money or SqlTypeCode.Float or SqlTypeCode.DateTime => 8,
        SqlTypeCode.UniqueIdentifier => 16,
        SqlTypeCode.Decimal => type.Precision switch { <= 9 => 5, <= 19 => 9, <= 28 => 13, _ => 17 },
        SqlTypeCode.Time => TimeSize(type.Scale),
        SqlTypeCode.DateTime2 => TimeSize(type.Scale) + 3,
        SqlTypeCode.DateTimeOffset => TimeSize(type.Scale) + 5,
        SqlTypeCode.SqlVariant => 8016,
        _ when type.IsMax => SqlType.Max,
        _ => type.IsUnicode ? type.Length * 2 : type.Length,
    };

    private static int TimeSize(int scale) => scale switch { <= 2 => 3, <= 4 => 4, _ => 5 };
}
