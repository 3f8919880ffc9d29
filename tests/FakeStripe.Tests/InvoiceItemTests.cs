namespace FakeStripe.Tests;

public sealed class InvoiceItemTests : FakeStripeFixture
{
    [TestCase("amount=-250&currency=usd", -250, "-250", 1)]
    [TestCase("unit_amount_decimal=0.5&quantity=3&currency=usd", 2, "0.5", 3)]
    [TestCase("unit_amount_decimal=-0.5&quantity=3&currency=usd", -2, "-0.5", 3)]
    [TestCase("unit_amount_decimal=33.333333333333&quantity=3&currency=eur", 100, "33.333333333333", 3)]
    [TestCase("unit_amount_decimal=1001&quantity=1&currency=kwd", 1000, "1001", 1)]
    public async Task Create_WhenUnitAmountIsFractional_RoundsTheProductHalfUp(string form, long amount, string unitAmount, long quantity)
    {
        var item = await CreateItemAsync(await CreateCustomerAsync(), form);
        Assert.That(
            (item.Number("amount"), item.Text("pricing.unit_amount_decimal"), item.Number("quantity")), Is.EqualTo((amount, unitAmount, quantity)));
    }

    [Test]
    public async Task Create_WhenQuantityIsDecimal_MultipliesAllOfIt()
    {
        var item = await CreateItemAsync(await CreateCustomerAsync(), "unit_amount_decimal=199&quantity_decimal=2.5&currency=usd");
        Assert.That((item.Number("amount"), item.Number("quantity"), item.Text("quantity_decimal")), Is.EqualTo((498L, 2L, "2.5")));
    }

    [TestCase(Current, "pricing[price]")]
    [TestCase(Acacia, "price")]
    public async Task Create_WhenPriceIsGiven_CostsWhatItSays(string version, string parameter)
    {
        string price = await CreatePriceAsync("unit_amount=450&currency=eur");
        string customer = await CreateCustomerAsync();
        var item = await PostAsync("/v1/invoiceitems", $"customer={customer}&{parameter}={price}&quantity=2", version);
        var current = await GetAsync($"/v1/invoiceitems/{item.Id}");
        var old = await GetAsync($"/v1/invoiceitems/{item.Id}", Acacia);
        Assert.Multiple(() =>
        {
            Assert.That((item.Number("amount"), item.Text("currency"), item.Number("quantity")), Is.EqualTo((900L, "eur", 2L)));
            Assert.That(current.Text("pricing.price_details.price"), Is.EqualTo(price));
            Assert.That((old.Text("price.id"), old.Number("unit_amount"), old.Text("unit_amount_decimal")), Is.EqualTo((price, 450L, "450")));
            Assert.That((old.At("pricing"), current.At("price")), Is.EqualTo(((object?)null, (object?)null)));
        });
    }

    [TestCase("amount=1&unit_amount_decimal=1", Current, "You may only specify one of these parameters: amount, unit_amount_decimal.")]
    [TestCase("amount=1&quantity=2", Current, "You may only specify one of these parameters: amount, quantity.")]
    [TestCase("currency=usd", Current, "Missing required param: amount.")]
    [TestCase("pricing[price]=price_none", Current, "No such price: 'price_none'")]
    [TestCase("price=price_none", Current, "Received unknown parameter: price")]
    [TestCase("pricing[price]=price_none", Acacia, "Received unknown parameter: pricing")]
    [TestCase("unit_amount=5", Current, "Received unknown parameter: unit_amount")]
    [TestCase("quantity_decimal=1.5&unit_amount_decimal=5", Basil, "Received unknown parameter: quantity_decimal")]
    [TestCase("amount=5&invoice=in_none", Current, "No such invoice: 'in_none'")]
    [TestCase("amount=5&currency=xxx", Current, "Invalid currency: xxx. Stripe currently supports these currencies:")]
    [TestCase("amount=5&subscription=sub_none", Current, "No such subscription: 'sub_none'")]
    [TestCase("amount=5&tax_rates[0]=none", Current, "No such tax rate: 'none'")]
    [TestCase("amount=5&period[start]=20&period[end]=10", Current, "The period's start must not be after its end.")]
    [TestCase("amount=5&period[start]=20", Current, "Missing required param: period[end].")]
    [TestCase("price_data[product]=prod_none&price_data[currency]=usd&price_data[unit_amount]=5", Current, "No such product: 'prod_none'")]
    public async Task Create_WhenArgumentsDoNotFit_IsRefused(string form, string version, string message)
    {
        string customer = await CreateCustomerAsync();
        var answer = await PostAsync("/v1/invoiceitems", $"customer={customer}&{form}", version);
        Assert.That((answer.Status, answer.Message), Is.EqualTo((400, answer.Message)));
        Assert.That(answer.Message, Does.StartWith(message));
    }

