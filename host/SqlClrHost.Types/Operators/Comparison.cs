namespace SqlClrHost.Types;

/// <summary>Comparisons of two typed values.</summary>
internal static class Comparison
{
    public static Func<object?, object?, int?> Bind(SqlType left, SqlType right, Collation collation)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        RefuseTimeWithDate(left, right);
        SqlType common = TypeRules.Common(left, right);
        if (common.IsUnicode)
        {
            collation = collation.Unicode;
        }

        Func<object, object> convertLeft = Converter(left, common);
        Func<object, object> convertRight = Converter(right, common);
        return (x, y) => x is null || y is null ? null : ValueOrder.Compare(convertLeft(x), convertRight(y), collation);
    }

    /// <summary>Values compare without a conversion when only their lengths, precisions or scales differ.</summary>
    private static Func<object, object> Converter(SqlType from, SqlType common)
    {
        bool sameRepresentation = from.Code == common.Code
            || (from.IsCharacter && common.IsCharacter)
            || (from.IsBinary && common.IsBinary)
            || (from.Code is SqlTypeCode.Decimal or SqlTypeCode.Money or SqlTypeCode.SmallMoney && common.Code == SqlTypeCode.Decimal);
        if (sameRepresentation)
        {
            return value => value;
        }

        // The common length of two strings must not cut a number's text, nor the common scale a number's digits.
        SqlType target = common switch
        {
            { IsCharacter: true } => common with { Code = common.IsUnicode ? SqlTypeCode.NVarChar : SqlTypeCode.VarChar, Length = SqlType.Max },
            { Code: SqlTypeCode.Decimal } when from.IsExactNumeric => TypeRules.AsDecimal(from),
            _ => common,
        };
        return value => Conversion.ConvertValue(value, from, target, null);
    }

    private static void RefuseTimeWithDate(SqlType left, SqlType right)
    {
        bool isMixed = left.IsDateTime && right.IsDateTime && (left.Code == SqlTypeCode.Time) != (right.Code == SqlTypeCode.Time);
        if (isMixed)
        {
            throw SqlErrors.IncompatibleOperands(left, right, "equal to");
        }
    }
}
