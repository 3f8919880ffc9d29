using System.Data.SqlTypes;

namespace SqlClrHost.Clr.Routines;

/// <summary>Makes the CLR values that need more than a cast from host values.</summary>
internal static class Arguments
{
    // The locale and comparison of SQL_Latin1_General_CP1_CI_AS, which SQL Server gives its strings in the CLR.
    private const int Locale = 1033;
    private const SqlCompareOptions Comparison =
        SqlCompareOptions.IgnoreCase | SqlCompareOptions.IgnoreKanaType | SqlCompareOptions.IgnoreWidth;

    public static SqlString SqlString(object? value) =>
        value is null ? System.Data.SqlTypes.SqlString.Null : new SqlString((string)value, Locale, Comparison);

    public static SqlChars SqlChars(object? value) =>
        value is null ? System.Data.SqlTypes.SqlChars.Null : new SqlChars(((string)value).ToCharArray());

    // Binary values are copied: what a routine does to its array must not change the table's.
    public static SqlBinary SqlBinary(object? value) =>
        value is null ? System.Data.SqlTypes.SqlBinary.Null : new SqlBinary((byte[])((byte[])value).Clone());

    public static SqlBytes SqlBytes(object? value) =>
        value is null ? System.Data.SqlTypes.SqlBytes.Null : new SqlBytes((byte[])((byte[])value).Clone());
}
