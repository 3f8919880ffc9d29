using FakeStripe.Http;
using StripeClr.Surface.Tests.Database;

namespace StripeClr.Surface.Tests;

/// <summary>Upcoming invoices: two endpoints of their own before 2025-03-31.basil, previews since.</summary>
public sealed class UpcomingInvoiceTests : SurfaceFixture
{
    private const string Invoice = "dbo.StripeUpcomingInvoice";
    private const string Lines = "dbo.StripeUpcomingInvoiceLines";

    [Test]
    public void Function_WhenASubscriptionIsGiven_AsksForItsPreview([Values(Invoice, Lines)] string function)
    {
        var subscription = Objects.Subscription(Objects.Customer());
        var (result, requests) = Query(Select(function, "DEFAULT", subscription, Account.Pinned));

        Assert.That(result.Set.Rows, Has.Count.EqualTo(1));
        Assert.That(requests.Select(RequestText.Line), Is.EqualTo(new[] { "POST /v1/invoices/create_preview" }));
        Assert.That(Given(requests[0]), Is.EqualTo(new[] { $"subscription={subscription}" }));
    }

    [Test]
    public void Function_WhenACustomerIsGiven_AsksForThePreviewOfEachSubscription([Values(Invoice, Lines)] string function)
    {
        var customer = Objects.Customer();
        var older = Objects.Subscription(customer);
        var newer = Objects.Subscription(customer);
        Objects.Subscription(Objects.Customer());
        var (result, requests) = Query(Select(function, customer, null, Account.Pinned));

        Assert.That(result.Set.Texts("SubscriptionId"), Is.EquivalentTo(new[] { older, newer }));
        Assert.That(requests.Select(RequestText.Line), Is.EqualTo(new[]
        {
            $"GET /v1/customers/{customer}", "GET /v1/subscriptions", "POST /v1/invoices/create_preview", "POST /v1/invoices/create_preview",
        }));
        Assert.That(Given(requests[1]), Is.EqualTo(new[] { $"customer={customer}", "limit=100" }));
        Assert.That(requests.Skip(2).SelectMany(Given), Is.EquivalentTo(new[]
        {
            $"customer={customer}", $"customer={customer}", $"subscription={older}", $"subscription={newer}",
        }));
    }

    [Test]
    public void UpcomingInvoice_WhenTheAccountIsSetToAnOlderVersion_AsksTheOlderEndpoint()
    {
        var customer = Objects.Customer();
        var subscription = Objects.Subscription(customer);
        var (result, requests) = Query(Select(Invoice, customer, subscription, Account.BeforeBasil));

        Assert.That(result.Set["SubscriptionId"], Is.EqualTo(subscription));
        Assert.That(requests.Select(RequestText.Line), Is.EqualTo(new[] { "GET /v1/invoices/upcoming" }));
        Assert.That(Given(requests[0]), Is.EqualTo(new[] { $"customer={customer}", $"subscription={subscription}" }));
    }

    [Test]
    public void UpcomingInvoiceLines_WhenTheAccountIsSetToAnOlderVersion_HasThePreviewsLines()
    {
        var subscription = Objects.Subscription(Objects.Customer());
        var (result, requests) = Query(Select(Lines, "DEFAULT", subscription, Account.BeforeBasil));

        Assert.That(result.Set.Rows, Has.Count.EqualTo(1));
        Assert.That(requests.Select(RequestText.Line), Is.EqualTo(new[] { "GET /v1/invoices/upcoming" }));
    }

    [Test]
    public void Function_WhenTheCustomerHasNothingToCome_HasNoRow(
        [Values(Invoice, Lines)] string function, [Values(Account.Pinned, Account.BeforeBasil)] string account) =>
        Assert.That(Query(Select(function, Objects.Customer(), null, account)).Result.Set.Rows, Is.Empty);

    [Test]
    public void Function_WhenNeitherIsGiven_IsRefused([Values(Invoice, Lines)] string function)
    {
        var result = Database.Run(Select(function, "DEFAULT", null, Account.Pinned));

        Assert.That(result.ErrorText, Does.Contain("54001").And.Contain("@CustomerId").And.Contain("@SubscriptionId"));
        Assert.That(Fake.Requests, Is.Empty);
    }

    [TestCase("NULL", "DEFAULT")]
    [TestCase("DEFAULT", "NULL")]
    public void Function_WhenAnIdIsNull_HasNoRowAndAsksNobody(string customer, string subscription)
    {
        var (result, requests) = Query(
            $"""
            SELECT i.Id FROM {Invoice}({customer}, {subscription}, DEFAULT) AS i
            UNION ALL
            SELECT l.Id FROM {Lines}({customer}, {subscription}, DEFAULT) AS l;
            """);

        Assert.That(result.Set.Rows, Is.Empty);
        Assert.That(requests, Is.Empty);
    }

    private static string Select(string function, string customer, string? subscription, string account) =>
        $"SELECT * FROM {function}({Argument(customer)}, {Argument(subscription ?? "DEFAULT")}, N'{account}') AS r;";

    private static string Argument(string value) => value == "DEFAULT" ? value : $"N'{value}'";

    // What was asked for, without the members that Stripe is asked to expand.
    private static IEnumerable<string> Given(LoggedRequest request) =>
        RequestText.Fields(request).Where(field => !field.StartsWith("expand[", StringComparison.Ordinal));
}
