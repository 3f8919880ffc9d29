using System.Globalization;
using StripeClr.Requests;
using StripeClr.Tests.Support;

namespace StripeClr.Tests.Requests;

public sealed class RangeExpressionTests
{
    private static readonly DateTime Today = new(2027, 3, 31);

    // Bounds are written as UTC times, which the test turns into Stripe's seconds; - is no bound.
    [TestCase("2026-10-01", "2026-10-01 00:00:00", "2026-10-02 00:00:00")]
    [TestCase("today", "2027-03-31 00:00:00", "2027-04-01 00:00:00")]
    [TestCase("monthend-1m", "2027-02-28 00:00:00", "2027-03-01 00:00:00")]
    [TestCase("= 2026-10-01", "2026-10-01 00:00:00", "2026-10-02 00:00:00")]
    [TestCase(">= 2026-10-01", "2026-10-01 00:00:00", "-")]
    [TestCase("> 2026-10-01", "2026-10-02 00:00:00", "-")]
    [TestCase("< 2026-10-01", "-", "2026-10-01 00:00:00")]
    [TestCase("<= 2026-10-01", "-", "2026-10-02 00:00:00")]
    [TestCase(">=2026-10-01,<2026-11-01", "2026-10-01 00:00:00", "2026-11-01 00:00:00")]
    [TestCase(" >= 2026-10-01 , <= 2026-10-31 ", "2026-10-01 00:00:00", "2026-11-01 00:00:00")]
    [TestCase("< 2026-11-01, >= 2026-10-01", "2026-10-01 00:00:00", "2026-11-01 00:00:00")]
    [TestCase(">= monthstart-1m, < monthstart", "2027-02-01 00:00:00", "2027-03-01 00:00:00")]
    [TestCase(">= weekstart, <= weekend", "2027-03-29 00:00:00", "2027-04-05 00:00:00")]
    [TestCase(">= 2024-02-28, <= 2024-02-29", "2024-02-28 00:00:00", "2024-03-01 00:00:00")]
    [TestCase(">= 2026-10-01 08:00", "2026-10-01 08:00:00", "-")]
    [TestCase(">= 2026-10-01T08:00", "2026-10-01 08:00:00", "-")]
    [TestCase(">= 2026-10-01 08:00:30", "2026-10-01 08:00:30", "-")]
    [TestCase("> 2026-10-01 08:00:30", "2026-10-01 08:00:31", "-")]
    [TestCase("< 2026-10-01 08:00:30", "-", "2026-10-01 08:00:30")]
    [TestCase("<= 2026-10-01 08:00:30", "-", "2026-10-01 08:00:31")]
    [TestCase("= 2026-10-01 08:00:30", "2026-10-01 08:00:30", "2026-10-01 08:00:31")]
    [TestCase("= 2026-10-01 08:00:30.000", "2026-10-01 08:00:30", "2026-10-01 08:00:31")]
    [TestCase(">= 2026-10-01 08:00:30.5", "2026-10-01 08:00:31", "-")]
    [TestCase("> 2026-10-01 08:00:30.5", "2026-10-01 08:00:31", "-")]
    [TestCase("< 2026-10-01 08:00:30.5", "-", "2026-10-01 08:00:31")]
    [TestCase("<= 2026-10-01 08:00:30.5", "-", "2026-10-01 08:00:31")]
    [TestCase(">= 2026-10-01 08:00:30.1234567", "2026-10-01 08:00:31", "-")]
    [TestCase(">= 2026-10-01 00:00Z", "2026-10-01 00:00:00", "-")]
    [TestCase(">= 2026-10-01T00:00:00Z", "2026-10-01 00:00:00", "-")]
    [TestCase(">= 2026-10-01T00:00:00z", "2026-10-01 00:00:00", "-")]
    [TestCase(">= 2026-10-01T00:00:00.000Z", "2026-10-01 00:00:00", "-")]
    [TestCase(">= 2026-10-01T00:00:00-04:00", "2026-10-01 04:00:00", "-")]
    [TestCase(">= 2026-10-01T00:00+05:30", "2026-09-30 18:30:00", "-")]
    // CONVERT(nvarchar(40), datetimeoffset, 121) and 127, and an implicit conversion of it.
    [TestCase(">= 2026-10-01 00:00:00.0000000 -04:00", "2026-10-01 04:00:00", "-")]
    [TestCase(">= 2026-10-01 00:00:00 +02:00", "2026-09-30 22:00:00", "-")]
    [TestCase(">= 2026-10-01T00:00:00.0000000+02:00", "2026-09-30 22:00:00", "-")]
    [TestCase(">= 2026-10-01 00:00:00.0000000 +00:00, < 2026-10-02 00:00:00.0000000 +00:00", "2026-10-01 00:00:00", "2026-10-02 00:00:00")]
    // Before 1970 the seconds are negative and still whole days.
    [TestCase(">= 1969-12-31", "1969-12-31 00:00:00", "-")]
    [TestCase("< 1969-12-31", "-", "1969-12-31 00:00:00")]
    [TestCase(">= 1969-12-31 23:59:58.5", "1969-12-31 23:59:59", "-")]
    [TestCase("<= 1969-12-31 23:59:58.5", "-", "1969-12-31 23:59:59")]
    [TestCase("0001-01-01", "0001-01-01 00:00:00", "0001-01-02 00:00:00")]
    [TestCase(">= 9999-12-31", "9999-12-31 00:00:00", "-")]
    [TestCase("< 9999-12-31", "-", "9999-12-31 00:00:00")]
    public void ToJson_WhenGivenARange_GivesHalfOpenSeconds(string text, string from, string to) =>
        Assert.That(RangeExpression.ToJson(text, Today), Is.EqualTo(Bounds(from, to)));

