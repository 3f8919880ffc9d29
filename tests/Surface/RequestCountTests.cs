using System.Globalization;

namespace StripeClr.Surface.Tests;

/// <summary>How many requests it takes: what is at hand is not asked for again.</summary>
public sealed class RequestCountTests : SurfaceFixture
{
    private const int Invoices = 500;
    private const int PageSize = 100;
    private const int EmbeddedLines = 10;

    [Test]
    public void InvoiceLines_WhenTheInvoicesHaveUpToTenLines_TakeNoRequestOfTheirOwn()
    {
        var customer = Objects.Customer();
        var lines = 0;
        for (var number = 0; number < Invoices; number++)
        {
            var count = (number % EmbeddedLines) + 1;
            InvoiceWithLines(customer, count);
            lines += count;
        }

        var (result, requests) = Query(
            """
            SELECT COUNT(*) AS Lines, COUNT(DISTINCT i.Id) AS Invoices
            FROM dbo.StripeInvoices(DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT) AS i
            CROSS APPLY dbo.StripeInvoiceLines(i.Id, i.RawJson, DEFAULT) AS l;
            """);

        Assert.That(result.Set["Invoices"], Is.EqualTo(Invoices));
        Assert.That(result.Set["Lines"], Is.EqualTo(lines));
        Assert.That(requests, Has.Count.EqualTo(Invoices / PageSize));
        Assert.That(requests.Select(RequestText.Line).Distinct(), Is.EqualTo(new[] { "GET /v1/invoices" }));
    }

    [Test]
    public void InvoiceLines_WhenTheInvoiceHasMoreThanTen_TakeTheRestFromOneRequest()
    {
        const int Count = 35;
        var invoice = InvoiceWithLines(Objects.Customer(), Count);
        var (result, requests) = Query(
            $"""
            SELECT l.Id, l.Amount, l.InvoiceId
            FROM dbo.StripeInvoice(N'{invoice}', DEFAULT) AS i
            CROSS APPLY dbo.StripeInvoiceLines(i.Id, i.RawJson, DEFAULT) AS l;
            """);

        Assert.That(result.Set.Values("Id").Distinct().Count(), Is.EqualTo(Count));
        Assert.That(result.Set.Texts("InvoiceId").Distinct(), Is.EqualTo(new[] { invoice }));
        Assert.That(result.Set.Values("Amount").Cast<long>().Sum(), Is.EqualTo(Enumerable.Range(1, Count).Sum()));
        Assert.That(requests.Select(RequestText.Line), Is.EqualTo(new[] { $"GET /v1/invoices/{invoice}", $"GET /v1/invoices/{invoice}/lines" }));
    }

    [Test]
    public void SubscriptionItems_WhenTheSubscriptionIsAtHand_TakeNoRequest()
    {
        var subscription = Objects.Subscription(Objects.Customer());
        var (result, requests) = Query(
            $"""
            SELECT i.Id, i.SubscriptionId
            FROM dbo.StripeSubscription(N'{subscription}', DEFAULT) AS s
            CROSS APPLY dbo.StripeSubscriptionItems(s.Id, s.RawJson, DEFAULT) AS i;
            """);

        Assert.That(result.Set["SubscriptionId"], Is.EqualTo(subscription));
        Assert.That(requests.Select(RequestText.Line), Is.EqualTo(new[] { $"GET /v1/subscriptions/{subscription}" }));
    }

    [Test]
    public void UpcomingInvoice_WhenTheCustomerHasThreeSubscriptions_TakesTheCustomerOneListAndThreePreviews()
    {
        var customer = Objects.Customer();
        for (var number = 0; number < 3; number++)
        {
            Objects.Subscription(customer);
        }

        var (result, requests) = Query($"SELECT i.SubscriptionId FROM dbo.StripeUpcomingInvoice(N'{customer}', DEFAULT, DEFAULT) AS i;");

        Assert.That(result.Set.Rows, Has.Count.EqualTo(3));
        Assert.That(requests.Count(request => request.Path == "/v1/subscriptions"), Is.EqualTo(1));
        Assert.That(requests.Count(request => request.Path == "/v1/invoices/create_preview"), Is.EqualTo(3));
        Assert.That(requests, Has.Count.EqualTo(5));
    }

    // A draft of so many lines of 1, 2, 3, … cents.
    private static string InvoiceWithLines(string customer, int count)
    {
        var invoice = Objects.Create("/v1/invoices", ("customer", customer), ("currency", "usd"));
        Objects.Create($"/v1/invoices/{invoice}/add_lines", Enumerable.Range(0, count).SelectMany(index => new[]
        {
            ($"lines[{index}][amount]", (index + 1).ToString(CultureInfo.InvariantCulture)),
            ($"lines[{index}][description]", "Line"),
        }));
        return invoice;
    }
}
