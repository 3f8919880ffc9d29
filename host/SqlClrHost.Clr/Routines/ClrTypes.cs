using System.Collections.Frozen;
using System.Data.SqlTypes;
using SqlClrHost.Types;

namespace SqlClrHost.Clr.Routines;

/// <summary>
/// Which CLR types stand for which T-SQL types, strictly one to one. varchar and char stand for none, and date is left out:
/// SQL Server's documentation and its behaviour disagree about it.
/// </summary>
internal static class ClrTypes
{
    private static readonly FrozenDictionary<Type, ClrTypeMapping> Mappings = new[]
    {
        ClrTypeMapping.Of(Arguments.SqlString, Results.FromSqlString, SqlTypeCode.NVarChar, SqlTypeCode.NChar),
        ClrTypeMapping.Of(Arguments.SqlChars, Results.FromSqlChars, SqlTypeCode.NVarChar, SqlTypeCode.NChar),
        ClrTypeMapping.Of(value => (string?)value, Results.FromString, SqlTypeCode.NVarChar, SqlTypeCode.NChar),
        ClrTypeMapping.Of(Arguments.SqlBinary, Results.FromSqlBinary, SqlTypeCode.VarBinary, SqlTypeCode.Binary),
        ClrTypeMapping.Of(Arguments.SqlBytes, Results.FromSqlBytes, SqlTypeCode.VarBinary, SqlTypeCode.Binary),
        ClrTypeMapping.Of(value => (byte[]?)value, Results.FromBytes, SqlTypeCode.VarBinary, SqlTypeCode.Binary),
        ClrTypeMapping.Of(value => value is null ? SqlBoolean.Null : new SqlBoolean((bool)value), (value, _) => value.IsNull ? null : Results.Box(value.Value), SqlTypeCode.Bit),
        ClrTypeMapping.Of(value => value is null ? SqlByte.Null : new SqlByte((byte)value), (value, _) => value.IsNull ? null : value.Value, SqlTypeCode.TinyInt),
        ClrTypeMapping.Of(value => value is null ? SqlInt16.Null : new SqlInt16((short)value), (value, _) => value.IsNull ? null : value.Value, SqlTypeCode.SmallInt),
        ClrTypeMapping.Of(value => value is null ? SqlInt32.Null : new SqlInt32((int)value), (value, _) => value.IsNull ? null : value.Value, SqlTypeCode.Int),
        ClrTypeMapping.Of(value => value is null ? SqlInt64.Null : new SqlInt64((long)value), (value, _) => value.IsNull ? null : value.Value, SqlTypeCode.BigInt),
        ClrTypeMapping.Of(value => value is null ? SqlDecimal.Null : (SqlDecimal)value, Results.FromSqlDecimal, SqlTypeCode.Decimal),
        ClrTypeMapping.Of(value => value is null ? SqlMoney.Null : ((SqlDecimal)value).ToSqlMoney(), (value, _) => value.IsNull ? null : value.ToSqlDecimal(), SqlTypeCode.Money, SqlTypeCode.SmallMoney),
        ClrTypeMapping.Of(value => value is null ? SqlDouble.Null : new SqlDouble((double)value), (value, _) => value.IsNull ? null : value.Value, SqlTypeCode.Float),
        ClrTypeMapping.Of(value => value is null ? SqlSingle.Null : new SqlSingle((float)value), (value, _) => value.IsNull ? null : value.Value, SqlTypeCode.Real),
        ClrTypeMapping.Of(value => value is null ? SqlGuid.Null : new SqlGuid((Guid)value), (value, _) => value.IsNull ? null : value.Value, SqlTypeCode.UniqueIdentifier),
        ClrTypeMapping.Of(value => value is null ? SqlDateTime.Null : new SqlDateTime((DateTime)value), (value, _) => value.IsNull ? null : value.Value, SqlTypeCode.DateTime, SqlTypeCode.SmallDateTime),
        ClrTypeMapping.OfValue(value => (bool)value, (value, _) => Results.Box(value), SqlTypeCode.Bit),
        ClrTypeMapping.OfNullable(value => (bool)value, (value, _) => Results.Box(value), SqlTypeCode.Bit),
        ClrTypeMapping.OfValue(value => (byte)value, (value, _) => value, SqlTypeCode.TinyInt),
        ClrTypeMapping.OfNullable(value => (byte)value, (value, _) => value, SqlTypeCode.TinyInt),
        ClrTypeMapping.OfValue(value => (short)value, (value, _) => value, SqlTypeCode.SmallInt),
        ClrTypeMapping.OfNullable(value => (short)value, (value, _) => value, SqlTypeCode.SmallInt),
        ClrTypeMapping.OfValue(value => (int)value, (value, _) => value, SqlTypeCode.Int),
        ClrTypeMapping.OfNullable(value => (int)value, (value, _) => value, SqlTypeCode.Int),
        ClrTypeMapping.OfValue(value => (long)value, (value, _) => value, SqlTypeCode.BigInt),
        ClrTypeMapping.OfNullable(value => (long)value, (value, _) => value, SqlTypeCode.BigInt),
        ClrTypeMapping.OfValue(value => ((SqlDecimal)value).Value, Results.FromDecimal, SqlTypeCode.Decimal, SqlTypeCode.Money, SqlTypeCode.SmallMoney),
        ClrTypeMapping.OfNullable(value => ((SqlDecimal)value).Value, Results.FromDecimal, SqlTypeCode.Decimal, SqlTypeCode.Money, SqlTypeCode.SmallMoney),
        ClrTypeMapping.OfValue(value => (double)value, (value, _) => value, SqlTypeCode.Float),
        ClrTypeMapping.OfNullable(value => (double)value, (value, _) => value, SqlTypeCode.Float),
        ClrTypeMapping.OfValue(value => (float)value, (value, _) => value, SqlTypeCode.Real),
        ClrTypeMapping.OfNullable(value => (float)value, (value, _) => value, SqlTypeCode.Real),
        ClrTypeMapping.OfValue(value => (Guid)value, (value, _) => value, SqlTypeCode.UniqueIdentifier),
        ClrTypeMapping.OfNullable(value => (Guid)value, (value, _) => value, SqlTypeCode.UniqueIdentifier),
        ClrTypeMapping.OfValue(value => (DateTime)value, Results.FromDateTime, SqlTypeCode.DateTime2, SqlTypeCode.DateTime, SqlTypeCode.SmallDateTime),
        ClrTypeMapping.OfNullable(value => (DateTime)value, Results.FromDateTime, SqlTypeCode.DateTime2, SqlTypeCode.DateTime, SqlTypeCode.SmallDateTime),
        ClrTypeMapping.OfValue(value => (DateTimeOffset)value, Results.FromDateTimeOffset, SqlTypeCode.DateTimeOffset),
        ClrTypeMapping.OfNullable(value => (DateTimeOffset)value, Results.FromDateTimeOffset, SqlTypeCode.DateTimeOffset),
        ClrTypeMapping.OfValue(value => (TimeSpan)value, Results.FromTimeSpan, SqlTypeCode.Time),
        ClrTypeMapping.OfNullable(value => (TimeSpan)value, Results.FromTimeSpan, SqlTypeCode.Time),
    }.ToFrozenDictionary(mapping => mapping.ClrType);

    public static bool Match(Type clrType, SqlType sqlType) =>
        Mappings.TryGetValue(clrType, out ClrTypeMapping? mapping) && mapping.SqlTypes.Contains(sqlType.Code);

    public static ClrTypeMapping Get(Type clrType) => Mappings[clrType];
}
