using System.Globalization;

namespace SqlClrHost.Types;

/// <summary>AT TIME ZONE, SWITCHOFFSET, TODATETIMEOFFSET.</summary>
internal static class TimeZoneFunctions
{
    private const int MostMinutes = 14 * 60;

    public static IEnumerable<FunctionDefinition> Definitions =>
    [
        new("AT TIME ZONE", 2, BindAtTimeZone),
        new("SWITCHOFFSET", 2, c => BindOffset(c, (value, offset) => value.ToOffset(offset))),
        new("TODATETIMEOFFSET", 2, c => BindOffset(c, (value, offset) => new DateTimeOffset(value.DateTime, offset))),
    ];

    private static BoundFunction BindAtTimeZone(FunctionCall call)
    {
        SqlType type = call.TypeOf(0);
        if (type.Code is SqlTypeCode.Date or SqlTypeCode.Time || !type.IsDateTime)
        {
            throw SqlErrors.InvalidArgumentType(type, 1, "AT TIME ZONE");
        }

        SqlType result = SqlType.DateTimeOffset(TypeRules.SecondsScale(type));
        return call.Strict(result, [type, SqlType.NVarCharMax], v =>
        {
            TimeZoneInfo zone = Find((string)v[1]);
            return v[0] is DateTimeOffset instant ? TimeZoneInfo.ConvertTime(instant, zone) : Attach((DateTime)v[0], zone);
        });
    }

    /// <summary>A wall clock that the change to summer time skips moves forward; one that occurs twice is the first.</summary>
    private static DateTimeOffset Attach(DateTime local, TimeZoneInfo zone)
    {
        if (zone.IsInvalidTime(local))
        {
            TimeSpan before = zone.GetUtcOffset(local.AddDays(-1));
            return TimeZoneInfo.ConvertTime(new DateTimeOffset(local, before), zone);
        }

        TimeSpan offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset);
    }

    private static TimeZoneInfo Find(string name)
    {
        try
        {
            return TimeZoneInfo.FindSystemTimeZoneById(name);
        }
        catch (Exception e) when (e is TimeZoneNotFoundException or InvalidTimeZoneException)
        {
            throw SqlErrors.InvalidTimeZoneName(name);
        }
    }

    private static BoundFunction BindOffset(FunctionCall call, Func<DateTimeOffset, TimeSpan, DateTimeOffset> change)
    {
        SqlType type = DateParts.DateType(call, 0, SqlType.DateTimeOffset());
        SqlType instant = SqlType.DateTimeOffset(TypeRules.SecondsScale(type));
        SqlType offset = call.TypeOf(1).IsCharacter ? SqlType.VarCharMax : SqlType.Int;
        return call.Strict(instant, [instant, offset], v => change((DateTimeOffset)v[0], Offset(v[1], call.Name)));
    }

    /// <summary>Minutes, or text such as +05:30.</summary>
    private static TimeSpan Offset(object value, string function)
    {
        TimeSpan offset = value switch
        {
            int minutes => TimeSpan.FromMinutes(minutes),
            string { Length: 6 } text when text[0] is '+' or '-' && TimeSpan.TryParseExact(text[1..], "hh\\:mm", CultureInfo.InvariantCulture, out TimeSpan parsed) => text[0] == '-' ? -parsed : parsed,
            _ => throw SqlErrors.InvalidTimeZoneOffset(function),
        };
        return Math.Abs(offset.TotalMinutes) <= MostMinutes ? offset : throw SqlErrors.InvalidTimeZoneOffset(function);
    }
}
