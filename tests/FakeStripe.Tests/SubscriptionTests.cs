namespace FakeStripe.Tests;

public sealed class SubscriptionTests : FakeStripeFixture
{
    private const string Items = "items[0][price]=price_1FakeMonthly00&items[0][quantity]=3";

    [Test]
    public async Task Create_WhenPaymentMethodPays_IsActiveAndItsInvoicePaid()
    {
        string customer = await CreateCustomerAsync();
        var subscription = await PostAsync("/v1/subscriptions", $"customer={customer}&{Items}&items[1][price]=price_1FakePlus01&metadata[a]=1&expand[]=latest_invoice");
        Assert.Multiple(() =>
        {
            Assert.That((subscription.Status, subscription.Text("status"), subscription.Text("customer")), Is.EqualTo((200, "active", customer)));
            Assert.That(subscription.Number("items.total_count"), Is.EqualTo(2));
            Assert.That((subscription.Number("items.data.0.quantity"), subscription.Number("items.data.1.quantity")), Is.EqualTo((3L, 1L)));
            Assert.That((subscription.Number("items.data.0.current_period_start"), subscription.Number("items.data.0.current_period_end")),
                Is.EqualTo((Now, DateTimeOffset.FromUnixTimeSeconds(Now).AddMonths(1).ToUnixTimeSeconds())));
            Assert.That((subscription.Text("latest_invoice.status"), subscription.Text("latest_invoice.billing_reason")), Is.EqualTo(("paid", "subscription_create")));
            Assert.That((subscription.Number("latest_invoice.total"), subscription.Number("latest_invoice.amount_paid")), Is.EqualTo((3 * 900L + 2300, 3 * 900L + 2300)));
            Assert.That(subscription.Text("latest_invoice.lines.data.0.parent.subscription_item_details.subscription_item"), Is.EqualTo(subscription.Text("items.data.1.id")));
        });
    }

    [Test]
    public async Task Create_WhenItemsArePending_PutsThemOntoItsInvoice()
    {
        string customer = await CreateCustomerAsync();
        var item = await PostAsync("/v1/invoiceitems", $"customer={customer}&amount=100&currency=usd&description=Setup");
        var refused = await PostAsync("/v1/subscriptions", $"customer={customer}&{Items}&default_payment_method=pm_card_chargeDeclined&payment_behavior=error_if_incomplete");
        Assert.That((refused.Status, (await GetAsync($"/v1/invoiceitems/{item.Id}")).At("invoice")), Is.EqualTo((402, (object?)null)));

        var subscription = await PostAsync("/v1/subscriptions", $"customer={customer}&{Items}&expand[]=latest_invoice");
        Assert.Multiple(async () =>
        {
            Assert.That(subscription.Number("latest_invoice.total"), Is.EqualTo(2800));
            Assert.That(subscription.Text("latest_invoice.lines.data.0.description"), Is.EqualTo("Setup"));
            Assert.That((await GetAsync($"/v1/invoiceitems/{item.Id}")).Text("invoice"), Is.EqualTo(subscription.Text("latest_invoice.id")));
        });
    }

    [Test]
    public async Task Create_WhenInvoiceIsSent_IsActiveAndItsInvoiceADraft()
    {
        string customer = await CreateCustomerAsync("email=a@example.com");
        var subscription = await PostAsync("/v1/subscriptions", $"customer={customer}&{Items}&collection_method=send_invoice&days_until_due=14&expand[]=latest_invoice");
        Assert.That(
            (subscription.Text("status"), subscription.Number("days_until_due"), subscription.Text("latest_invoice.status"), subscription.Number("latest_invoice.due_date")),
            Is.EqualTo(("active", 14L, "draft", Now + 14 * 86_400)));
    }

    [Test]
    public async Task Create_WhenCardDeclines_IsIncompleteUntilItsInvoiceIsPaid()
    {
        string customer = await CreateCustomerAsync("invoice_settings[default_payment_method]=pm_card_chargeDeclined");
        var subscription = await PostAsync("/v1/subscriptions", $"customer={customer}&{Items}");
        string invoice = subscription.Text("latest_invoice")!;
        Assert.That((subscription.Text("status"), (await GetAsync($"/v1/invoices/{invoice}")).Text("status")), Is.EqualTo(("incomplete", "open")));

        await PostAsync($"/v1/invoices/{invoice}/pay", "payment_method=pm_card_visa");
        Assert.That((await GetAsync($"/v1/subscriptions/{subscription.Id}")).Text("status"), Is.EqualTo("active"));
    }

