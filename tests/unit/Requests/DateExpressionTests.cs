using StripeClr.Requests;
using StripeClr.Tests.Support;

namespace StripeClr.Tests.Requests;

public sealed class DateExpressionTests
{
    // A Wednesday at the end of a month that is longer than the ones around it.
    private const string Wednesday = "2027-03-31";

    [TestCase("today", "2027-03-31")]
    [TestCase("TODAY", "2027-03-31")]
    [TestCase("  today  ", "2027-03-31")]
    [TestCase("yesterday", "2027-03-30")]
    [TestCase("weekstart", "2027-03-29")]
    [TestCase("weekend", "2027-04-04")]
    [TestCase("monthstart", "2027-03-01")]
    [TestCase("monthend", "2027-03-31")]
    [TestCase("yearstart", "2027-01-01")]
    [TestCase("yearend", "2027-12-31")]
    [TestCase("2026-10-01", "2026-10-01")]
    [TestCase("2026-10-01-1d", "2026-09-30")]
    [TestCase("2026-10-01 +1w", "2026-10-08")]
    [TestCase("2024-02-29+1y", "2025-02-28")]
    [TestCase("2024-01-31+1m", "2024-02-29")]
    [TestCase("2023-01-31+1m", "2023-02-28")]
    [TestCase("today-1d", "2027-03-30")]
    [TestCase("today - 1d", null)]
    [TestCase("today -1d", "2027-03-30")]
    [TestCase("today+2w", "2027-04-14")]
    [TestCase("today-1m", "2027-02-28")]
    [TestCase("today-1y", "2026-03-31")]
    [TestCase("TODAY-1Y+1D", "2026-04-01")]
    [TestCase("yesterday-1m", "2027-02-28")]
    [TestCase("monthend-1m", "2027-02-28")]
    [TestCase("monthend+1m", "2027-04-30")]
    [TestCase("monthend-37m", "2024-02-29")]
    [TestCase("monthend-1m-1d", "2027-02-27")]
    [TestCase("monthend-1d-1m", "2027-02-27")]
    [TestCase("monthstart-1m", "2027-02-01")]
    [TestCase("monthstart-1d", "2027-02-28")]
    [TestCase("monthstart-12m", "2026-03-01")]
    [TestCase("weekstart-1w", "2027-03-22")]
    [TestCase("weekend-2w", "2027-03-21")]
    [TestCase("weekstart-1m", "2027-02-22")]
    [TestCase("yearstart-1y", "2026-01-01")]
    [TestCase("yearend-1y", "2026-12-31")]
    [TestCase("yearend-3m", "2026-12-31")]
    [TestCase("yearstart+1y+2m+3w+4d", "2028-01-26")]
    [TestCase("0001-01-01", "0001-01-01")]
    [TestCase("9999-12-31", "9999-12-31")]
    [TestCase("today+0d", "2027-03-31")]
    public void Parse_WhenGivenADay_CountsFromToday(string text, string? expected)
    {
        if (expected == null)
        {
            Errors.AssertBadArgument(() => Parse(text, Wednesday), "\"" + text + "\"", "is no offset");
        }
        else
        {
            Assert.That(Parse(text, Wednesday), Is.EqualTo(expected));
        }
    }

    [TestCase("2026-11-22", "2026-11-16", "2026-11-22", TestName = "Parse_WhenTodayIsSunday_WeekBeganOnMonday")]
    [TestCase("2026-11-23", "2026-11-23", "2026-11-29", TestName = "Parse_WhenTodayIsMonday_WeekBeginsToday")]
    [TestCase("2027-01-01", "2026-12-28", "2027-01-03", TestName = "Parse_WhenTodayIsNewYear_WeekBeganLastYear")]
    [TestCase("2024-02-29", "2024-02-26", "2024-03-03", TestName = "Parse_WhenTodayIsLeapDay_WeekEndsInMarch")]
    public void Parse_WhenWeek(string today, string start, string end)
    {
        Assert.That(Parse("weekstart", today), Is.EqualTo(start));
        Assert.That(Parse("weekend", today), Is.EqualTo(end));
    }

    [TestCase("2024-02-29", "today-1y", "2023-02-28")]
    [TestCase("2024-02-29", "today+4y", "2028-02-29")]
    [TestCase("2024-02-10", "monthend", "2024-02-29")]
    [TestCase("2100-02-10", "monthend", "2100-02-28")]
    [TestCase("2000-02-10", "monthend", "2000-02-29")]
    [TestCase("2024-12-31", "monthend+1m", "2025-01-31")]
    [TestCase("2024-12-31", "monthend+2m", "2025-02-28")]
    [TestCase("2024-01-31", "monthstart+1m", "2024-02-01")]
    [TestCase("2024-12-31", "today+1d", "2025-01-01")]
    public void Parse_WhenMonthsAndYearsEnd_StaysInTheCalendar(string today, string text, string expected) =>
        Assert.That(Parse(text, today), Is.EqualTo(expected));

    [TestCase("", "\"\" is no day")]
    [TestCase("tomorrow", "\"tomorrow\" is no day")]
    [TestCase("2026-02-30", "\"2026-02-30\" is no day")]
    [TestCase("2026-13-01", "\"2026-13-01\" is no day")]
    [TestCase("2026-1-1", "\"2026-1-1\" is no day")]
    [TestCase("01.10.2026", "\"01.10.2026\" is no day")]
    [TestCase("10/01/2026", "\"10/01/2026\" is no day")]
    [TestCase("20261001", "\"20261001\" is no day")]
    [TestCase("-1d", "\"\" is no day")]
    [TestCase("today-1h", "\"-1h\" is no offset")]
    [TestCase("today-1", "\"-1\" is no offset")]
    [TestCase("today-d", "\"-d\" is no offset")]
    [TestCase("today-", "\"-\" is no offset")]
    [TestCase("today 1d", "\"1d\" is no offset")]
    [TestCase("today-1d-", "\"-\" is no offset")]
    [TestCase("today+10000d", "\"+10000d\" is no offset")]
    [TestCase("today+99999999999999d", "is no offset")]
    [TestCase("today+١d", "is no offset")]
    [TestCase("2026-10-01x", "\"x\" is no offset")]
    [TestCase("today;DROP", "\";DROP\" is no offset")]
    [TestCase("9999-12-31+1d", "leaves the years 0001 to 9999")]
    [TestCase("0001-01-01-1d", "leaves the years 0001 to 9999")]
    [TestCase("today+9999y", "leaves the years 0001 to 9999")]
    public void Parse_WhenItIsNoDay_NamesThePart(string text, string part) =>
        Errors.AssertBadArgument(() => Parse(text, Wednesday), part, "Write yyyy-MM-dd or today");

    private static string Parse(string text, string today)
    {
        var culture = System.Globalization.CultureInfo.InvariantCulture;
        return DateExpression.Parse(text, DateTime.ParseExact(today, "yyyy-MM-dd", culture)).ToString("yyyy-MM-dd", culture);
    }
}
