namespace SqlClrHost.Types;

/// <summary>DATEFROMPARTS and its kin.</summary>
internal static class DateConstructionFunctions
{
    public static IEnumerable<FunctionDefinition> Definitions =>
    [
        new("DATEFROMPARTS", 3, c => c.Strict(SqlType.Date, Ints(3), v => Date(v, SqlType.Date))),
        new("DATETIMEFROMPARTS", 7, c => c.Strict(SqlType.DateTime, Ints(7), v => Legacy(v, SqlType.DateTime))),
        new("SMALLDATETIMEFROMPARTS", 5, c => c.Strict(SqlType.SmallDateTime, Ints(5), v => Legacy(v, SqlType.SmallDateTime))),
        new("TIMEFROMPARTS", 5, BindTime),
        new("DATETIME2FROMPARTS", 8, BindDateTime2),
        new("DATETIMEOFFSETFROMPARTS", 10, BindDateTimeOffset),
    ];

    private static SqlType[] Ints(int count) => [.. Enumerable.Repeat(SqlType.Int, count)];

    private static DateTime Date(object[] v, SqlType type)
    {
        (int year, int month, int day) = ((int)v[0], (int)v[1], (int)v[2]);
        return year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateTime(year, month, day)
            : throw SqlErrors.CannotConstruct(type);
    }

    private static DateTime Legacy(object[] v, SqlType type)
    {
        int second = v.Length > 5 ? (int)v[5] : 0;
        int millisecond = v.Length > 6 ? (int)v[6] : 0;
        TimeSpan time = Time((int)v[3], (int)v[4], second, millisecond, 3, type);
        return LegacyDateTime.Round(Date(v, type) + time, type) ?? throw SqlErrors.CannotConstruct(type);
    }

    private static TimeSpan Time(int hour, int minute, int second, int fraction, int scale, SqlType type)
    {
        long unit = (long)Math.Pow(10, 7 - scale);
        bool isValid = hour is >= 0 and <= 23 && minute is >= 0 and <= 59 && second is >= 0 and <= 59 && fraction >= 0 && fraction * unit < TimeSpan.TicksPerSecond;
        return isValid ? new TimeSpan(hour, minute, second) + new TimeSpan(fraction * unit) : throw SqlErrors.CannotConstruct(type);
    }

    /// <summary>The precision is part of the result's type, so it must be a literal.</summary>
    private static int Scale(FunctionCall call) => call.ConstantOf(call.Count - 1) switch
    {
        int scale and >= 0 and <= 7 => scale,
        int scale => throw SqlErrors.InvalidScale(scale),
        _ => throw SqlErrors.ScaleNotConstant(call.Name),
    };

    private static BoundFunction BindTime(FunctionCall call)
    {
        SqlType type = SqlType.Time(Scale(call));
        return call.Strict(type, Ints(5), v => Time((int)v[0], (int)v[1], (int)v[2], (int)v[3], type.Scale, type));
    }

    private static BoundFunction BindDateTime2(FunctionCall call)
    {
        SqlType type = SqlType.DateTime2(Scale(call));
        return call.Strict(type, Ints(8), v => Date(v, type) + Time((int)v[3], (int)v[4], (int)v[5], (int)v[6], type.Scale, type));
    }

    private static BoundFunction BindDateTimeOffset(FunctionCall call)
    {
        SqlType type = SqlType.DateTimeOffset(Scale(call));
        return call.Strict(type, Ints(10), v =>
        {
            DateTime local = Date(v, type) + Time((int)v[3], (int)v[4], (int)v[5], (int)v[6], type.Scale, type);
            (int hours, int minutes) = ((int)v[7], (int)v[8]);
            bool isValid = Math.Abs((hours * 60) + minutes) <= 14 * 60 && Math.Abs(minutes) < 60 && hours * minutes >= 0;
            return isValid ? new DateTimeOffset(local, new TimeSpan(hours, minutes, 0)) : throw SqlErrors.CannotConstruct(type);
        });
    }
}
