using StripeClr.Functions;
using StripeClr.Http;
using StripeClr.Tests.Support;

namespace StripeClr.Tests.Http;

/// <summary>How fast one list may ask.</summary>
public sealed class RequestPacingTests
{
    private const string First = "GET /v1/products?limit=100";

    private static readonly TableFunction Products = new(typeof(Products));

    [Test]
    public void WaitAt_WhenThereIsNoLimit_IsAlwaysZero()
    {
        var pacing = new RequestPacing(null);
        pacing.Started(TimeSpan.FromSeconds(1));
        Assert.That(pacing.WaitAt(TimeSpan.FromSeconds(1)), Is.EqualTo(TimeSpan.Zero));
    }

    [TestCase(1, 0.0, 1.0)]
    [TestCase(4, 0.0, 0.25)]
    [TestCase(4, 0.2, 0.05)]
    [TestCase(4, 0.25, 0.0)]
    [TestCase(4, 60.0, 0.0)]
    public void WaitAt_WhenARequestStarted_IsTheRestOfItsInterval(int rate, double passed, double wait)
    {
        var pacing = new RequestPacing(rate);
        Assert.That(pacing.WaitAt(TimeSpan.FromSeconds(5)), Is.EqualTo(TimeSpan.Zero), "the first one waits for nobody");
        pacing.Started(TimeSpan.FromSeconds(5));
        Assert.That(pacing.WaitAt(TimeSpan.FromSeconds(5 + passed)).TotalSeconds, Is.EqualTo(wait).Within(0.0001));
    }

    [Test]
    public void List_WhenTheRateIsLimited_SpacesItsRequestsEvenly()
    {
        using var stripe = new FakeTransport()
            .Expect(First, Page(true, "a").Taking(0.1)).Expect(First + "&starting_after=a", Page(true, "b").Taking(0.4))
            .Expect(First + "&starting_after=b", Page(true, "c")).Expect(First + "&starting_after=c", Page(false, "d"));
        Assert.That(Products.Read(stripe, Connections.Json("MaxRequestsPerSecond", "4"), "/v1/products").Count(), Is.EqualTo(4));
        Assert.That(stripe.Clock.Pauses, Is.EqualTo(new[] { 0.15, 0.25 }).Within(0.0001));
    }

    [Test]
    public void List_WhenARequestIsRepeated_KeepsTheRateToo()
    {
        using var stripe = new FakeTransport().Expect(First, Reply.Error(500)).Expect(First, Page(false, "a"));
        Assert.That(Products.Read(stripe, Connections.Json("MaxRequestsPerSecond", "1"), "/v1/products").Count(), Is.EqualTo(1));
        Assert.That(stripe.Clock.Pauses, Is.EqualTo(new[] { 1.0 }).Within(0.0001), "instead of the half second of other accounts");
    }

    [Test]
    public void List_WhenTheRateLeavesNoTime_IsBusy()
    {
        using var stripe = new FakeTransport().Expect(First, Page(true, "a"));
        var error = Errors.Of(() => Products.Read(stripe, Connections.Json("MaxRequestsPerSecond", "1", "TotalTimeoutSeconds", "1"), "/v1/products").ToList());
        Assert.That(error.Message, Does.StartWith("StripeClr 54013 busy: The account's MaxRequestsPerSecond leaves no time"));
    }

    private static Reply Page(bool hasMore, string id) =>
        Reply.Ok("{\"object\":\"list\",\"data\":[{\"id\":\"" + id + "\"}],\"has_more\":" + (hasMore ? "true" : "false") + "}");
}
