using System.Diagnostics.CodeAnalysis;

namespace SqlClrHost.Types;

/// <summary>SQL Server's system types that the host knows. numeric is Decimal, rowversion and the old LOB types are not supported.</summary>
[SuppressMessage("Naming", "CA1720", Justification = "SQL Server's own names of its types.")]
public enum SqlTypeCode
{
    Bit,
    TinyInt,
    SmallInt,
    Int,
    BigInt,
    Decimal,
    Money,
    SmallMoney,
    Real,
    Float,
    Date,
    Time,
    SmallDateTime,
    DateTime,
    DateTime2,
    DateTimeOffset,
    Char,
    VarChar,
    NChar,
    NVarChar,
    Binary,
    VarBinary,
    UniqueIdentifier,
    SqlVariant,
}
