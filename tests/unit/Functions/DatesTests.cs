using System.Data.SqlTypes;
using StripeClr.Functions;
using StripeClr.Tests.Support;

namespace StripeClr.Tests.Functions;

public sealed class DatesTests
{
    [Test]
    public void Range_WhenNullOrStar_IsNull()
    {
        Assert.That(Dates.Range(SqlString.Null).IsNull, Is.True);
        Assert.That(Dates.Range(new SqlString("*")).IsNull, Is.True);
    }

    [Test]
    public void Range_WhenGivenAWord_CountsFromTheClocksDayInUtc()
    {
        var clock = new FakeClock { UtcNow = new DateTime(2026, 10, 1, 23, 59, 59, DateTimeKind.Utc) };
        Assert.That(Dates.RangeAt(new SqlString("= today"), clock).Value, Is.EqualTo("{\"gte\":1790812800,\"lt\":1790899200}"));
    }

    [Test]
    public void Range_WhenEmpty_IsRefused() => Errors.AssertBadArgument(() => Dates.Range(new SqlString("")), "a part is empty");

    [Test]
    public void DateOf_WhenGivenAWord_IsMidnightOfThatDay()
    {
        var clock = new FakeClock { UtcNow = new DateTime(2026, 11, 23, 12, 0, 0, DateTimeKind.Utc) };
        Assert.That(Dates.DateOfAt(new SqlString("monthend-1m"), clock), Is.EqualTo(new DateTime(2026, 10, 31)));
        Assert.That(Dates.DateOf(SqlString.Null), Is.Null);
    }

    [Test]
    public void DateOf_WhenItIsARange_IsRefused() => Errors.AssertBadArgument(() => Dates.DateOf(new SqlString(">= today")), "\">= today\"");
}
