using FakeStripe;
using FakeStripe.Http;
using StripeClr.Surface.Tests.Database;

namespace StripeClr.Surface.Tests;

/// <summary>Tests over the installed database. Each begins with a fake Stripe that has nothing in it.</summary>
public abstract class SurfaceFixture
{
    private const int BadArgument = 54001;

    private protected static InstalledDatabase Database => SurfaceSetUp.Database;

    private protected static FakeStripeServer Fake => SurfaceSetUp.Fake;

    private protected static StripeObjects Objects => SurfaceSetUp.Objects;

    [SetUp]
    public void EmptyFake() => Fake.Reset(invoices: 0, customers: 0);

    /// <summary>What a batch gives and which requests it makes; it must not fail.</summary>
    private protected static (BatchResult Result, IReadOnlyList<LoggedRequest> Requests) Query(string batch)
    {
        Fake.ClearRequests();
        return (Database.Query(batch), Fake.Requests);
    }

    /// <summary>The text with which a batch is refused as a bad argument, before any request.</summary>
    private protected static string Refusal(string batch)
    {
        Fake.ClearRequests();
        var result = Database.Run(batch);
        Assert.That(result.Errors.Select(error => error.Number), Is.EqualTo(new[] { BadArgument }), $"{batch} {result.ErrorText}");
        Assert.That(Fake.Requests, Is.Empty, batch);
        return result.Errors[0].Message;
    }
}
