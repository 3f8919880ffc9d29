using System.Globalization;

namespace FakeStripe.Tests;

public sealed class InvoicePreviewTests : FakeStripeFixture
{
    private const string Preview = "/v1/invoices/create_preview";

    [Test]
    public async Task Preview_WhenSubscriptionRenews_HasItsItemsAndWhatIsPending()
    {
        string customer = await CreateCustomerAsync();
        var subscription = await SubscribeAsync(customer, quantity: 3);
        await PostAsync($"/v1/customers/{customer}", "balance=-100");
        await PostAsync("/v1/invoiceitems", $"customer={customer}&amount=250&currency=usd&description=Extra");
        var preview = await PostAsync(Preview, $"subscription={subscription.Id}");
        long renewal = subscription.Number("items.data.0.current_period_end")!.Value;
        Assert.Multiple(() =>
        {
            Assert.That(preview.Id, Does.StartWith("upcoming_in_"));
            Assert.That((preview.Text("status"), preview.Text("billing_reason"), preview.Text("customer")), Is.EqualTo(("draft", "upcoming", customer)));
            Assert.That((preview.Number("total"), preview.Number("amount_due"), preview.Number("ending_balance")), Is.EqualTo((1750L, 1650L, 0L)));
            Assert.That(preview.Text("lines.data.0.description"), Is.EqualTo("Extra"));
            Assert.That(
                (preview.Number("lines.data.1.amount"), preview.Number("lines.data.1.quantity"), preview.Number("lines.data.1.period.start")),
                Is.EqualTo((1500L, 3L, renewal)));
            Assert.That(preview.Text("lines.data.1.id"), Does.StartWith("il_tmp_"));
            Assert.That(preview.Text("lines.data.1.parent.subscription_item_details.subscription_item"), Is.EqualTo(subscription.Text("items.data.0.id")));
            Assert.That(preview.Text("parent.subscription_details.subscription"), Is.EqualTo(subscription.Id));
        });
    }

    [Test]
    public async Task Preview_WhenMade_ChangesNothing()
    {
        string customer = await CreateCustomerAsync();
        var subscription = await SubscribeAsync(customer);
        var item = await PostAsync("/v1/invoiceitems", $"customer={customer}&amount=250&currency=usd");
        var before = await GetAsync($"/v1/invoices?customer={customer}");
        var preview = await PostAsync(Preview, $"subscription={subscription.Id}");
        var after = await GetAsync($"/v1/invoices?customer={customer}");
        var pending = await GetAsync($"/v1/invoiceitems/{item.Id}");
        var found = await GetAsync($"/v1/invoices/{preview.Id}");
        Assert.That((after.Ids.Length, pending.At("invoice"), found.Status), Is.EqualTo((before.Ids.Length, (object?)null, 404)));
    }

    [Test]
    public async Task Lines_WhenThereAreMoreThanTen_FollowByThePreviewsId()
    {
        string customer = await CreateCustomerAsync();
        var subscription = await SubscribeAsync(customer);
        for (int number = 1; number <= 13; number++)
            await PostAsync("/v1/invoiceitems", string.Create(CultureInfo.InvariantCulture, $"customer={customer}&amount={number}&currency=usd"));
        var preview = await PostAsync(Preview, $"subscription={subscription.Id}&customer={customer}");
        string last = preview.Text("lines.data.9.id")!;
        var rest = await GetAsync($"/v1/invoices/{preview.Id}/lines?limit=100&starting_after={last}");
        var unknown = await GetAsync("/v1/invoices/upcoming_in_none/lines");
        Assert.Multiple(() =>
        {
            Assert.That((preview.Number("lines.total_count"), preview.At("lines.has_more")!.GetValue<bool>()), Is.EqualTo((14L, true)));
            Assert.That(preview.Text("lines.url"), Is.EqualTo($"/v1/invoices/{preview.Id}/lines"));
            Assert.That(rest.Data.Select(line => line["amount"]!.GetValue<long>()), Is.EqualTo(new long[] { 3, 2, 1, 500 }));
            Assert.That(unknown.Status, Is.EqualTo(404));
        });
    }

    [TestCase("customer={0}", "parameter_missing")]
    [TestCase("", "parameter_missing")]
    [TestCase("subscription=sub_none", "resource_missing")]
    [TestCase("customer=cus_none", "resource_missing")]
    [TestCase("schedule=sub_sched_none", "resource_missing")]
    [TestCase("customer={0}&coupon=SAVE10", "parameter_unknown")]
    public async Task Preview_WhenArgumentsDoNotFit_IsRefused(string form, string code)
    {
        string customer = await CreateCustomerAsync();
        await SubscribeAsync(customer);
        var answer = await PostAsync(Preview, form.Replace("{0}", customer, StringComparison.Ordinal));
        Assert.That((answer.Status, answer.Code), Is.EqualTo((400, code)));
    }

    [Test]
    public async Task Preview_WhenSubscriptionIsAnotherCustomers_IsRefused()
    {
        var subscription = await SubscribeAsync(await CreateCustomerAsync());
        string other = await CreateCustomerAsync();
        var answer = await PostAsync(Preview, $"customer={other}&subscription={subscription.Id}");
        Assert.That((answer.Status, answer.Message), Is.EqualTo((400, $"Customer {other} does not have a subscription with ID {subscription.Id}")));
    }

