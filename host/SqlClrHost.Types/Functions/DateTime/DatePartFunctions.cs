using System.Globalization;

namespace SqlClrHost.Types;

/// <summary>DATEPART, DATENAME, YEAR, MONTH, DAY.</summary>
internal static class DatePartFunctions
{
    private static readonly SqlType NameType = SqlType.NVarChar(30);

    public static IEnumerable<FunctionDefinition> Definitions =>
    [
        new("DATEPART", 2, BindDatePart),
        new("DATENAME", 2, BindDateName),
        new("YEAR", 1, c => BindShort(c, d => d.Year)),
        new("MONTH", 1, c => BindShort(c, d => d.Month)),
        new("DAY", 1, c => BindShort(c, d => d.Day)),
    ];

    private static BoundFunction BindShort(FunctionCall call, Func<DateTime, int> part)
    {
        SqlType type = DateParts.DateType(call, 0, SqlType.DateTime2());
        DateParts.RequireIn(DatePart.Year, type, call);
        return call.Strict(SqlType.Int, [type], v => part(WallClock(v[0], type)));
    }

    private static BoundFunction BindDatePart(FunctionCall call)
    {
        DatePart part = DateParts.Parse(call);
        SqlType type = DateParts.DateType(call, 1, SqlType.DateTimeOffset());
        DateParts.RequireIn(part, type, call);
        return call.Strict(SqlType.Int, [call.TypeOf(0), type], v => Number(part, v[1], type));
    }

    private static BoundFunction BindDateName(FunctionCall call)
    {
        DatePart part = DateParts.Parse(call);
        SqlType type = DateParts.DateType(call, 1, SqlType.DateTimeOffset());
        DateParts.RequireIn(part, type, call);
        return call.Strict(NameType, [call.TypeOf(0), type], v => part switch
        {
            DatePart.Month => WallClock(v[1], type).ToString("MMMM", CultureInfo.InvariantCulture),
            DatePart.Weekday => WallClock(v[1], type).DayOfWeek.ToString(),
            DatePart.TimeZoneOffset => v[1] is DateTimeOffset instant ? instant.ToString("zzz", CultureInfo.InvariantCulture) : "+00:00",
            _ => Number(part, v[1], type).ToString(CultureInfo.InvariantCulture),
        });
    }

    /// <summary>The local date and time of a value; a datetime with its exact three-hundredths.</summary>
    internal static DateTime WallClock(object value, SqlType type) => value switch
    {
        DateTimeOffset instant => instant.DateTime,
        TimeSpan time => LegacyDateTime.Epoch + time,
        DateTime instant => type.Code == SqlTypeCode.DateTime ? LegacyDateTime.Expand(instant) : instant,
        _ => throw new InvalidOperationException($"{value.GetType().Name} is no date."),
    };

    private static int Number(DatePart part, object value, SqlType type)
    {
        DateTime date = WallClock(value, type);
        int ticks = (int)(date.Ticks % TimeSpan.TicksPerSecond);
        return part switch
        {
            DatePart.Year => date.Year,
            DatePart.Quarter => ((date.Month - 1) / 3) + 1,
            DatePart.Month => date.Month,
            DatePart.DayOfYear => date.DayOfYear,
            DatePart.Day => date.Day,
            DatePart.Week => WeekOfYear(date),
            // DATEFIRST 7: Sunday is the first day.
            DatePart.Weekday => (int)date.DayOfWeek + 1,
            DatePart.IsoWeek => ISOWeek.GetWeekOfYear(date),
            DatePart.Hour => date.Hour,
            DatePart.Minute => date.Minute,
            DatePart.Second => date.Second,
            DatePart.Millisecond => type.Code == SqlTypeCode.DateTime ? ((DateTime)value).Millisecond : ticks / 10_000,
            DatePart.Microsecond => ticks / 10,
            DatePart.Nanosecond => ticks * 100,
            _ => value is DateTimeOffset instant ? (int)instant.Offset.TotalMinutes : 0,
        };
    }

    /// <summary>1 January is always in week 1, and weeks begin on Sundays.</summary>
    private static int WeekOfYear(DateTime date)
    {
        int firstWeekday = (int)new DateTime(date.Year, 1, 1).DayOfWeek;
        return ((date.DayOfYear + firstWeekday - 1) / 7) + 1;
    }
}
