using System.Data.SqlTypes;
using System.Globalization;
using System.Text;

namespace SqlClrHost.Types;

/// <summary>SQL values as JSON text, as FOR JSON and JSON_MODIFY write them.</summary>
internal static class JsonValueText
{
    public static string Of(object value, SqlType type, bool isJson) => Append(new StringBuilder(), value, type, isJson).ToString();

    public static StringBuilder Append(StringBuilder result, object value, SqlType type, bool isJson) => value switch
    {
        SqlVariant variant => Append(result, variant.Value, variant.Type, isJson: false),
        string text when isJson => result.Append(text),
        string text => JsonText.AppendQuoted(result, text),
        bool bit => result.Append(bit ? "true" : "false"),
        byte or short or int or long => result.Append(CultureInfo.InvariantCulture, $"{value}"),
        SqlDecimal number => result.Append(ExactNumber.From(number).ToString()),
        double number => result.Append(FloatText.Format(number, type, 2)),
        float number => result.Append(FloatText.Format(number, type, 126)),
        byte[] bytes => result.Append('"').Append(Convert.ToBase64String(bytes)).Append('"'),
        Guid guid => result.Append('"').Append(guid.ToString("D").ToUpperInvariant()).Append('"'),
        DateTimeOffset { Offset: var offset } instant when offset == TimeSpan.Zero => result.Append('"').Append(Iso(instant.DateTime, type)).Append("Z\""),
        DateTimeOffset instant => result.Append('"').Append(Iso(instant.DateTime, type)).Append(instant.ToString("zzz", CultureInfo.InvariantCulture)).Append('"'),
        DateTime date when type.Code == SqlTypeCode.Date => result.Append('"').Append(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Append('"'),
        DateTime instant => result.Append('"').Append(Iso(instant, type)).Append('"'),
        TimeSpan time => result.Append('"').Append(time.ToString("hh\\:mm\\:ss", CultureInfo.InvariantCulture)).Append(Fraction(time.Ticks, type)).Append('"'),
        _ => throw SqlErrors.NotSupported($"{type.Name} in JSON"),
    };

    private static string Iso(DateTime value, SqlType type) => value.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture) + Fraction(value.Ticks, type);

    /// <summary>A fraction of zero is left out.</summary>
    private static string Fraction(long ticks, SqlType type)
    {
        int scale = TypeRules.SecondsScale(type);
        return scale == 0 || ticks % TimeSpan.TicksPerSecond == 0 ? "" : "." + DateTimeScale.Digits(ticks, scale);
    }
}
