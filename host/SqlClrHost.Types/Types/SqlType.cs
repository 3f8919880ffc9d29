using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace SqlClrHost.Types;

/// <summary>A SQL Server type with its length, precision and scale.</summary>
/// <param name="Code">The system type.</param>
/// <param name="Length">Characters or bytes of character and binary types; <see cref="Max"/> for (max); 0 for the others.</param>
/// <param name="Precision">Total digits of decimal; 0 for the others.</param>
/// <param name="Scale">Fractional digits of decimal, or of seconds for time, datetime2 and datetimeoffset; 0 for the others.</param>
[SuppressMessage("Naming", "CA1720", Justification = "SQL Server's own names of its types.")]
public sealed record SqlType(SqlTypeCode Code, int Length = 0, byte Precision = 0, byte Scale = 0)
{
    /// <summary>The length of varchar(max), nvarchar(max) and varbinary(max).</summary>
    public const int Max = -1;

    /// <summary>The most characters of a varchar or bytes of a varbinary that is not (max).</summary>
    public const int MaxBytes = 8000;

    /// <summary>The most characters of an nvarchar that is not (max).</summary>
    public const int MaxUnicode = 4000;

    /// <summary>The most digits of a decimal.</summary>
    public const byte MaxPrecision = 38;

    public static SqlType Bit { get; } = new(SqlTypeCode.Bit);
    public static SqlType TinyInt { get; } = new(SqlTypeCode.TinyInt);
    public static SqlType SmallInt { get; } = new(SqlTypeCode.SmallInt);
    public static SqlType Int { get; } = new(SqlTypeCode.Int);
    public static SqlType BigInt { get; } = new(SqlTypeCode.BigInt);
    public static SqlType Money { get; } = new(SqlTypeCode.Money);
    public static SqlType SmallMoney { get; } = new(SqlTypeCode.SmallMoney);
    public static SqlType Real { get; } = new(SqlTypeCode.Real);
    public static SqlType Float { get; } = new(SqlTypeCode.Float);
    public static SqlType Date { get; } = new(SqlTypeCode.Date);
    public static SqlType SmallDateTime { get; } = new(SqlTypeCode.SmallDateTime);
    public static SqlType DateTime { get; } = new(SqlTypeCode.DateTime);
    public static SqlType UniqueIdentifier { get; } = new(SqlTypeCode.UniqueIdentifier);
    public static SqlType Variant { get; } = new(SqlTypeCode.SqlVariant);
    public static SqlType VarCharMax { get; } = new(SqlTypeCode.VarChar, Max);
    public static SqlType NVarCharMax { get; } = new(SqlTypeCode.NVarChar, Max);
    public static SqlType VarBinaryMax { get; } = new(SqlTypeCode.VarBinary, Max);

    /// <summary>sysname: nvarchar(128).</summary>
    public static SqlType SysName { get; } = new(SqlTypeCode.NVarChar, 128);

    public static SqlType Decimal(int precision, int scale) => new(SqlTypeCode.Decimal, 0, (byte)precision, (byte)scale);

    public static SqlType Time(int scale = 7) => new(SqlTypeCode.Time, 0, 0, (byte)scale);

    public static SqlType DateTime2(int scale = 7) => new(SqlTypeCode.DateTime2, 0, 0, (byte)scale);

    public static SqlType DateTimeOffset(int scale = 7) => new(SqlTypeCode.DateTimeOffset, 0, 0, (byte)scale);

    public static SqlType Char(int length) => new(SqlTypeCode.Char, length);

    public static SqlType VarChar(int length) => new(SqlTypeCode.VarChar, length);

    public static SqlType NChar(int length) => new(SqlTypeCode.NChar, length);

    public static SqlType NVarChar(int length) => new(SqlTypeCode.NVarChar, length);

    public static SqlType Binary(int length) => new(SqlTypeCode.Binary, length);

    public static SqlType VarBinary(int length) => new(SqlTypeCode.VarBinary, length);

    public bool IsMax => Length == Max;

    public bool IsCharacter => Code is SqlTypeCode.Char or SqlTypeCode.VarChar or SqlTypeCode.NChar or SqlTypeCode.NVarChar;

    public bool IsUnicode => Code is SqlTypeCode.NChar or SqlTypeCode.NVarChar;

    public bool IsFixedLength => Code is SqlTypeCode.Char or SqlTypeCode.NChar or SqlTypeCode.Binary;

    public bool IsBinary => Code is SqlTypeCode.Binary or SqlTypeCode.VarBinary;

    public bool IsInteger => Code is >= SqlTypeCode.TinyInt and <= SqlTypeCode.BigInt;

    public bool IsMoney => Code is SqlTypeCode.Money or SqlTypeCode.SmallMoney;

    /// <summary>bit, the integers, decimal and money.</summary>
    public bool IsExactNumeric => Code is >= SqlTypeCode.Bit and <= SqlTypeCode.SmallMoney;

    public bool IsApproximateNumeric => Code is SqlTypeCode.Real or SqlTypeCode.Float;

    public bool IsNumeric => IsExactNumeric || IsApproximateNumeric;

    public bool IsDateTime => Code is >= SqlTypeCode.Date and <= SqlTypeCode.DateTimeOffset;

    /// <summary>Whether the type counts days from 1900-01-01 and so takes part in + and - (datetime, smalldatetime).</summary>
    public bool IsLegacyDateTime => Code is SqlTypeCode.DateTime or SqlTypeCode.SmallDateTime;

    /// <summary>The name that T-SQL and messages use: decimal is "decimal", never "numeric".</summary>
    public string Name => Code switch
    {
        SqlTypeCode.SqlVariant => "sql_variant",
        _ => Code.ToString().ToLowerInvariant(),
    };

    /// <summary>Names of types that SQL Server has and the host refuses.</summary>
    public static IReadOnlyCollection<string> UnsupportedNames => SqlTypeParser.UnsupportedNames;

    /// <summary>Reads a declared type: <c>Parse("nvarchar", ["max"])</c>.</summary>
    /// <exception cref="SqlError">The type is unknown (2715) or its length, precision or scale is not allowed.</exception>
    public static SqlType Parse(string name, IReadOnlyList<string> arguments) => SqlTypeParser.Parse(name, arguments, SqlTypeParser.DeclaredLength);

    /// <summary>Reads the target type of CAST or CONVERT, where a length left out means 30, not 1.</summary>
    /// <exception cref="SqlError">The type is unknown or its length, precision or scale is not allowed.</exception>
    public static SqlType ParseCastTarget(string name, IReadOnlyList<string> arguments) => SqlTypeParser.Parse(name, arguments, SqlTypeParser.CastLength);

    /// <summary>The type as it is declared: nvarchar(max), decimal(19,4), datetime2(0).</summary>
    public string ToDisplayName() => Code switch
    {
        SqlTypeCode.Decimal => string.Create(CultureInfo.InvariantCulture, $"decimal({Precision},{Scale})"),
        SqlTypeCode.Time or SqlTypeCode.DateTime2 or SqlTypeCode.DateTimeOffset => string.Create(CultureInfo.InvariantCulture, $"{Name}({Scale})"),
        _ when IsMax => Name + "(max)",
        _ when IsCharacter || IsBinary => string.Create(CultureInfo.InvariantCulture, $"{Name}({Length})"),
        _ => Name,
    };

    public override string ToString() => ToDisplayName();
}