    [TestCase("error_if_incomplete", 402, "card_declined")]
    [TestCase("default_incomplete", 200, null)]
    public async Task Create_WhenCardDeclines_DoesWhatPaymentBehaviorSays(string behavior, int status, string? code)
    {
        string customer = await CreateCustomerAsync("invoice_settings[default_payment_method]=pm_card_chargeDeclined");
        var answer = await PostAsync("/v1/subscriptions", $"customer={customer}&{Items}&payment_behavior={behavior}");
        var held = await GetAsync($"/v1/subscriptions?customer={customer}");
        var invoices = await GetAsync($"/v1/invoices?customer={customer}");
        int expected = status == 200 ? 1 : 0;
        Assert.That((answer.Status, status == 200 ? null : answer.Code, held.Data.Length, invoices.Data.Length), Is.EqualTo((status, code, expected, expected)));
    }

    [Test]
    public async Task Create_WhenTrial_IsTrialingAndCostsNothingYet()
    {
        string customer = await CreateCustomerAsync("email=a@example.com");
        var subscription = await PostAsync("/v1/subscriptions", $"customer={customer}&{Items}&trial_period_days=10&expand[]=latest_invoice");
        Assert.Multiple(() =>
        {
            Assert.That((subscription.Text("status"), subscription.Number("trial_end")), Is.EqualTo(("trialing", Now + 10 * 86_400)));
            Assert.That((subscription.Number("items.data.0.current_period_end"), subscription.Number("billing_cycle_anchor")), Is.EqualTo((Now + 10 * 86_400, Now + 10 * 86_400)));
            Assert.That((subscription.Text("latest_invoice.status"), subscription.Number("latest_invoice.total")), Is.EqualTo(("paid", 0L)));
        });
    }

    [Test]
    public async Task Create_WhenPriceIsDescribed_KeepsItOutOfLists()
    {
        string customer = await CreateCustomerAsync();
        var subscription = await PostAsync("/v1/subscriptions", $"customer={customer}&items[0][price_data][currency]=usd&items[0][price_data][product]=prod_FakeProduct00"
            + "&items[0][price_data][unit_amount]=777&items[0][price_data][recurring][interval]=week");
        string price = subscription.Text("items.data.0.price.id")!;
        Assert.That((subscription.Number("items.data.0.price.unit_amount"), (await GetAsync("/v1/prices?limit=100")).Ids.Contains(price),
            (await GetAsync($"/v1/prices/{price}")).Status), Is.EqualTo((777L, false, 200)));
    }

    [TestCase("items[0][price]=price_1FakePrice00", "The price specified is set to `type=one_time` but this field only accepts prices with `type=recurring`.")]
    [TestCase("items[0][price]=price_1FakeYearly00", "The price specified is inactive. This field only accepts active prices.")]
    [TestCase("items[0][price]=price_none", "No such price: 'price_none'")]
    [TestCase("items[0][quantity]=2", "Missing required param: items[0][price].")]
    [TestCase("", "Missing required param: items.")]
    [TestCase(Items + "&collection_method=send_invoice", "You must pass `days_until_due` when `collection_method` is `send_invoice`.")]
    [TestCase(Items + "&days_until_due=3", "You can only set `days_until_due` if `collection_method` is `send_invoice`.")]
    [TestCase(Items + "&coupon=SAVE10", "Received unknown parameter: coupon")]
    [TestCase(Items + "&prorate=true", "Received unknown parameter: prorate")]
    [TestCase(Items + "&items[1][price]=price_1FakeMonthly00", "Subscriptions cannot have several items with the same price: change the quantity of the one.")]
    public async Task Create_WhenParameterIsWrong_IsRefused(string form, string message)
    {
        string customer = await CreateCustomerAsync();
        var answer = await PostAsync("/v1/subscriptions", $"customer={customer}&{form}");
        Assert.That((answer.Status, answer.Message), Is.EqualTo((400, message)));
    }

    [Test]
    public async Task Create_WhenCustomerCannotPay_IsRefused()
    {
        string customer = await CreateCustomerAsync("email=a@example.com");
        var answer = await PostAsync("/v1/subscriptions", $"customer={customer}&{Items}");
        Assert.That((answer.Status, answer.Code), Is.EqualTo((400, "resource_missing")));
    }

    [TestCase(Acacia, "coupon=SAVE10", "discount.coupon.id", "classic")]
    [TestCase(Basil, "discounts[0][coupon]=SAVE10", "discounts.0.coupon.id", "classic")]
    [TestCase(Current, "discounts[0][coupon]=SAVE10", "discounts.0.source.coupon", "flexible")]
    public async Task Create_WhenDiscounted_NamesTheCouponWhereTheVersionHasIt(string version, string form, string path, string mode)
    {
        string customer = await CreateCustomerAsync();
        var created = await PostAsync("/v1/subscriptions", $"customer={customer}&{Items}&{form}", version);
        var seen = await GetAsync($"/v1/subscriptions/{created.Id}?expand[]=discounts&expand[]=latest_invoice", version);
        var current = await GetAsync($"/v1/subscriptions/{created.Id}");
        Assert.Multiple(() =>
        {
            Assert.That(seen.Text(path), Is.EqualTo("SAVE10"));
            Assert.That(seen.Number("latest_invoice.total"), Is.EqualTo(2430));
            Assert.That(current.Text("billing_mode.type"), Is.EqualTo(mode));
        });
    }

