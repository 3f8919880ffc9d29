using System.Data.SqlTypes;
using System.Globalization;
using SqlClrHost.Types;

namespace StripeSql.Output;

/// <summary>Writes a value as text: invariant, ISO dates, bit as 0 and 1, binary as 0x….</summary>
internal static class ValueText
{
    public static string Of(object value, SqlType type) => value switch
    {
        string text => text,
        bool bit => bit ? "1" : "0",
        SqlDecimal number => number.ToString(),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        float number => number.ToString("R", CultureInfo.InvariantCulture),
        DateTime time => time.ToString(DateTimePattern(type, ' '), CultureInfo.InvariantCulture),
        DateTimeOffset time => time.ToString(DateTimePattern(type, ' ') + " zzz", CultureInfo.InvariantCulture),
        TimeSpan time => time.ToString(@"hh\:mm\:ss" + (type.Scale == 0 ? string.Empty : @"\." + new string('f', type.Scale)), CultureInfo.InvariantCulture),
        byte[] bytes => "0x" + Convert.ToHexString(bytes),
        Guid guid => guid.ToString("D").ToUpperInvariant(),
        SqlVariant variant => Of(variant.Value, variant.Type),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty,
    };

    /// <summary>The pattern of a date or a date and time, with as many fractional digits as its type has.</summary>
    public static string DateTimePattern(SqlType type, char separator) => type.Code switch
    {
        SqlTypeCode.Date => "yyyy-MM-dd",
        SqlTypeCode.SmallDateTime => $"yyyy-MM-dd'{separator}'HH:mm:ss",
        SqlTypeCode.DateTime => $"yyyy-MM-dd'{separator}'HH:mm:ss.fff",
        _ when type.Scale == 0 => $"yyyy-MM-dd'{separator}'HH:mm:ss",
        _ => $"yyyy-MM-dd'{separator}'HH:mm:ss." + new string('f', type.Scale),
    };
}
