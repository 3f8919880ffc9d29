using System.Globalization;

namespace SqlClrHost.Types;

/// <summary>The text of dates and times by the styles of CONVERT.</summary>
internal static class DateTimeText
{
    /// <summary>How a datetimeoffset's distance from UTC is shown.</summary>
    private const string OffsetFormat = "zzz";

    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    public static string Format(object value, SqlType from, int? style)
    {
        // Without a style the newer types show their ISO form.
        int effective = style ?? (from.IsLegacyDateTime ? 0 : 121);
        return value switch
        {
            TimeSpan time => FormatTime(time, from, effective),
            DateTimeOffset instant => FormatOffset(instant, from, effective),
            DateTime instant when from.Code == SqlTypeCode.Date => FormatDate(instant, from, effective),
            DateTime instant => FormatDateTime(instant, from, effective),
            _ => throw new InvalidOperationException($"{value.GetType().Name} is no date."),
        };
    }

    private static string FormatDate(DateTime date, SqlType from, int style) => DatePattern(style) is { } pattern
        ? date.ToString(pattern, Culture)
        : style switch
        {
            0 or 100 or 9 or 109 => MonthDayYear(date),
            13 or 113 => date.ToString("dd MMM yyyy", Culture),
            20 or 120 or 21 or 25 or 121 or 126 or 127 => date.ToString("yyyy-MM-dd", Culture),
            22 => date.ToString("MM/dd/yy", Culture),
            8 or 24 or 108 => throw SqlErrors.ErrorConverting(from.Name, "varchar"),
            _ => throw UnknownStyle(style, from),
        };

    private static string FormatTime(TimeSpan time, SqlType from, int style)
    {
        DateTime clock = LegacyDateTime.Epoch + time;
        return style switch
        {
            0 or 100 => clock.ToString("h:mmtt", Culture),
            9 or 109 => clock.ToString("h:mm:ss", Culture) + Fraction(clock, from, '.') + clock.ToString("tt", Culture),
            8 or 24 or 108 or 20 or 120 => clock.ToString("HH:mm:ss", Culture),
            13 or 113 or 14 or 114 or 21 or 25 or 121 or 126 or 127 => clock.ToString("HH:mm:ss", Culture) + Fraction(clock, from, '.'),
            22 => PaddedHour(clock) + clock.ToString(":mm:ss tt", Culture),
            _ when DatePattern(style) is not null => throw SqlErrors.ErrorConverting(from.Name, "varchar"),
            _ => throw UnknownStyle(style, from),
        };
    }

    private static string FormatDateTime(DateTime value, SqlType from, int style)
    {
        char separator = from.IsLegacyDateTime ? ':' : '.';
        return DatePattern(style) is { } pattern
            ? value.ToString(pattern, Culture)
            : style switch
            {
                0 or 100 => $"{MonthDayYear(value)} {PaddedHour(value)}{value.ToString(":mmtt", Culture)}",
                9 or 109 => $"{MonthDayYear(value)} {PaddedHour(value)}{value.ToString(":mm:ss", Culture)}{Fraction(value, from, separator)}{value.ToString("tt", Culture)}",
                13 or 113 => value.ToString("dd MMM yyyy HH:mm:ss", Culture) + Fraction(value, from, separator),
                8 or 24 or 108 => value.ToString("HH:mm:ss", Culture),
                14 or 114 => value.ToString("HH:mm:ss", Culture) + Fraction(value, from, separator),
                20 or 120 => value.ToString("yyyy-MM-dd HH:mm:ss", Culture),
                21 or 25 or 121 => value.ToString("yyyy-MM-dd HH:mm:ss", Culture) + Fraction(value, from, '.'),
                22 => $"{value.ToString("MM/dd/yy", Culture)} {PaddedHour(value)}{value.ToString(":mm:ss tt", Culture)}",
                126 or 127 => Iso(value, from),
                _ => throw UnknownStyle(style, from),
            };
    }

    private static string FormatOffset(DateTimeOffset value, SqlType from, int style)
    {
        SqlType local = SqlType.DateTime2(from.Scale);
        return style switch
        {
            127 => Iso(value.UtcDateTime, local) + "Z",
            126 => Iso(value.DateTime, local) + value.ToString(OffsetFormat, Culture),
            0 or 100 or 9 or 109 or 13 or 113 or 20 or 120 or 21 or 25 or 121 => $"{FormatDateTime(value.DateTime, local, style)} {value.ToString(OffsetFormat, Culture)}",
            _ when DatePattern(style) is { } pattern => value.DateTime.ToString(pattern, Culture),
            8 or 24 or 108 or 14 or 114 or 22 => throw SqlErrors.NotSupported($"style {style.ToString(Culture)} of datetimeoffset"),
            _ => throw UnknownStyle(style, from),
        };
    }

    /// <summary>The styles that show a date alone.</summary>
    private static string? DatePattern(int style) => style switch
    {
        1 => "MM/dd/yy",
        101 => "MM/dd/yyyy",
        2 => "yy.MM.dd",
        102 => "yyyy.MM.dd",
        3 => "dd/MM/yy",
        103 => "dd/MM/yyyy",
        4 => "dd.MM.yy",
        104 => "dd.MM.yyyy",
        5 => "dd-MM-yy",
        105 => "dd-MM-yyyy",
        6 => "dd MMM yy",
        106 => "dd MMM yyyy",
        7 => "MMM dd, yy",
        107 => "MMM dd, yyyy",
        10 => "MM-dd-yy",
        110 => "MM-dd-yyyy",
        11 => "yy/MM/dd",
        111 => "yyyy/MM/dd",
        12 => "yyMMdd",
        112 => "yyyyMMdd",
        23 => "yyyy-MM-dd",
        _ => null,
    };

    /// <summary>Only datetime drops a fraction of zero.</summary>
    private static string Iso(DateTime value, SqlType from)
    {
        bool hasNoFraction = from.IsLegacyDateTime && value.Ticks % TimeSpan.TicksPerSecond == 0;
        return value.ToString("yyyy-MM-ddTHH:mm:ss", Culture) + (hasNoFraction ? "" : Fraction(value, from, '.'));
    }

    private static string MonthDayYear(DateTime value) => $"{value.ToString("MMM", Culture)} {value.Day.ToString(Culture),2} {value.ToString("yyyy", Culture)}";

    private static string PaddedHour(DateTime value) => value.ToString("%h", Culture).PadLeft(2);

    private static string Fraction(DateTime value, SqlType from, char separator)
    {
        int digits = from.IsLegacyDateTime ? 3 : from.Scale;
        return digits == 0 ? "" : separator + DateTimeScale.Digits(value.Ticks, digits);
    }

    private static SqlError UnknownStyle(int style, SqlType from) => style is 130 or 131
        ? SqlErrors.NotSupported("the Hijri date styles 130 and 131")
        : SqlErrors.InvalidStyle(style, from);
}
