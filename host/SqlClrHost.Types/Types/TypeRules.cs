namespace SqlClrHost.Types;

/// <summary>Which type an expression has whose parts have different types.</summary>
public static class TypeRules
{
    /// <summary>SQL Server's data type precedence, lowest first.</summary>
    private static readonly SqlTypeCode[] Precedence =
    [
        SqlTypeCode.Binary, SqlTypeCode.VarBinary, SqlTypeCode.Char, SqlTypeCode.VarChar, SqlTypeCode.NChar, SqlTypeCode.NVarChar,
        SqlTypeCode.UniqueIdentifier, SqlTypeCode.Bit, SqlTypeCode.TinyInt, SqlTypeCode.SmallInt, SqlTypeCode.Int, SqlTypeCode.BigInt,
        SqlTypeCode.SmallMoney, SqlTypeCode.Money, SqlTypeCode.Decimal, SqlTypeCode.Real, SqlTypeCode.Float, SqlTypeCode.Time,
        SqlTypeCode.Date, SqlTypeCode.SmallDateTime, SqlTypeCode.DateTime, SqlTypeCode.DateTime2, SqlTypeCode.DateTimeOffset, SqlTypeCode.SqlVariant,
    ];

    /// <summary>The type of CASE, COALESCE, UNION, IN …: the one of higher precedence, wide enough for both.</summary>
    /// <exception cref="SqlError">The types do not convert into each other (206, 257).</exception>
    public static SqlType Common(SqlType a, SqlType b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        (SqlType high, SqlType low) = Rank(a) >= Rank(b) ? (a, b) : (b, a);
        if (high != low)
        {
            RequireUnifiable(low, high);
        }

        return high switch
        {
            { Code: SqlTypeCode.Decimal } => CommonDecimal(high, low),
            { IsCharacter: true } or { IsBinary: true } => CommonLength(high, low),
            { Code: SqlTypeCode.Time or SqlTypeCode.DateTime2 or SqlTypeCode.DateTimeOffset } => high with { Scale = Math.Max(high.Scale, SecondsScale(low)) },
            _ => high,
        };
    }

    internal static int Rank(SqlType type) => Array.IndexOf(Precedence, type.Code);

    /// <summary>The decimal that holds every value of an exact numeric type.</summary>
    internal static SqlType AsDecimal(SqlType type) => type.Code switch
    {
        SqlTypeCode.Decimal => type,
        SqlTypeCode.Bit => SqlType.Decimal(1, 0),
        SqlTypeCode.TinyInt => SqlType.Decimal(3, 0),
        SqlTypeCode.SmallInt => SqlType.Decimal(5, 0),
        SqlTypeCode.Int => SqlType.Decimal(10, 0),
        SqlTypeCode.BigInt => SqlType.Decimal(19, 0),
        SqlTypeCode.Money => SqlType.Decimal(19, 4),
        SqlTypeCode.SmallMoney => SqlType.Decimal(10, 4),
        _ => throw new ArgumentException($"{type.Name} is no exact numeric type.", nameof(type)),
    };

    /// <summary>Digits of the fraction of a second that values of a type can have.</summary>
    internal static byte SecondsScale(SqlType type) => type.Code switch
    {
        SqlTypeCode.Time or SqlTypeCode.DateTime2 or SqlTypeCode.DateTimeOffset => type.Scale,
        SqlTypeCode.DateTime => 3,
        _ => 0,
    };

    /// <summary>Unlike an assignment, a common type may be reached by conversions that only go the other way implicitly.</summary>
    private static void RequireUnifiable(SqlType low, SqlType high)
    {
        switch (ConversionRules.Between(low, high))
        {
            case ConversionKind.Explicit when low.IsBinary:
                throw SqlErrors.ImplicitConversionNotAllowed(low, high);
            case ConversionKind.None:
                throw SqlErrors.OperandTypeClash(low, high);
        }
    }

    private static SqlType CommonDecimal(SqlType high, SqlType low)
    {
        if (!low.IsExactNumeric)
        {
            return high;
        }

        SqlType other = AsDecimal(low);
        int scale = Math.Max(high.Scale, other.Scale);
        int precision = Math.Max(high.Precision - high.Scale, other.Precision - other.Scale) + scale;
        return SqlType.Decimal(Math.Min(precision, SqlType.MaxPrecision), scale);
    }

    private static SqlType CommonLength(SqlType high, SqlType low)
    {
        if (!low.IsCharacter && !low.IsBinary)
        {
            return high;
        }

        if (high.IsMax || low.IsMax)
        {
            return Variable(high) with { Length = SqlType.Max };
        }

        // char with char stays fixed, whatever else varies.
        SqlType result = high.IsFixedLength && !low.IsFixedLength ? Variable(high) : high;
        int limit = high.IsUnicode ? SqlType.MaxUnicode : SqlType.MaxBytes;
        return result with { Length = Math.Min(Math.Max(high.Length, low.Length), limit) };
    }

    private static SqlType Variable(SqlType type) => type.Code switch
    {
        SqlTypeCode.Char => type with { Code = SqlTypeCode.VarChar },
        SqlTypeCode.NChar => type with { Code = SqlTypeCode.NVarChar },
        SqlTypeCode.Binary => type with { Code = SqlTypeCode.VarBinary },
        _ => type,
    };
}
