namespace SqlClrHost.Types;

/// <summary>datetime and smalldatetime: days since 1900 and three-hundredths of a second, or minutes.</summary>
/// <remarks>Values are kept as SQL Server shows them, in whole milliseconds (.000, .003, .007).</remarks>
internal static class LegacyDateTime
{
    public static readonly DateTime Epoch = new(1900, 1, 1);

    private const long UnitsPerSecond = 300;
    private const long UnitsPerDay = 24 * 60 * 60 * UnitsPerSecond;

    private static readonly DateTime MinDateTime = new(1753, 1, 1);
    private static readonly DateTime MinSmallDateTime = Epoch;
    private static readonly DateTime MaxSmallDateTime = new(2079, 6, 7);

    /// <summary>Rounds to the type's grid; null when the type cannot hold the value.</summary>
    public static DateTime? Round(DateTime value, SqlType type) => type.Code == SqlTypeCode.DateTime ? RoundToUnits(value) : RoundToMinutes(value);

    /// <summary>The exact time that a datetime stands for: .003 is a three-hundredth of a second.</summary>
    public static DateTime Expand(DateTime value)
    {
        long units = Units(value.TimeOfDay.Ticks);
        return value.Date.AddTicks(DivideRounded(units * TimeSpan.TicksPerSecond, UnitsPerSecond));
    }

    public static double ToDays(DateTime value) => (value.Date - Epoch).Days + ((double)Units(value.TimeOfDay.Ticks) / UnitsPerDay);

    /// <summary>The datetime that lies so many days after 1900-01-01; null when there is none.</summary>
    public static DateTime? FromDays(double days, SqlType type)
    {
        double whole = Math.Floor(days);
        if (whole is < -53690 or > 2958463)
        {
            return null;
        }

        long units = (long)Math.Round((days - whole) * UnitsPerDay, MidpointRounding.AwayFromZero);
        return Round(Epoch.AddDays(whole).AddTicks(units * TimeSpan.TicksPerSecond / UnitsPerSecond), type);
    }

    /// <summary>The distance from 1900-01-01 in three-hundredths of a second, in which datetimes add.</summary>
    public static long ToUnits(DateTime value) => ((value.Date - Epoch).Days * UnitsPerDay) + Units(value.TimeOfDay.Ticks);

    public static DateTime? FromUnits(long units, SqlType type)
    {
        long days = Math.DivRem(units, UnitsPerDay, out long rest);
        if (rest < 0)
        {
            days--;
            rest += UnitsPerDay;
        }

        if (days is < -53690 or > 2958463)
        {
            return null;
        }

        return Round(Epoch.AddDays(days).AddTicks(DivideRounded(rest * TimeSpan.TicksPerSecond, UnitsPerSecond)), type);
    }

    private static DateTime? RoundToUnits(DateTime value)
    {
        if (value < MinDateTime)
        {
            return null;
        }

        long units = Units(value.TimeOfDay.Ticks);
        if (units == UnitsPerDay && value.Date == DateTime.MaxValue.Date)
        {
            return null;
        }

        long milliseconds = DivideRounded(units * 1000, UnitsPerSecond);
        return value.Date.AddTicks(milliseconds * TimeSpan.TicksPerMillisecond);
    }

    /// <summary>29.998 seconds round down and 29.999 up.</summary>
    private static DateTime? RoundToMinutes(DateTime value)
    {
        const long RoundUp = (30 * TimeSpan.TicksPerSecond) + TimeSpan.TicksPerMillisecond;
        if (value < MinSmallDateTime)
        {
            return null;
        }

        DateTime rounded = new((value.Ticks + RoundUp) / TimeSpan.TicksPerMinute * TimeSpan.TicksPerMinute);
        return rounded < MaxSmallDateTime ? rounded : null;
    }

    private static long Units(long ticks) => DivideRounded(ticks * UnitsPerSecond, TimeSpan.TicksPerSecond);

    private static long DivideRounded(long value, long divisor) => (value + (divisor / 2)) / divisor;
}
