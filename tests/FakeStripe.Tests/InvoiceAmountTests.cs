namespace FakeStripe.Tests;

public sealed class InvoiceAmountTests : FakeStripeFixture
{
    [Test]
    public async Task Totals_WhenTaxIsInclusive_ContainIt()
    {
        string id = await CreateDraftAsync(await CreateCustomerAsync(), "default_tax_rates[0]=txr_inclusive_19");
        var invoice = await GetAsync($"/v1/invoices/{id}");
        var old = await GetAsync($"/v1/invoices/{id}", Acacia);
        Assert.Multiple(() =>
        {
            Assert.That((invoice.Number("subtotal"), invoice.Number("total"), invoice.Number("amount_due")), Is.EqualTo((1000L, 1000L, 1000L)));
            Assert.That((invoice.Number("subtotal_excluding_tax"), invoice.Number("total_excluding_tax")), Is.EqualTo((840L, 840L)));
            Assert.That((invoice.Number("total_taxes.0.amount"), invoice.Text("total_taxes.0.tax_behavior"), invoice.Number("total_taxes.0.taxable_amount")),
                Is.EqualTo((160L, "inclusive", 840L)));
            Assert.That((old.Number("tax"), old.At("total_tax_amounts.0.inclusive")!.GetValue<bool>(), old.Number("lines.data.0.amount_excluding_tax")),
                Is.EqualTo((160L, true, 840L)));
        });
    }

    [Test]
    public async Task Totals_WhenALineHasRatesOfItsOwn_UseThoseForIt()
    {
        string customer = await CreateCustomerAsync();
        string id = await CreateDraftAsync(customer, "default_tax_rates[0]=txr_1");
        await PostAsync("/v1/invoiceitems", $"customer={customer}&invoice={id}&amount=333&currency=usd&tax_rates[0]=txr_books_7");
        var invoice = await GetAsync($"/v1/invoices/{id}");
        Assert.That(
            (invoice.Number("lines.data.0.taxes.0.amount"), invoice.Number("lines.data.1.taxes.0.amount"), invoice.Number("total")),
            Is.EqualTo((200L, 23L, 1000L + 200 + 333 + 23)));
    }

    [Test]
    public async Task Totals_WhenLineAndInvoiceAreDiscounted_TakeTheLinesFirst()
    {
        string customer = await CreateCustomerAsync();
        string id = await CreateDraftAsync(customer, "discounts[0][coupon]=SAVE50");
        await PostAsync("/v1/invoiceitems", $"customer={customer}&invoice={id}&amount=500&currency=usd&discounts[0][coupon]=SAVE10");
        await PostAsync("/v1/invoiceitems", $"customer={customer}&invoice={id}&amount=-100&currency=usd");
        var invoice = await GetAsync($"/v1/invoices/{id}");
        Assert.Multiple(() =>
        {
            Assert.That((invoice.Number("subtotal"), invoice.Number("total")), Is.EqualTo((1000L + 450 - 100, 500L + 225 - 100)));
            Assert.That(invoice.At("total_discount_amounts")!.AsArray().Sum(one => one!["amount"]!.GetValue<long>()), Is.EqualTo(500 + 50 + 225));
        });
    }

    [Test]
    public async Task Totals_WhenTheCouponIsAnAmount_ShareItToTheCent()
    {
        await PostAsync("/v1/coupons", "id=TENOFF&amount_off=100&currency=usd&duration=once");
        string customer = await CreateCustomerAsync();
        string id = (await PostAsync("/v1/invoices", $"customer={customer}&discounts[0][coupon]=TENOFF")).Id;
        foreach (int amount in (int[])[333, 333, 334])
            await PostAsync("/v1/invoiceitems", $"customer={customer}&invoice={id}&amount={amount}&currency=usd");
        var invoice = await GetAsync($"/v1/invoices/{id}");
        var wrong = await PostAsync("/v1/invoices", $"customer={customer}&currency=eur&discounts[0][coupon]=TENOFF");
        Assert.Multiple(() =>
        {
            Assert.That((invoice.Number("subtotal"), invoice.Number("total"), invoice.Number("total_discount_amounts.0.amount")), Is.EqualTo((1000L, 900L, 100L)));
            Assert.That((wrong.Status, wrong.Message), Is.EqualTo((400, "The coupon TENOFF takes off an amount in usd and can't be used with eur.")));
        });
    }

    [TestCase("", 850)]
    [TestCase("discounts=", 1000)]
    [TestCase("discounts[0][coupon]=SAVE50", 500)]
    public async Task Create_WhenTheCustomerHasADiscount_HasItUnlessTold(string form, long total)
    {
        string customer = (await PostAsync("/v1/customers", "coupon=WELCOME15", Acacia)).Id;
        var invoice = await GetAsync($"/v1/invoices/{await CreateDraftAsync(customer, form)}");
        Assert.That(invoice.Number("total"), Is.EqualTo(total));
    }

    [TestCase(300, 1300, 0)]
    [TestCase(-300, 700, 0)]
    [TestCase(-1500, 0, -500)]
    public async Task Finalize_WhenTheCustomerHasABalance_UsesItAndVoidGivesItBack(long balance, long due, long ending)
    {
        string customer = await CreateCustomerAsync($"balance={balance}");
        string id = await CreateDraftAsync(customer);
        var draft = await GetAsync($"/v1/invoices/{id}");
        var final = await PostAsync($"/v1/invoices/{id}/finalize");
        var used = await GetAsync($"/v1/customers/{customer}");
        Assert.Multiple(() =>
        {
            Assert.That((draft.Number("amount_due"), draft.Number("starting_balance"), draft.At("ending_balance")), Is.EqualTo((due, balance, (object?)null)));
            Assert.That((final.Number("amount_due"), final.Number("ending_balance"), used.Number("balance")), Is.EqualTo((due, ending, ending)));
        });
        if (final.Text("status") == "paid") return;

        await PostAsync($"/v1/invoices/{id}/void");
        Assert.That((await GetAsync($"/v1/customers/{customer}")).Number("balance"), Is.EqualTo(balance));
    }

    [Test]
    public async Task Finalize_WhenTheTotalIsNegative_CreditsTheBalance()
    {
        string customer = await CreateCustomerAsync("name=A");
        var draft = await PostAsync("/v1/invoices", $"customer={customer}");
        await PostAsync("/v1/invoiceitems", $"customer={customer}&invoice={draft.Id}&amount=-400&currency=usd");
        var final = await PostAsync($"/v1/invoices/{draft.Id}/finalize");
        var after = await GetAsync($"/v1/customers/{customer}");
        Assert.That(
            (final.Text("status"), final.Number("total"), final.Number("amount_due"), final.Number("ending_balance"), after.Number("balance")),
            Is.EqualTo(("paid", -400L, 0L, -400L, -400L)));
    }
}
