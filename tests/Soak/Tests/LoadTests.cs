using StripeClr.Soak.Load;
using StripeClr.Soak.Support;

namespace StripeClr.Soak.Tests;

/// <summary>Many sessions at once against a slow Stripe.</summary>
public sealed class LoadTests : IDisposable
{
    private const int Streams = 64;
    private const int Rows = 250;
    private const int Pages = 3;

    private FakeStripe _fake = null!;

    [OneTimeSetUp]
    public void Start() => _fake = new FakeStripe();

    public void Dispose() => _fake?.Dispose();

    [SetUp]
    public void Reset()
    {
        _fake.Reset(Rows);
        _fake.Control("/_fake/latency", ("milliseconds", "50"));
    }

    [Test]
    public void Lists_When64StreamsReadAtOnce_AllGetAllRows()
    {
        var run = LoadRun.Of(_fake.Connection(), Streams);
        TestContext.Out.WriteLine(run);
        Assert.That(run.Errors, Is.Empty);
        Assert.That(run.RowCounts, Has.Count.EqualTo(Streams).And.All.EqualTo(Rows));
        Assert.That(run.Bytes, Is.LessThan(200L << 20));
        var requests = _fake.Requests;
        Assert.That(requests, Has.Count.EqualTo(Streams * Pages));
#if NETFRAMEWORK
        // .NET's own HttpWebRequest opens a connection for every request; the product ships for .NET Framework.
        Assert.That(requests.Select(request => (string?)request["connection"]).Distinct().Count(), Is.LessThanOrEqualTo(Streams));
#endif
    }

    [Test]
    public void Lists_WhenMaxConcurrentIsSet_NeverAskMoreAtOnce()
    {
        const int Most = 8;

        // What is over the limit gets a 429, which the log would show.
        _fake.Control("/_fake/rate", ("concurrency", "8"));
        var run = LoadRun.Of(_fake.Connection(("MaxConcurrent", "8"), ("MaxRetries", "0")), Streams);
        TestContext.Out.WriteLine(run);
        Assert.That(run.Errors, Is.Empty);
        Assert.That(run.RowCounts, Has.Count.EqualTo(Streams).And.All.EqualTo(Rows));
        Assert.That(_fake.Requests.Select(request => (int?)request["status"]), Is.All.EqualTo(200), "never more than " + Most);
    }
}
