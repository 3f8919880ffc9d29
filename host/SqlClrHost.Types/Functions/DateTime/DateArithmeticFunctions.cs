namespace SqlClrHost.Types;

/// <summary>DATEADD, DATEDIFF, DATEDIFF_BIG, EOMONTH.</summary>
internal static class DateArithmeticFunctions
{
    public static IEnumerable<FunctionDefinition> Definitions =>
    [
        new("DATEADD", 3, BindDateAdd),
        new("DATEDIFF", 3, c => BindDateDiff(c, SqlType.Int)),
        new("DATEDIFF_BIG", 3, c => BindDateDiff(c, SqlType.BigInt)),
        new("EOMONTH", 1, 2, BindEndOfMonth),
    ];

    private static BoundFunction BindDateAdd(FunctionCall call)
    {
        DatePart part = DateParts.Parse(call);
        SqlType type = DateParts.DateType(call, 2, SqlType.DateTime);
        bool isTooFine = part is DatePart.Microsecond or DatePart.Nanosecond && type.IsLegacyDateTime;
        if (part is DatePart.IsoWeek or DatePart.TimeZoneOffset || isTooFine)
        {
            throw SqlErrors.DatePartNotSupported(DateParts.NameOf(part), call.Name, type);
        }

        DateParts.RequireIn(part, type, call);
        if (!call.TypeOf(1).IsNumeric)
        {
            throw SqlErrors.InvalidArgumentType(call.TypeOf(1), 2, call.Name);
        }

        return call.Strict(type, [call.TypeOf(0), SqlType.Int, type], v => Add(part, (int)v[1], v[2], type));
    }

    private static object Add(DatePart part, int count, object value, SqlType type)
    {
        try
        {
            DateTime moved = Move(part, count, DatePartFunctions.WallClock(value, type));
            return value switch
            {
                TimeSpan => DateTimeScale.Round(moved.TimeOfDay, type.Scale),
                DateTimeOffset instant => new DateTimeOffset(DateTimeScale.Round(moved, type.Scale), instant.Offset),
                _ when type.Code == SqlTypeCode.DateTime2 => DateTimeScale.Round(moved, type.Scale),
                _ when type.IsLegacyDateTime => LegacyDateTime.Round(moved, type) ?? throw SqlErrors.DateAddOverflow(type),
                _ => moved.Date,
            };
        }
        catch (ArgumentOutOfRangeException)
        {
            throw SqlErrors.DateAddOverflow(type);
        }
    }

    /// <summary>Months keep the day, or take the month's last.</summary>
    private static DateTime Move(DatePart part, int count, DateTime date) => part switch
    {
        DatePart.Year => date.AddYears(count),
        DatePart.Quarter => date.AddMonths(checked(count * 3)),
        DatePart.Month => date.AddMonths(count),
        DatePart.Week => date.AddDays(7.0 * count),
        DatePart.Day or DatePart.DayOfYear or DatePart.Weekday => date.AddDays(count),
        DatePart.Nanosecond => date.AddTicks((count + (count >= 0 ? 50L : -50L)) / 100),
        _ => date.AddTicks(count * TicksOf(part)),
    };

    private static long TicksOf(DatePart part) => part switch
    {
        DatePart.Hour => TimeSpan.TicksPerHour,
        DatePart.Minute => TimeSpan.TicksPerMinute,
        DatePart.Second => TimeSpan.TicksPerSecond,
        DatePart.Millisecond => TimeSpan.TicksPerMillisecond,
        _ => TimeSpan.TicksPerMicrosecond,
    };

    private static BoundFunction BindDateDiff(FunctionCall call, SqlType result)
    {
        DatePart part = DateParts.Parse(call);
        if (part is DatePart.IsoWeek or DatePart.TimeZoneOffset)
        {
            throw SqlErrors.UnknownDatePartOf(DateParts.NameOf(part), call.Name);
        }

        SqlType from = DateParts.DateType(call, 1, SqlType.DateTimeOffset());
        SqlType to = DateParts.DateType(call, 2, SqlType.DateTimeOffset());
        return call.Strict(result, [call.TypeOf(0), from, to], v =>
        {
            Int128 count = Boundaries(part, Utc(v[1], from), Utc(v[2], to));
            bool fits = result.Code == SqlTypeCode.Int ? count >= int.MinValue && count <= int.MaxValue : count >= long.MinValue && count <= long.MaxValue;
            return fits ? IntegerConversion.Narrow(count, result) : throw SqlErrors.DateDifferenceOverflow(call.Name);
        });
    }

    private static DateTime Utc(object value, SqlType type) => value is DateTimeOffset instant ? instant.UtcDateTime : DatePartFunctions.WallClock(value, type);

    /// <summary>Counts how many boundaries of the part lie between, not how much time.</summary>
    private static Int128 Boundaries(DatePart part, DateTime from, DateTime to) => part switch
    {
        DatePart.Year => to.Year - from.Year,
        DatePart.Quarter => ((to.Year - from.Year) * 4) + ((to.Month - 1) / 3) - ((from.Month - 1) / 3),
        DatePart.Month => ((to.Year - from.Year) * 12) + to.Month - from.Month,
        // 0001-01-01 was a Monday: one day on, weeks begin on Sunday.
        DatePart.Week => ((Days(to) + 1) / 7) - ((Days(from) + 1) / 7),
        DatePart.Day or DatePart.DayOfYear or DatePart.Weekday => Days(to) - Days(from),
        DatePart.Nanosecond => ((Int128)to.Ticks - from.Ticks) * 100,
        _ => (to.Ticks / TicksOf(part)) - (from.Ticks / TicksOf(part)),
    };

    private static long Days(DateTime date) => date.Ticks / TimeSpan.TicksPerDay;

    private static BoundFunction BindEndOfMonth(FunctionCall call)
    {
        SqlType type = DateParts.DateType(call, 0, SqlType.Date);
        SqlType[] parameters = [type, .. call.Count == 2 ? new[] { SqlType.Int } : []];
        return call.Lenient(SqlType.Date, parameters, (_, v) =>
        {
            if (v[0] is null)
            {
                return null;
            }

            int months = v.Length == 2 && v[1] is int count ? count : 0;
            DateTime date = DatePartFunctions.WallClock(v[0]!, type).Date;
            try
            {
                DateTime month = new DateTime(date.Year, date.Month, 1).AddMonths(months);
                return month.AddDays(DateTime.DaysInMonth(month.Year, month.Month) - 1);
            }
            catch (ArgumentOutOfRangeException)
            {
                throw SqlErrors.DateAddOverflow(SqlType.Date);
            }
        });
    }
}
