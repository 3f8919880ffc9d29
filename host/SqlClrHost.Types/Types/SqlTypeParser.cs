using System.Collections.Frozen;
using System.Globalization;

namespace SqlClrHost.Types;

/// <summary>Reads type names with their arguments, as they stand in declarations.</summary>
internal static class SqlTypeParser
{
    /// <summary>What char, varchar, binary … mean without a length in a declaration.</summary>
    public const int DeclaredLength = 1;

    /// <summary>What they mean without a length in CAST and CONVERT.</summary>
    public const int CastLength = 30;

    private const byte DefaultPrecision = 18;
    private const byte DefaultSecondsScale = 7;
    private const byte RealMantissaBits = 24;
    private const byte FloatMantissaBits = 53;

    private static readonly FrozenDictionary<string, SqlTypeCode> Codes = new Dictionary<string, SqlTypeCode>(StringComparer.OrdinalIgnoreCase)
    {
        ["bit"] = SqlTypeCode.Bit,
        ["tinyint"] = SqlTypeCode.TinyInt,
        ["smallint"] = SqlTypeCode.SmallInt,
        ["int"] = SqlTypeCode.Int,
        ["integer"] = SqlTypeCode.Int,
        ["bigint"] = SqlTypeCode.BigInt,
        ["decimal"] = SqlTypeCode.Decimal,
        ["dec"] = SqlTypeCode.Decimal,
        ["numeric"] = SqlTypeCode.Decimal,
        ["money"] = SqlTypeCode.Money,
        ["smallmoney"] = SqlTypeCode.SmallMoney,
        ["real"] = SqlTypeCode.Real,
        ["float"] = SqlTypeCode.Float,
        ["double precision"] = SqlTypeCode.Float,
        ["date"] = SqlTypeCode.Date,
        ["time"] = SqlTypeCode.Time,
        ["smalldatetime"] = SqlTypeCode.SmallDateTime,
        ["datetime"] = SqlTypeCode.DateTime,
        ["datetime2"] = SqlTypeCode.DateTime2,
        ["datetimeoffset"] = SqlTypeCode.DateTimeOffset,
        ["char"] = SqlTypeCode.Char,
        ["character"] = SqlTypeCode.Char,
        ["varchar"] = SqlTypeCode.VarChar,
        ["char varying"] = SqlTypeCode.VarChar,
        ["nchar"] = SqlTypeCode.NChar,
        ["nvarchar"] = SqlTypeCode.NVarChar,
        ["binary"] = SqlTypeCode.Binary,
        ["varbinary"] = SqlTypeCode.VarBinary,
        ["uniqueidentifier"] = SqlTypeCode.UniqueIdentifier,
        ["sql_variant"] = SqlTypeCode.SqlVariant,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Real types of SQL Server that the host does not have; they get a refusal that names them, not "cannot find".</summary>
    /// <summary>Types that SQL Server has and the host refuses.</summary>
    public static IReadOnlyCollection<string> UnsupportedNames => Unsupported;

    private static readonly FrozenSet<string> Unsupported = new[]
    {
        "xml", "text", "ntext", "image", "timestamp", "rowversion", "hierarchyid", "geometry", "geography", "cursor", "json", "vector",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static SqlType Parse(string name, IReadOnlyList<string> arguments, int defaultLength)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(arguments);
        if (name.Equals("sysname", StringComparison.OrdinalIgnoreCase))
        {
            return arguments.Count == 0 ? SqlType.SysName : throw SqlErrors.TypeTakesNoWidth(name);
        }

        if (!Codes.TryGetValue(name, out SqlTypeCode code))
        {
            throw Unsupported.Contains(name) ? SqlErrors.NotSupported($"data type {name.ToLowerInvariant()}")
                : defaultLength == CastLength ? SqlErrors.UnknownCastType(name)
                : SqlErrors.UnknownType(name);
        }

        return code switch
        {
            SqlTypeCode.Decimal => ParseDecimal(arguments),
            SqlTypeCode.Float => ParseFloat(arguments),
            SqlTypeCode.Time or SqlTypeCode.DateTime2 or SqlTypeCode.DateTimeOffset => new SqlType(code, Scale: ParseSecondsScale(arguments)),
            SqlTypeCode.Char or SqlTypeCode.Binary => new SqlType(code, ParseLength(name, arguments, SqlType.MaxBytes, defaultLength, allowMax: false)),
            SqlTypeCode.VarChar or SqlTypeCode.VarBinary => new SqlType(code, ParseLength(name, arguments, SqlType.MaxBytes, defaultLength, allowMax: true)),
            SqlTypeCode.NChar => new SqlType(code, ParseLength(name, arguments, SqlType.MaxUnicode, defaultLength, allowMax: false)),
            SqlTypeCode.NVarChar => new SqlType(code, ParseLength(name, arguments, SqlType.MaxUnicode, defaultLength, allowMax: true)),
            _ => arguments.Count == 0 ? new SqlType(code) : throw SqlErrors.TypeTakesNoWidth(name),
        };
    }

    private static SqlType ParseDecimal(IReadOnlyList<string> arguments)
    {
        int precision = arguments.Count > 0 ? ParseInteger(arguments[0]) : DefaultPrecision;
        int scale = arguments.Count > 1 ? ParseInteger(arguments[1]) : 0;
        if (precision is < 1 or > SqlType.MaxPrecision)
        {
            throw SqlErrors.PrecisionTooLarge(precision);
        }

        return scale <= precision ? SqlType.Decimal(precision, scale) : throw SqlErrors.ScaleOverPrecision();
    }

    private static SqlType ParseFloat(IReadOnlyList<string> arguments)
    {
        int bits = arguments.Count > 0 ? ParseInteger(arguments[0]) : FloatMantissaBits;
        return bits switch
        {
            < 1 or > FloatMantissaBits => throw SqlErrors.TypeWidthOutOfRange("float", bits, FloatMantissaBits),
            <= RealMantissaBits => SqlType.Real,
            _ => SqlType.Float,
        };
    }

    private static byte ParseSecondsScale(IReadOnlyList<string> arguments)
    {
        int scale = arguments.Count > 0 ? ParseInteger(arguments[0]) : DefaultSecondsScale;
        return scale is >= 0 and <= DefaultSecondsScale ? (byte)scale : throw SqlErrors.InvalidScale(scale);
    }

    private static int ParseLength(string name, IReadOnlyList<string> arguments, int limit, int defaultLength, bool allowMax)
    {
        if (arguments.Count == 0)
        {
            return defaultLength;
        }

        if (allowMax && arguments[0].Equals("max", StringComparison.OrdinalIgnoreCase))
        {
            return SqlType.Max;
        }

        int length = ParseInteger(arguments[0]);
        if (length < 1)
        {
            throw SqlErrors.LengthZero(length);
        }

        return length <= limit ? length : throw SqlErrors.TypeWidthOutOfRange(name, length, limit);
    }

    private static int ParseInteger(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : throw SqlErrors.IncorrectSyntax(text);
}
