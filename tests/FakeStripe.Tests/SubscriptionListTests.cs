using System.Text.Json.Nodes;

namespace FakeStripe.Tests;

public sealed class SubscriptionListTests : FakeStripeFixture
{
    [Test]
    public async Task Items_WhenMoreThanTen_AreEmbeddedInPartAndPaged()
    {
        Fake.Reset(subscriptions: 100);
        var all = (await GetAsync("/v1/subscriptions?status=all&limit=100")).Data;
        var subscription = all.First(candidate => candidate["items"]!["has_more"]!.GetValue<bool>());
        string id = subscription["id"]!.GetValue<string>();
        string[] embedded = subscription["items"]!["data"]!.AsArray().Select(item => item!["id"]!.GetValue<string>()).ToArray();
        var rest = await GetAsync($"/v1/subscription_items?subscription={id}&starting_after={embedded[^1]}");
        var whole = await GetAsync($"/v1/subscription_items?subscription={id}&limit=100");
        Assert.Multiple(() =>
        {
            Assert.That(embedded, Has.Length.EqualTo(10));
            Assert.That(whole.Ids, Is.EqualTo(embedded.Concat(rest.Ids)).And.Unique);
            Assert.That(subscription["items"]!["total_count"]!.GetValue<long>(), Is.EqualTo(whole.Ids.Length));
        });
    }

    [Test]
    public async Task Items_WhenSubscriptionIsNotNamed_AreRefused()
    {
        var missing = await GetAsync("/v1/subscription_items");
        var unknown = await GetAsync("/v1/subscription_items?subscription=sub_none");
        Assert.That((missing.Message, unknown.Status, unknown.Message), Is.EqualTo(("Missing required param: subscription.", 400, "No such subscription: 'sub_none'")));
    }

    [Test]
    public async Task Item_WhenRetrieved_IsTheSubscriptions()
    {
        var page = await GetAsync("/v1/subscriptions?limit=1");
        string item = page.Text("data.0.items.data.0.id")!;
        Assert.That((await GetAsync($"/v1/subscription_items/{item}")).Text("subscription"), Is.EqualTo(page.Ids[0]));
        Assert.That((await GetAsync("/v1/subscription_items/si_none")).Status, Is.EqualTo(404));
    }

    [Test]
    public async Task List_WhenStatusIsOmitted_LeavesOutCanceledOnes()
    {
        var usual = await GetAsync("/v1/subscriptions?limit=100");
        var all = await GetAsync("/v1/subscriptions?limit=100&status=all");
        var canceled = await GetAsync("/v1/subscriptions?limit=100&status=canceled");
        var ended = await GetAsync("/v1/subscriptions?limit=100&status=ended");
        Assert.Multiple(() =>
        {
            Assert.That(all.Data, Has.Length.EqualTo(40));
            Assert.That(canceled.Data, Is.Not.Empty);
            Assert.That(usual.Ids, Is.EqualTo(all.Ids.Except(canceled.Ids)));
            Assert.That(ended.Data.Select(one => one["status"]!.GetValue<string>()), Is.All.AnyOf("canceled", "incomplete_expired"));
            Assert.That(all.Data.Select(one => one["created"]!.GetValue<long>()), Is.Ordered.Descending);
        });
    }

    [Test]
    public async Task List_WhenFiltered_FindsByCustomerPriceAndPeriod()
    {
        string customer = await CreateCustomerAsync();
        string id = (await PostAsync("/v1/subscriptions", $"customer={customer}&items[0][price]=price_1FakeMonthly00")).Id;
        long end = DateTimeOffset.FromUnixTimeSeconds(Now).AddMonths(1).ToUnixTimeSeconds();
        Assert.Multiple(async () =>
        {
            Assert.That((await GetAsync($"/v1/subscriptions?customer={customer}")).Ids, Is.EqualTo(new[] { id }));
            Assert.That((await GetAsync($"/v1/subscriptions?customer={customer}&price=price_1FakeMonthly00")).Ids, Is.EqualTo(new[] { id }));
            Assert.That((await GetAsync($"/v1/subscriptions?customer={customer}&price=price_1FakeMonthly01")).Ids, Is.Empty);
            Assert.That((await GetAsync($"/v1/subscriptions?current_period_end={end}&customer={customer}")).Ids, Is.EqualTo(new[] { id }));
            Assert.That((await GetAsync($"/v1/subscriptions?current_period_end[lt]={end}&customer={customer}")).Ids, Is.Empty);
            Assert.That((await GetAsync("/v1/subscriptions?price=price_1FakeMonthly02&status=all")).Data, Is.Not.Empty);
            Assert.That((await GetAsync("/v1/subscriptions?customer=cus_none")).Code, Is.EqualTo("resource_missing"));
        });
    }

    [Test]
    public async Task Generated_WhenNamedByInvoices_ExistAndKnowTheirLatest()
    {
        var invoices = (await GetAsync("/v1/invoices?limit=100&expand[]=data.customer")).Data
            .Where(invoice => invoice["parent"]?["subscription_details"] is JsonObject).ToArray();
        Assert.That(invoices, Is.Not.Empty);
        foreach (var invoice in invoices)
        {
            string id = invoice["parent"]!["subscription_details"]!["subscription"]!.GetValue<string>();
            var subscription = await GetAsync($"/v1/subscriptions/{id}?expand[]=latest_invoice");
            Assert.Multiple(() =>
            {
                Assert.That(subscription.Text("customer"), Is.EqualTo(invoice["customer"]!["id"]!.GetValue<string>()));
                Assert.That(subscription.Number("created"), Is.GreaterThanOrEqualTo(invoice["customer"]!["created"]!.GetValue<long>()));
                Assert.That(subscription.Number("latest_invoice.created"), Is.GreaterThanOrEqualTo(invoice["created"]!.GetValue<long>()));
            });
        }
    }

    [Test]
    public async Task Generated_WhenSeedAndClockAreTheSame_AreTheSame()
    {
        await using var other = await FakeStripeServer.StartAsync(Options);
        const string path = "/v1/subscriptions?limit=100&status=all";
        Assert.That(await Client.GetStringAsync(new Uri(other.BaseUrl + path)), Is.EqualTo(await Client.GetStringAsync(new Uri(Fake.BaseUrl + path))));
    }

    [TestCase(0)]
    [TestCase(7)]
    [TestCase(300)]
    public async Task Reset_WhenSubscriptionsAreCounted_HasThatManyNewestFirst(int count)
    {
        await PostAsync("/_fake/reset", $"subscriptions={count}");
        var created = new List<long>();
        Answer page;
        string cursor = "";
        do
        {
            page = await GetAsync($"/v1/subscriptions?status=all&limit=100{cursor}");
            created.AddRange(page.Data.Select(one => one["created"]!.GetValue<long>()));
            cursor = $"&starting_after={page.Ids.LastOrDefault()}";
        }
        while (page.HasMore);
        Assert.That(created, Has.Count.EqualTo(count).And.Ordered.Descending);
    }
}