    [TestCase(Current)]
    [TestCase(Acacia)]
    public async Task Preview_WhenSubscriptionIsCanceled_HasNone(string version)
    {
        string customer = await CreateCustomerAsync();
        var subscription = await SubscribeAsync(customer);
        await DeleteAsync($"/v1/subscriptions/{subscription.Id}");
        var answer = version == Current
            ? await PostAsync(Preview, $"subscription={subscription.Id}")
            : await GetAsync($"/v1/invoices/upcoming?subscription={subscription.Id}", version);
        Assert.That((answer.Status, answer.Code), Is.EqualTo((404, "invoice_upcoming_none")));
    }

    [Test]
    public async Task Preview_WhenItemsAreChanged_ShowsTheChange()
    {
        var subscription = await SubscribeAsync(await CreateCustomerAsync());
        string item = subscription.Text("items.data.0.id")!;
        var more = await PostAsync(Preview, $"subscription={subscription.Id}&subscription_details[items][0][id]={item}&subscription_details[items][0][quantity]=5");
        var wrong = await PostAsync(Preview, $"subscription={subscription.Id}&subscription_details[items][0][id]=si_none");
        Assert.That((more.Number("total"), wrong.Status), Is.EqualTo((2500L, 400)));
    }

    [Test]
    public async Task Preview_WhenSubscriptionIsNotMadeYet_HasItsItems()
    {
        string price = await CreatePriceAsync();
        string customer = await CreateCustomerAsync();
        var answer = await PostAsync(Preview, $"customer={customer}&subscription_details[items][0][price]={price}&subscription_details[items][0][quantity]=2");
        Assert.That((answer.Number("total"), answer.Number("lines.data.0.period.start")), Is.EqualTo((1000L, Now)));
    }

    [TestCase("customer={0}")]
    [TestCase("subscription={1}")]
    [TestCase("customer={0}&subscription={1}")]
    public async Task Upcoming_WhenVersionIsBeforeBasil_IsTheOldShapeWithoutId(string query)
    {
        string customer = await CreateCustomerAsync();
        var subscription = await SubscribeAsync(customer);
        for (int number = 1; number <= 12; number++) await PostAsync("/v1/invoiceitems", $"customer={customer}&amount=7&currency=usd");
        string form = query.Replace("{0}", customer, StringComparison.Ordinal).Replace("{1}", subscription.Id, StringComparison.Ordinal);
        var upcoming = await GetAsync($"/v1/invoices/upcoming?{form}", Acacia);
        var rest = await GetAsync($"/v1/invoices/upcoming/lines?{form}&starting_after={upcoming.Text("lines.data.9.id")}", Acacia);
        Assert.Multiple(() =>
        {
            Assert.That((upcoming.Status, upcoming.At("id"), upcoming.Text("subscription")), Is.EqualTo((200, (object?)null, subscription.Id)));
            Assert.That((upcoming.Number("total"), upcoming.At("lines.has_more")!.GetValue<bool>()), Is.EqualTo((584L, true)));
            Assert.That(upcoming.Body.ContainsKey("parent"), Is.False);
            Assert.That(rest.Data.Select(line => line["type"]!.GetValue<string>()), Is.EqualTo(RestOfTypes));
            Assert.That(rest.Text("data.2.price.id"), Is.EqualTo(subscription.Text("items.data.0.price.id")));
        });
    }

    [Test]
    public async Task Upcoming_WhenCustomerHasNothing_HasNone()
    {
        string customer = await CreateCustomerAsync();
        var answer = await GetAsync($"/v1/invoices/upcoming?customer={customer}", Acacia);
        Assert.That((answer.Status, answer.Code, answer.Message), Is.EqualTo((404, "invoice_upcoming_none", $"No upcoming invoices for customer: {customer}")));
    }

    [TestCase("/v1/invoices/upcoming")]
    [TestCase("/v1/invoices/upcoming/lines")]
    public async Task Upcoming_WhenVersionIsBasil_DoesNotExist(string path)
    {
        var answer = await GetAsync(path + "?customer=cus_1", "2025-03-31.basil");
        Assert.That((answer.Status, answer.Message.Split('.')[0]), Is.EqualTo((404, $"Unrecognized request URL (GET: {path})")));
    }

    [Test]
    public async Task Preview_WhenDiscounted_FollowsTheSubscriptionUnlessTold()
    {
        string customer = await CreateCustomerAsync();
        string price = await CreatePriceAsync();
        var subscription = await PostAsync("/v1/subscriptions", $"customer={customer}&items[0][price]={price}&discounts[0][coupon]=SAVE20");
        var followed = await PostAsync(Preview, $"subscription={subscription.Id}");
        var told = await PostAsync(Preview, $"subscription={subscription.Id}&discounts[0][coupon]=SAVE50");
        Assert.That((followed.Number("total"), told.Number("total")), Is.EqualTo((400L, 250L)));
    }

    private static readonly string[] RestOfTypes = ["invoiceitem", "invoiceitem", "subscription"];

    private async Task<Answer> SubscribeAsync(string customer, int quantity = 1)
    {
        string price = await CreatePriceAsync();
        return await PostAsync(
            "/v1/subscriptions", string.Create(CultureInfo.InvariantCulture, $"customer={customer}&items[0][price]={price}&items[0][quantity]={quantity}"));
    }

    private async Task<string> CreatePriceAsync()
    {
        string product = (await PostAsync("/v1/products", "name=Plan")).Id;
        return (await PostAsync("/v1/prices", $"product={product}&unit_amount=500&currency=usd&recurring[interval]=month")).Id;
    }
}
