using System.Data.SqlServer;
using System.Data.SqlTypes;
using SqlClrHost.Types;

namespace SqlClrHost.Clr.Routines;

/// <summary>Makes host values of the declared T-SQL type from what a routine returned.</summary>
internal static class Results
{
    private static readonly object True = true;
    private static readonly object False = false;

    public static object Box(bool value) => value ? True : False;

    public static object? FromSqlString(SqlString value, SqlType type) => value.IsNull ? null : Fit(value.Value, type);

    public static object? FromSqlChars(SqlChars? value, SqlType type) => value is null || value.IsNull ? null : Fit(new string(value.Value), type);

    public static object? FromString(string? value, SqlType type) => value is null ? null : Fit(value, type);

    public static object? FromSqlBinary(SqlBinary value, SqlType type) => value.IsNull ? null : Fit(value.Value, type);

    public static object? FromSqlBytes(SqlBytes? value, SqlType type) => value is null || value.IsNull ? null : Fit(value.Value, type);

    public static object? FromBytes(byte[]? value, SqlType type) => value is null ? null : Fit((byte[])value.Clone(), type);

    public static object? FromSqlDecimal(SqlDecimal value, SqlType type)
    {
        if (value.IsNull)
            return null;
        return value.Precision == type.Precision && value.Scale == type.Scale
            ? value
            : SqlDecimal.ConvertToPrecScale(value, type.Precision, type.Scale);
    }

    public static object? FromDecimal(decimal value, SqlType type) =>
        type.IsMoney ? new SqlMoney(value).ToSqlDecimal() : FromSqlDecimal(new SqlDecimal(value), type);

    public static object? FromDateTime(DateTime value, SqlType type) => type.IsLegacyDateTime
        ? new SqlDateTime(value).Value
        : new DateTime(RoundTicks(value.Ticks, type.Scale), DateTimeKind.Unspecified);

    public static object? FromDateTimeOffset(DateTimeOffset value, SqlType type) =>
        new DateTimeOffset(RoundTicks(value.Ticks, type.Scale), value.Offset);

    public static object? FromTimeSpan(TimeSpan value, SqlType type) => new TimeSpan(RoundTicks(value.Ticks, type.Scale));

    private static string Fit(string value, SqlType type)
    {
        if (type.IsMax || value.Length == type.Length)
            return value;
        if (value.Length > type.Length)
            throw new TruncationException(2L * value.Length, 2L * type.Length);
        return type.IsFixedLength ? value.PadRight(type.Length) : value;
    }

    private static byte[] Fit(byte[] value, SqlType type)
    {
        if (type.IsMax || value.Length == type.Length)
            return value;
        if (value.Length > type.Length)
            throw new TruncationException(value.Length, type.Length);
        if (type.IsFixedLength)
            Array.Resize(ref value, type.Length);
        return value;
    }

    /// <summary>Rounds 100 ns ticks to a number of fractional digits of a second.</summary>
    private static long RoundTicks(long ticks, byte scale)
    {
        long unit = 1;
        for (int digits = 7; digits > scale; digits--)
            unit *= 10;
        return (ticks + (unit / 2)) / unit * unit;
    }
}
