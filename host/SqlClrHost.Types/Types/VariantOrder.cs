namespace SqlClrHost.Types;

/// <summary>The order of sql_variant: by family of the base type first, by value within one family.</summary>
internal static class VariantOrder
{
    /// <summary>The families in their order.</summary>
    public enum Family
    {
        Binary,
        UniqueIdentifier,
        Character,
        ExactNumeric,
        ApproximateNumeric,
        DateAndTime,
    }

    public static Family FamilyOf(SqlType type) => type switch
    {
        { IsDateTime: true } => Family.DateAndTime,
        { IsApproximateNumeric: true } => Family.ApproximateNumeric,
        { IsExactNumeric: true } => Family.ExactNumeric,
        { IsCharacter: true } => Family.Character,
        { Code: SqlTypeCode.UniqueIdentifier } => Family.UniqueIdentifier,
        _ => Family.Binary,
    };

    public static int Compare(SqlVariant a, SqlVariant b, Collation collation)
    {
        Family left = FamilyOf(a.Type);
        Family right = FamilyOf(b.Type);
        if (left != right)
        {
            return left < right ? -1 : 1;
        }

        SqlType common = TypeRules.Common(a.Type, b.Type);
        object x = Conversion.Convert(a.Value, a.Type, common)!;
        object y = Conversion.Convert(b.Value, b.Type, common)!;
        return ValueOrder.Compare(x, y, collation);
    }
}
