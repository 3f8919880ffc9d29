namespace FakeStripe.Resources;

/// <summary>Periods of a recurring price, counted from where billing started: a month from the 31st ends on a shorter month's last day.</summary>
internal static class BillingPeriod
{
    /// <summary>The period that <paramref name="time"/> lies in.</summary>
    public static (long Start, long End) At(long anchor, string interval, long count, long time)
    {
        // Counted in the longest periods there are, so that the first guess is never too late.
        long number = Math.Max(0, (time - anchor) / (LongestDays(interval) * count * 86_400));
        while (Start(anchor, interval, count * (number + 1)) <= time) number++;
        return (Start(anchor, interval, count * number), Start(anchor, interval, count * (number + 1)));
    }

    /// <summary>The end of the first period.</summary>
    public static long FirstEnd(long anchor, string interval, long count) => Start(anchor, interval, count);

    private static long Start(long anchor, string interval, long intervals)
    {
        var start = DateTimeOffset.FromUnixTimeSeconds(anchor);
        var moved = interval switch
        {
            "day" => start.AddDays(intervals),
            "week" => start.AddDays(7 * intervals),
            "month" => start.AddMonths((int)intervals),
            _ => start.AddYears((int)intervals),
        };
        return moved.ToUnixTimeSeconds();
    }

    private static long LongestDays(string interval) => interval switch { "day" => 1, "week" => 7, "month" => 31, _ => 366 };
}