    [TestCase("2020-08-27", true, false)]
    [TestCase(Acacia, true, false)]
    [TestCase("2025-03-31.basil", false, false)]
    [TestCase(Current, false, true)]
    public async Task Shape_WhenVersionIs_HasPeriodsWhereItHasThem(string version, bool beforeBasil, bool isCurrent)
    {
        string id = (await PostAsync("/v1/subscriptions", $"customer={await CreateCustomerAsync()}&{Items}")).Id;
        var seen = await GetAsync($"/v1/subscriptions/{id}", version);
        var item = seen.At("items.data.0")!.AsObject();
        Assert.Multiple(() =>
        {
            foreach (string name in (string[])["current_period_start", "current_period_end", "discount", "plan", "quantity"])
                Assert.That(seen.Body.ContainsKey(name), Is.EqualTo(beforeBasil), name);
            Assert.That(item.ContainsKey("current_period_end"), Is.EqualTo(!beforeBasil));
            Assert.That((item.ContainsKey("billed_until"), seen.Body.ContainsKey("billing_mode")), Is.EqualTo((isCurrent, isCurrent)));
            Assert.That(item["plan"]!["id"]!.GetValue<string>(), Is.EqualTo("price_1FakeMonthly00"));
            Assert.That(seen.Body.Select(member => member.Key), Has.None.StartsWith("$"));
            Assert.That(seen.Body.ContainsKey("currency"), Is.EqualTo(version != "2020-08-27"));
        });
    }

    [Test]
    public async Task Cancel_WhenDone_KeepsTheSubscriptionAndIsNotFoundAgain()
    {
        string id = (await PostAsync("/v1/subscriptions", $"customer={await CreateCustomerAsync()}&{Items}")).Id;
        var canceled = await SendAsync(HttpMethod.Delete, $"/v1/subscriptions/{id}?cancellation_details[feedback]=unused&cancellation_details[comment]=Bye");
        var again = await DeleteAsync($"/v1/subscriptions/{id}");
        var after = await GetAsync($"/v1/subscriptions/{id}");
        Assert.Multiple(() =>
        {
            Assert.That((canceled.Text("status"), canceled.Number("canceled_at"), canceled.Number("ended_at")), Is.EqualTo(("canceled", Now, Now)));
            Assert.That((canceled.Text("cancellation_details.reason"), canceled.Text("cancellation_details.feedback")), Is.EqualTo(("cancellation_requested", "unused")));
            Assert.That((again.Status, again.Code), Is.EqualTo((404, "resource_missing")));
            Assert.That((after.Status, after.Text("status")), Is.EqualTo((200, "canceled")));
        });
    }

    [Test]
    public async Task Cancel_WhenCustomerIsDeleted_HappensToo()
    {
        string customer = await CreateCustomerAsync();
        string id = (await PostAsync("/v1/subscriptions", $"customer={customer}&{Items}")).Id;
        await DeleteAsync($"/v1/customers/{customer}");
        Assert.That((await GetAsync($"/v1/subscriptions/{id}")).Text("status"), Is.EqualTo("canceled"));
    }

    [Test]
    public async Task Update_WhenItemsAreSent_ChangesAddsAndRemovesThem()
    {
        var created = await PostAsync("/v1/subscriptions", $"customer={await CreateCustomerAsync()}&{Items}&items[1][price]=price_1FakePlus01");
        var updated = await PostAsync($"/v1/subscriptions/{created.Id}",
            $"items[0][id]={created.Text("items.data.0.id")}&items[0][quantity]=5&items[1][id]={created.Text("items.data.1.id")}&items[1][deleted]=true"
            + "&items[2][price]=price_1FakeMonthly03&cancel_at_period_end=true&description=New");
        Assert.Multiple(() =>
        {
            Assert.That(updated.At("items.data")!.AsArray().Select(item => (item!["price"]!["id"]!.GetValue<string>(), item["quantity"]!.GetValue<long>())),
                Is.EqualTo(new[] { ("price_1FakeMonthly00", 5L), ("price_1FakeMonthly03", 1L) }));
            Assert.That((updated.At("cancel_at_period_end")!.GetValue<bool>(), updated.Text("description")), Is.EqualTo((true, "New")));
            Assert.That(updated.Number("cancel_at"), Is.EqualTo(updated.Number("items.data.0.current_period_end")));
        });
    }

    [Test]
    public async Task Update_WhenCanceled_IsRefused()
    {
        string id = (await GetAsync("/v1/subscriptions?status=canceled&limit=1")).Ids[0];
        var refused = await PostAsync($"/v1/subscriptions/{id}", "description=New");
        var taken = await PostAsync($"/v1/subscriptions/{id}", "metadata[a]=1");
        Assert.That((refused.Status, taken.Status), Is.EqualTo((400, 200)));
    }
}
