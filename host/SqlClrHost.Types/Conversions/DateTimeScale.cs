namespace SqlClrHost.Types;

/// <summary>Rounding to the fraction of a second that time(n), datetime2(n) and datetimeoffset(n) keep.</summary>
internal static class DateTimeScale
{
    private const int TickDigits = 7;

    public static DateTime Round(DateTime value, int scale)
    {
        long ticks = RoundTicks(value.Ticks, scale);
        // The last instant of 9999 has nowhere to round up to.
        return ticks <= DateTime.MaxValue.Ticks ? new DateTime(ticks) : new DateTime(DateTime.MaxValue.Ticks / Unit(scale) * Unit(scale));
    }

    /// <summary>A time of day that rounds up to midnight starts over.</summary>
    public static TimeSpan Round(TimeSpan value, int scale) => new(RoundTicks(value.Ticks, scale) % TimeSpan.TicksPerDay);

    /// <summary>The fraction's digits as text, without its point.</summary>
    public static string Digits(long ticks, int scale) =>
        (ticks % TimeSpan.TicksPerSecond).ToString("D7", System.Globalization.CultureInfo.InvariantCulture)[..scale];

    private static long RoundTicks(long ticks, int scale)
    {
        long unit = Unit(scale);
        return (ticks + (unit / 2)) / unit * unit;
    }

    private static long Unit(int scale) => (long)Math.Pow(10, TickDigits - scale);
}
