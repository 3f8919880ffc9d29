using System;
using System.Data.SqlTypes;

namespace ClrSamples;

/// <summary>One function a CLR type: returns what it was given.</summary>
public static class Echo
{
    public static SqlString SqlString(SqlString value) => value;

    public static SqlChars SqlChars(SqlChars value) => value;

    public static string Text(string value) => value;

    public static SqlInt32 SqlInt32(SqlInt32 value) => value;

    public static SqlInt64 SqlInt64(SqlInt64 value) => value;

    public static SqlInt16 SqlInt16(SqlInt16 value) => value;

    public static SqlByte SqlByte(SqlByte value) => value;

    public static SqlBoolean SqlBoolean(SqlBoolean value) => value;

    public static SqlDecimal SqlDecimal(SqlDecimal value) => value;

    public static SqlMoney SqlMoney(SqlMoney value) => value;

    public static SqlDouble SqlDouble(SqlDouble value) => value;

    public static SqlSingle SqlSingle(SqlSingle value) => value;

    public static SqlGuid SqlGuid(SqlGuid value) => value;

    public static SqlDateTime SqlDateTime(SqlDateTime value) => value;

    public static SqlBinary SqlBinary(SqlBinary value) => value;

    public static SqlBytes SqlBytes(SqlBytes value) => value;

    public static byte[] Bytes(byte[] value) => value;

    public static int NotNullable(int value) => value;

    public static long? NullableInt64(long? value) => value;

    public static bool? NullableBoolean(bool? value) => value;

    public static decimal? NullableDecimal(decimal? value) => value;

    public static double? NullableDouble(double? value) => value;

    public static Guid? NullableGuid(Guid? value) => value;

    public static DateTime? NullableDateTime(DateTime? value) => value;

    public static DateTimeOffset? NullableDateTimeOffset(DateTimeOffset? value) => value;

    public static TimeSpan? NullableTimeSpan(TimeSpan? value) => value;
}