    [Test]
    public async Task Create_WhenPriceRecursOrIsArchived_IsRefused()
    {
        string customer = await CreateCustomerAsync();
        string recurring = await CreatePriceAsync("unit_amount=450&currency=eur&recurring[interval]=month");
        string archived = await CreatePriceAsync("unit_amount=450&currency=eur&active=false");
        var first = await PostAsync("/v1/invoiceitems", $"customer={customer}&pricing[price]={recurring}");
        var second = await PostAsync("/v1/invoiceitems", $"customer={customer}&pricing[price]={archived}");
        Assert.That(first.Message, Does.Contain("only accepts prices with `type=one_time`"));
        Assert.That(second.Message, Does.StartWith("The price specified is inactive."));
    }

    [Test]
    public async Task Create_WhenOnADraft_ChangesItsTotalsAtOnce()
    {
        string customer = await CreateCustomerAsync();
        string draft = await CreateDraftAsync(customer);
        await CreateItemAsync(customer, $"invoice={draft}&unit_amount_decimal=2.5&quantity=3");
        var invoice = await GetAsync($"/v1/invoices/{draft}");
        Assert.That((invoice.Number("total"), invoice.Number("lines.total_count"), invoice.Number("lines.data.1.amount")), Is.EqualTo((1008L, 2L, 8L)));
    }

    [Test]
    public async Task Create_WhenInvoiceIsFinal_IsRefused()
    {
        string customer = await CreateCustomerAsync();
        string open = await CreateOpenAsync(customer);
        var answer = await PostAsync("/v1/invoiceitems", $"customer={customer}&invoice={open}&amount=5&currency=usd");
        Assert.That((answer.Status, answer.Code), Is.EqualTo((400, "invoice_not_editable")));
    }

    [Test]
    public async Task List_WhenFiltered_ReturnsThose()
    {
        string customer = await CreateCustomerAsync();
        string draft = await CreateDraftAsync(customer);
        string pending = (await CreateItemAsync(customer, "amount=5&currency=usd")).Id;
        var all = await GetAsync($"/v1/invoiceitems?customer={customer}");
        var onDraft = await GetAsync($"/v1/invoiceitems?invoice={draft}");
        var waiting = await GetAsync($"/v1/invoiceitems?customer={customer}&pending=true");
        var attached = await GetAsync($"/v1/invoiceitems?customer={customer}&pending=false");
        var none = await GetAsync($"/v1/invoiceitems?customer={customer}&created[lt]={Now}");
        Assert.Multiple(() =>
        {
            Assert.That(all.Ids, Has.Length.EqualTo(2));
            Assert.That(all.Ids[0], Is.EqualTo(pending));
            Assert.That(waiting.Ids, Is.EqualTo(new[] { pending }));
            Assert.That(onDraft.Ids, Is.EqualTo(attached.Ids).And.Length.EqualTo(1));
            Assert.That(none.Ids, Is.Empty);
        });
    }

    [Test]
    public async Task List_WhenInvoicesWereGenerated_HasTheirItems()
    {
        var ids = new List<string>();
        string cursor = "";
        Answer page;
        do
        {
            page = await GetAsync($"/v1/invoiceitems?limit=100{cursor}");
            ids.AddRange(page.Ids);
            cursor = $"&starting_after={ids[^1]}";
        }
        while (page.HasMore);

        var item = await GetAsync($"/v1/invoiceitems/{ids[7]}");
        var lines = await GetAsync($"/v1/invoices/{item.Text("invoice")}/lines");
        string?[] itemsOfLines = lines.Data.Select(line => line["parent"]!["invoice_item_details"]!["invoice_item"]!.GetValue<string>()).ToArray<string?>();
        Assert.Multiple(() =>
        {
            Assert.That(ids, Has.Count.GreaterThan(200).And.Unique);
            Assert.That(itemsOfLines, Has.Member(ids[7]));
        });
    }

