namespace SqlClrHost.Types;

/// <summary>SQL Server's chart of conversions between types.</summary>
internal static class ConversionRules
{
    private enum Family
    {
        Number,
        ApproximateNumber,
        LegacyDateTime,
        Date,
        Time,
        NewDateTime,
        Character,
        Binary,
        UniqueIdentifier,
        Variant,
    }

    public static ConversionKind Between(SqlType from, SqlType to) => (FamilyOf(from), FamilyOf(to)) switch
    {
        (Family.Variant, Family.Variant) => ConversionKind.Implicit,
        (Family.Variant, _) => ConversionKind.Explicit,
        (_, Family.Variant) => from.IsMax ? ConversionKind.None : ConversionKind.Implicit,
        (Family.Character, Family.Binary) => ConversionKind.Explicit,
        (Family.Character, _) => ConversionKind.Implicit,
        (_, Family.Character) => ConversionKind.Implicit,
        (Family.Binary, Family.ApproximateNumber) => ConversionKind.None,
        (Family.Binary, Family.Date or Family.Time or Family.NewDateTime) => ConversionKind.Explicit,
        (Family.Binary, _) => ConversionKind.Implicit,
        (Family.UniqueIdentifier, Family.Binary or Family.UniqueIdentifier) => ConversionKind.Implicit,
        (Family.UniqueIdentifier, _) or (_, Family.UniqueIdentifier) => ConversionKind.None,
        (Family.Number or Family.ApproximateNumber, Family.Date or Family.Time or Family.NewDateTime) => ConversionKind.None,
        (Family.Number or Family.ApproximateNumber, _) => ConversionKind.Implicit,
        (Family.LegacyDateTime, Family.Number or Family.ApproximateNumber or Family.Binary) => ConversionKind.Explicit,
        (Family.Date or Family.Time or Family.NewDateTime, Family.Binary) => ConversionKind.Explicit,
        (_, Family.Number or Family.ApproximateNumber) => ConversionKind.None,
        (Family.Date, Family.Time) or (Family.Time, Family.Date) => ConversionKind.None,
        _ => ConversionKind.Implicit,
    };

    private static Family FamilyOf(SqlType type) => type switch
    {
        { IsExactNumeric: true } => Family.Number,
        { IsApproximateNumeric: true } => Family.ApproximateNumber,
        { IsLegacyDateTime: true } => Family.LegacyDateTime,
        { Code: SqlTypeCode.Date } => Family.Date,
        { Code: SqlTypeCode.Time } => Family.Time,
        { IsDateTime: true } => Family.NewDateTime,
        { IsCharacter: true } => Family.Character,
        { IsBinary: true } => Family.Binary,
        { Code: SqlTypeCode.UniqueIdentifier } => Family.UniqueIdentifier,
        _ => Family.Variant,
    };
}