    [TestCase("<= 9999-12-31", "{\"lt\":253402300800}")]
    [TestCase("> 9999-12-31", "{\"gte\":253402300800}")]
    [TestCase("9999-12-31", "{\"gte\":253402214400,\"lt\":253402300800}")]
    [TestCase("<= 9999-12-31 23:59:59", "{\"lt\":253402300800}")]
    [TestCase("<= 9999-12-31 23:59:59.9999999", "{\"lt\":253402300800}")]
    public void ToJson_WhenTheLastDayIsMeant_GoesToTheEndOfTime(string text, string expected) =>
        Assert.That(RangeExpression.ToJson(text, Today), Is.EqualTo(expected));

    [TestCase("", "a part is empty")]
    [TestCase("   ", "a part is empty")]
    [TestCase(">= today,", "a part is empty")]
    [TestCase(",", "a part is empty")]
    [TestCase(">=", "\">=\"", "no day or time after the comparison")]
    [TestCase("= ", "no day or time after the comparison")]
    [TestCase("> 2026-10-01, >= 2026-10-02", "\">= 2026-10-02\"", "two lower bounds")]
    [TestCase("< 2026-10-01, <= 2026-10-02", "\"<= 2026-10-02\"", "two upper bounds")]
    [TestCase("= today, >= today", "two lower bounds")]
    [TestCase("today, < today", "two upper bounds")]
    [TestCase("2026-10-01 08:00", "an instant alone", "N'>= 2026-10-01 08:00'")]
    [TestCase("2026-10-01 00:00:00.0000000", "an instant alone", "stripe.DateRange")]
    [TestCase("2026-10-01T00:00:00Z", "an instant alone")]
    [TestCase("Oct  1 2026 12:00AM", "SQL Server turned into text", "stripe.DateRange(@From, @To)")]
    [TestCase(">= Oct  1 2026 12:00AM", "SQL Server turned into text", "stripe.DateRange(@From, @To)")]
    [TestCase("< Oct 31 2026 11:59PM", "SQL Server turned into text")]
    [TestCase("= 2026-10-01 08:00:30.5", "nothing can equal a fraction")]
    [TestCase(">= 2026-10-01 25:00", "2026-10-01 25:00")]
    [TestCase(">= 2026-10-01 8:00", "2026-10-01 8:00")]
    [TestCase(">= 2026-02-30 08:00", "2026-02-30 08:00")]
    [TestCase(">= 2026-10-01T08:00 Europe/Berlin", "2026-10-01T08:00 Europe/Berlin")]
    [TestCase(">= 2026-10-01T08:00+25:00", "2026-10-01T08:00+25:00")]
    [TestCase("today..yesterday", "\"..yesterday\" is no offset")]
    [TestCase("<> today", "\"> today\"")]
    [TestCase("== today", "\"= today\"")]
    [TestCase("!= today", "\"!= today\"")]
    [TestCase("=> today", "\"> today\"")]
    [TestCase("between today and today", "\"between today and today\"")]
    [TestCase(">= today < tomorrow", "\"today < tomorrow\"")]
    [TestCase(">= today; DROP TABLE x", "; DROP TABLE x")]
    [TestCase("1790812800", "\"1790812800\"")]
    [TestCase("NULL", "\"NULL\"")]
    public void ToJson_WhenAPartCannotBeRead_NamesPartAndRemedy(string text, params string[] parts) =>
        Errors.AssertBadArgument(() => RangeExpression.ToJson(text, Today), parts);

    private static string Bounds(string from, string to)
    {
        var bounds = new List<string>();
        if (from != "-")
        {
            bounds.Add("\"gte\":" + Seconds(from));
        }

        if (to != "-")
        {
            bounds.Add("\"lt\":" + Seconds(to));
        }

        return "{" + string.Join(",", bounds) + "}";
    }

    private static string Seconds(string utc)
    {
        var time = DateTime.ParseExact(utc, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        return ((long)(time - new DateTime(1970, 1, 1)).TotalSeconds).ToString(CultureInfo.InvariantCulture);
    }
}