    [Test]
    public async Task Update_WhenOnADraft_ChangesItemLineAndTotals()
    {
        string customer = await CreateCustomerAsync();
        string draft = await CreateDraftAsync(customer);
        string item = (await GetAsync($"/v1/invoiceitems?invoice={draft}")).Ids[0];
        var changed = await PostAsync(
            $"/v1/invoiceitems/{item}", "unit_amount_decimal=125.5&quantity=2&description=New&metadata[a]=1&discounts[0][coupon]=SAVE10&tax_rates[0]=txr_1");
        var invoice = await GetAsync($"/v1/invoices/{draft}");
        var quantity = await PostAsync($"/v1/invoiceitems/{item}", "quantity=4");
        var price = await PostAsync($"/v1/invoiceitems/{item}", "unit_amount_decimal=10");
        Assert.Multiple(() =>
        {
            Assert.That((changed.Number("amount"), changed.Number("net_amount"), changed.Text("description")), Is.EqualTo((251L, 226L, "New")));
            Assert.That((invoice.Number("lines.data.0.amount"), invoice.Text("lines.data.0.description")), Is.EqualTo((251L, "New")));
            Assert.That((invoice.Number("subtotal"), invoice.Number("total")), Is.EqualTo((226L, 271L)));
            Assert.That((quantity.Number("amount"), quantity.Text("pricing.unit_amount_decimal")), Is.EqualTo((502L, "125.5")));
            Assert.That((price.Number("amount"), price.Number("quantity")), Is.EqualTo((40L, 4L)));
        });
    }

    [TestCase("customer=cus_1")]
    [TestCase("currency=eur")]
    [TestCase("invoice=in_1")]
    public async Task Update_WhenParameterIsFixed_IsRefused(string form)
    {
        var item = await CreateItemAsync(await CreateCustomerAsync(), "amount=5&currency=usd");
        var answer = await PostAsync($"/v1/invoiceitems/{item.Id}", form);
        Assert.That((answer.Status, answer.Code), Is.EqualTo((400, "parameter_unknown")));
    }

    [Test]
    public async Task Delete_WhenOnADraft_TakesItsLineAway()
    {
        string customer = await CreateCustomerAsync();
        string draft = await CreateDraftAsync(customer);
        string item = (await GetAsync($"/v1/invoiceitems?invoice={draft}")).Ids[0];
        var deleted = await DeleteAsync($"/v1/invoiceitems/{item}");
        var invoice = await GetAsync($"/v1/invoices/{draft}");
        var again = await DeleteAsync($"/v1/invoiceitems/{item}");
        Assert.Multiple(() =>
        {
            Assert.That((deleted.Text("object"), deleted.At("deleted")!.GetValue<bool>()), Is.EqualTo(("invoiceitem", true)));
            Assert.That((invoice.Number("total"), invoice.Number("lines.total_count")), Is.EqualTo((0L, 0L)));
            Assert.That((again.Status, again.Message), Is.EqualTo((404, $"No such invoiceitem: '{item}'")));
        });
    }

    [TestCase("POST")]
    [TestCase("DELETE")]
    public async Task Change_WhenInvoiceIsFinal_IsRefused(string method)
    {
        string open = await CreateOpenAsync(await CreateCustomerAsync());
        string item = (await GetAsync($"/v1/invoiceitems?invoice={open}")).Ids[0];
        var answer = await SendAsync(new HttpMethod(method), $"/v1/invoiceitems/{item}", method == "POST" ? "amount=5" : null);
        Assert.That((answer.Status, answer.Code), Is.EqualTo((400, "invoice_not_editable")));
    }

    [Test]
    public async Task DeleteInvoice_WhenItHadTakenAPendingItem_LetsItGo()
    {
        string customer = await CreateCustomerAsync();
        string pending = (await CreateItemAsync(customer, "amount=700&currency=usd")).Id;
        var draft = await PostAsync("/v1/invoices", $"customer={customer}&pending_invoice_items_behavior=include");
        string own = (await CreateItemAsync(customer, $"amount=5&currency=usd&invoice={draft.Id}")).Id;
        await DeleteAsync($"/v1/invoices/{draft.Id}");
        var after = await GetAsync($"/v1/invoiceitems?customer={customer}");
        var gone = await GetAsync($"/v1/invoiceitems/{own}");
        Assert.That((string.Join(' ', after.Ids), after.At("data.0.invoice"), gone.Status), Is.EqualTo((pending, (object?)null, 404)));
    }

    [Test]
    public async Task Customer_WhenExpanded_IsAnObject()
    {
        var item = await CreateItemAsync(await CreateCustomerAsync(), "amount=5&currency=usd&discounts[0][coupon]=SAVE10");
        var answer = await GetAsync($"/v1/invoiceitems/{item.Id}?expand[]=customer&expand[]=discounts");
        Assert.That((answer.Text("customer.object"), answer.Text("discounts.0.source.coupon")), Is.EqualTo(("customer", "SAVE10")));
    }

    private Task<Answer> CreateItemAsync(string customer, string form) => PostAsync("/v1/invoiceitems", $"customer={customer}&{form}");

    private async Task<string> CreatePriceAsync(string form)
    {
        string product = (await PostAsync("/v1/products", "name=Thing")).Id;
        return (await PostAsync("/v1/prices", $"product={product}&{form}")).Id;
    }
}
