using FakeStripe;
using StripeClr.Surface.Tests.Database;

namespace StripeClr.Surface.Tests;

/// <summary>One database and one fake Stripe for all tests: installing takes longer than anything that a test does.</summary>
[SetUpFixture]
public sealed class SurfaceSetUp
{
    private static FakeStripeServer? _fake;
    private static InstalledDatabase? _database;
    private static StripeObjects? _objects;

    internal static FakeStripeServer Fake => _fake!;

    internal static InstalledDatabase Database => _database!;

    internal static StripeObjects Objects => _objects!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _fake = await FakeStripeServer.StartAsync(new FakeStripeOptions { Invoices = 0, Customers = 0 });
        _objects = new StripeObjects(_fake.BaseUrl);
        _database = new InstalledDatabase();
        _database.Query(Account.SetUp(_fake.BaseUrl));
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        _objects?.Dispose();
        if (_fake is not null)
        {
            await _fake.DisposeAsync();
        }
    }
}
