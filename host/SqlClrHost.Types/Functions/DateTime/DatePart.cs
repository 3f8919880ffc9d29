using System.Collections.Frozen;

namespace SqlClrHost.Types;

/// <summary>The parts of dates and times, in order of size, and their names and abbreviations.</summary>
internal enum DatePart
{
    Year,
    Quarter,
    Month,
    DayOfYear,
    Day,
    Week,
    Weekday,
    IsoWeek,
    Hour,
    Minute,
    Second,
    Millisecond,
    Microsecond,
    Nanosecond,
    TimeZoneOffset,
}

internal static class DateParts
{
    private static readonly FrozenDictionary<string, DatePart> Names = new (DatePart Part, string[] Names)[]
    {
        (DatePart.Year, ["year", "yy", "yyyy"]),
        (DatePart.Quarter, ["quarter", "qq", "q"]),
        (DatePart.Month, ["month", "mm", "m"]),
        (DatePart.DayOfYear, ["dayofyear", "dy", "y"]),
        (DatePart.Day, ["day", "dd", "d"]),
        (DatePart.Week, ["week", "wk", "ww"]),
        (DatePart.Weekday, ["weekday", "dw", "w"]),
        (DatePart.IsoWeek, ["iso_week", "isowk", "isoww"]),
        (DatePart.Hour, ["hour", "hh"]),
        (DatePart.Minute, ["minute", "mi", "n"]),
        (DatePart.Second, ["second", "ss", "s"]),
        (DatePart.Millisecond, ["millisecond", "ms"]),
        (DatePart.Microsecond, ["microsecond", "mcs"]),
        (DatePart.Nanosecond, ["nanosecond", "ns"]),
        (DatePart.TimeZoneOffset, ["tzoffset", "tz"]),
    }.SelectMany(p => p.Names.Select(n => (n, p.Part))).ToFrozenDictionary(p => p.n, p => p.Part, StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads the datepart, the first argument of its function.</summary>
    public static DatePart Parse(FunctionCall call)
    {
        if (call.ConstantOf(0) is not string name)
        {
            throw SqlErrors.InvalidDatePartParameter(1, call.Name);
        }

        return Names.TryGetValue(name, out DatePart part) ? part : throw SqlErrors.UnknownDatePart(name, call.Name);
    }

    public static string NameOf(DatePart part) => part switch
    {
        DatePart.TimeZoneOffset => "tzoffset",
        DatePart.IsoWeek => "iso_week",
        _ => part.ToString().ToLowerInvariant(),
    };

    public static bool IsTime(DatePart part) => part is >= DatePart.Hour and <= DatePart.Nanosecond;

    /// <summary>Refuses an hour of a date, a day of a time and the like.</summary>
    public static void RequireIn(DatePart part, SqlType type, FunctionCall call)
    {
        bool isKnown = type.Code switch
        {
            SqlTypeCode.Date => !IsTime(part) && part != DatePart.TimeZoneOffset,
            SqlTypeCode.Time => IsTime(part),
            SqlTypeCode.DateTimeOffset or SqlTypeCode.DateTime2 => true,
            _ => part != DatePart.TimeZoneOffset,
        };
        if (!isKnown)
        {
            throw SqlErrors.DatePartNotSupported(NameOf(part), call.Name, type);
        }
    }

    /// <summary>The type in which a date argument is read: strings and numbers are no dates yet.</summary>
    public static SqlType DateType(FunctionCall call, int index, SqlType forText)
    {
        SqlType type = call.TypeOf(index);
        return type switch
        {
            { IsDateTime: true } => type,
            { IsCharacter: true } => forText,
            { IsNumeric: true } => SqlType.DateTime,
            _ => throw SqlErrors.InvalidArgumentType(type, index + 1, call.Name),
        };
    }
}
