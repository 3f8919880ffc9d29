namespace SqlClrHost.Types;

/// <summary>CAST, CONVERT and the conversions that SQL Server makes by itself.</summary>
public static class Conversion
{
    /// <summary>Errors that TRY_CAST and TRY_CONVERT turn into NULL: the value did not convert. A pair of types that never converts stays an error.</summary>
    private static readonly HashSet<int> ValueErrors = [220, 232, 234, 235, 241, 242, 244, 245, 248, 295, 8114, 8115, 8169, 8170, 9807];

    /// <summary>CAST and CONVERT: strings are cut to the target's length.</summary>
    /// <exception cref="SqlError">The types never convert (529) or this value does not.</exception>
    public static object? Convert(object? value, SqlType from, SqlType to, int? style = null)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        if (ConversionRules.Between(from, to) == ConversionKind.None)
        {
            throw SqlErrors.ExplicitConversionNotAllowed(from, to);
        }

        return value is null ? null : ConvertValue(value, from, to, style);
    }

    /// <summary>The implicit conversion into a variable or parameter: strings are cut silently, decimals are rounded.</summary>
    /// <exception cref="SqlError">The types do not convert implicitly (206, 257) or this value does not convert.</exception>
    public static object? Assign(object? value, SqlType from, SqlType to)
    {
        RequireImplicit(from, to);
        return value is null ? null : ConvertValue(value, from, to, null);
    }

    /// <summary>The conversion into a column: as an assignment, but a string or binary value that is too long is an error (2628).</summary>
    public static object? Store(object? value, SqlType from, SqlType to, string table, string column)
    {
        RequireImplicit(from, to);
        bool isCut = value is not null && !from.IsNumeric && from.Code != SqlTypeCode.UniqueIdentifier;
        if (isCut && (to.IsCharacter || to.IsBinary) && !to.IsMax)
        {
            RequireFits(value!, from, to, table, column);
        }

        return value is null ? null : ConvertValue(value, from, to, null);
    }

    /// <summary>TRY_CAST and TRY_CONVERT.</summary>
    /// <returns>False when the value does not convert; the result is NULL then.</returns>
    /// <exception cref="SqlError">The types never convert (529).</exception>
    public static bool TryConvert(object? value, SqlType from, SqlType to, int? style, out object? result)
    {
        try
        {
            result = Convert(value, from, to, style);
            return true;
        }
        catch (SqlError error) when (ValueErrors.Contains(error.Number))
        {
            result = null;
            return false;
        }
    }

    /// <summary>Whether values of a type become another without CAST.</summary>
    public static bool IsImplicitAllowed(SqlType from, SqlType to)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        return ConversionRules.Between(from, to) == ConversionKind.Implicit;
    }

    /// <summary>Whether values of a type become another at all, by CAST if need be.</summary>
    public static bool IsAllowed(SqlType from, SqlType to)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        return ConversionRules.Between(from, to) != ConversionKind.None;
    }

    /// <summary>Checks, before anything runs, that an assignment is allowed.</summary>
    /// <exception cref="SqlError">There is no conversion (206), or only an explicit one (257).</exception>
    public static void RequireImplicit(SqlType from, SqlType to)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        switch (ConversionRules.Between(from, to))
        {
            case ConversionKind.Explicit:
                throw SqlErrors.ImplicitConversionNotAllowed(from, to);
            case ConversionKind.None:
                throw SqlErrors.OperandTypeClash(from, to);
        }
    }

    /// <summary>Converts without asking whether the pair is allowed.</summary>
    internal static object ConvertValue(object value, SqlType from, SqlType to, int? style)
    {
        if (value is SqlVariant variant)
        {
            return to.Code == SqlTypeCode.SqlVariant ? variant : Convert(variant.Value, variant.Type, to, style)!;
        }

        return to switch
        {
            { IsCharacter: true } => CharacterConversion.Convert(value, from, to, style),
            { Code: SqlTypeCode.Bit } or { IsInteger: true } => IntegerConversion.Convert(value, from, to),
            { IsExactNumeric: true } => DecimalConversion.Convert(value, from, to),
            { IsApproximateNumeric: true } => FloatConversion.Convert(value, from, to),
            { IsDateTime: true } => DateTimeConversion.Convert(value, from, to, style),
            { IsBinary: true } => BinaryConversion.Convert(value, from, to, style),
            { Code: SqlTypeCode.UniqueIdentifier } => GuidConversion.Convert(value, from, to),
            _ => new SqlVariant(from, value),
        };
    }

    /// <summary>The type's name in 8114 and 8115, which say numeric where T-SQL says decimal.</summary>
    internal static string MessageName(SqlType type) => type.Code == SqlTypeCode.Decimal ? "numeric" : type.Name;

    /// <summary>Blanks at the end of a string may be cut; nothing else may.</summary>
    private static void RequireFits(object value, SqlType from, SqlType to, string table, string column)
    {
        object whole = ConvertValue(value, from, (to.IsCharacter, to.IsUnicode) switch
        {
            (true, true) => SqlType.NVarCharMax,
            (true, false) => SqlType.VarCharMax,
            _ => SqlType.VarBinaryMax,
        }, null);
        if (whole is string text && text.TrimEnd(' ').Length > to.Length)
        {
            throw SqlErrors.StringTruncated(table, column, text[..to.Length]);
        }

        if (whole is byte[] bytes && bytes.Length > to.Length)
        {
            throw SqlErrors.StringTruncated(table, column, "0x" + System.Convert.ToHexString(bytes, 0, to.Length));
        }
    }
}
