namespace FakeStripe.Tests;

public sealed class InvoiceLifecycleTests : FakeStripeFixture
{
    [Test]
    public async Task Invoice_WhenTakenThroughItsLife_ChangesStepByStep()
    {
        string customer = await CreateCustomerAsync();
        string id = await CreateDraftAsync(customer, "description=Hello&metadata[order]=1");
        var draft = await GetAsync($"/v1/invoices/{id}");
        Fake.Clock.Advance(10);
        var open = await PostAsync($"/v1/invoices/{id}/finalize", "auto_advance=false");
        Fake.Clock.Advance(10);
        var paid = await PostAsync($"/v1/invoices/{id}/pay");

        Assert.Multiple(() =>
        {
            Assert.That((draft.Text("status"), draft.Number("total"), draft.At("number")), Is.EqualTo(("draft", 1000L, (object?)null)));
            Assert.That((open.Text("status"), open.Number("amount_remaining"), open.Number("status_transitions.finalized_at")), Is.EqualTo(("open", 1000L, Now + 10)));
            Assert.That(open.Text("number"), Does.EndWith("-0001"));
            Assert.That(open.Text("hosted_invoice_url"), Does.StartWith("https://"));
            Assert.That((paid.Text("status"), paid.Number("amount_paid"), paid.Number("amount_remaining")), Is.EqualTo(("paid", 1000L, 0L)));
            Assert.That((paid.Number("status_transitions.paid_at"), paid.Number("attempt_count")), Is.EqualTo((Now + 20, 1L)));
            Assert.That(paid.Number("amount_paid_off_stripe"), Is.Zero);
        });
    }

    [TestCase("finalize", "open", "This invoice is already finalized, you can't re-finalize a non-draft invoice.")]
    [TestCase("finalize", "paid", "This invoice is already finalized, you can't re-finalize a non-draft invoice.")]
    [TestCase("pay", "paid", "Invoice is already paid")]
    [TestCase("pay", "draft", "You can only pay open invoices. This invoice is a draft: finalize it first.")]
    [TestCase("pay", "void", "You can only pay open invoices. This invoice was voided.")]
    [TestCase("void", "draft", "You can only void open or uncollectible invoices. This invoice's status is draft.")]
    [TestCase("void", "paid", "You can only void open or uncollectible invoices. This invoice's status is paid.")]
    [TestCase("mark_uncollectible", "draft", "You can only pass in open invoices. This invoice isn't open.")]
    public async Task Act_WhenStatusForbidsIt_IsRefusedAndChangesNothing(string action, string status, string message)
    {
        string id = (await GetAsync($"/v1/invoices?status={status}&limit=1")).Ids[0];
        var before = await GetAsync($"/v1/invoices/{id}");
        var answer = await PostAsync($"/v1/invoices/{id}/{action}");
        var after = await GetAsync($"/v1/invoices/{id}");
        Assert.Multiple(() =>
        {
            Assert.That((answer.Status, answer.Message), Is.EqualTo((400, message)));
            Assert.That(after.Body.ToJsonString(), Is.EqualTo(before.Body.ToJsonString()));
        });
    }

    [TestCase("void", "open", "void", "voided_at")]
    [TestCase("void", "uncollectible", "void", "voided_at")]
    [TestCase("mark_uncollectible", "open", "uncollectible", "marked_uncollectible_at")]
    public async Task Act_WhenStatusAllowsIt_ChangesStatusAndTime(string action, string from, string to, string time)
    {
        string id = (await GetAsync($"/v1/invoices?status={from}&limit=1")).Ids[0];
        var answer = await PostAsync($"/v1/invoices/{id}/{action}");
        Assert.That((answer.Text("status"), answer.Number($"status_transitions.{time}")), Is.EqualTo((to, Now)));
    }

    [Test]
    public async Task Pay_WhenCardDeclines_Is402AndLeavesItOpen()
    {
        string id = await CreateOpenAsync(await CreateCustomerAsync());
        var answer = await PostAsync($"/v1/invoices/{id}/pay", "payment_method=pm_card_chargeDeclined");
        var invoice = await GetAsync($"/v1/invoices/{id}");
        Assert.Multiple(() =>
        {
            Assert.That((answer.Status, answer.Code, answer.Message), Is.EqualTo((402, "card_declined", "Your card was declined.")));
            Assert.That(answer.Text("error.type"), Is.EqualTo("card_error"));
            Assert.That(answer.Text("error.decline_code"), Is.EqualTo("generic_decline"));
            Assert.That(answer.Text("error.payment_intent.id"), Does.StartWith("pi_"));
            Assert.That(answer.Text("error.payment_method.id"), Is.EqualTo("pm_card_chargeDeclined"));
            Assert.That((invoice.Text("status"), invoice.Number("attempt_count"), invoice.Number("amount_paid")), Is.EqualTo(("open", 1L, 0L)));
        });
    }

    [Test]
    public async Task Pay_WhenTheDefaultCardDeclines_Is402()
    {
        string customer = await CreateCustomerAsync("invoice_settings[default_payment_method]=pm_card_chargeDeclinedInsufficientFunds");
        var answer = await PostAsync($"/v1/invoices/{await CreateOpenAsync(customer)}/pay");
        Assert.That((answer.Status, answer.Text("error.decline_code")), Is.EqualTo((402, "insufficient_funds")));
    }

    [Test]
    public async Task Pay_WhenThereIsNoPaymentMethod_IsRefused()
    {
        string id = await CreateOpenAsync(await CreateCustomerAsync("name=A"));
        var answer = await PostAsync($"/v1/invoices/{id}/pay");
        Assert.That((answer.Status, answer.Code), Is.EqualTo((400, "resource_missing")));
    }

    [Test]
    public async Task Pay_WhenOutOfBand_NeedsNoCardAndSaysSoInEachShape()
    {
        string id = await CreateOpenAsync(await CreateCustomerAsync("name=A"));
        var current = await PostAsync($"/v1/invoices/{id}/pay", "paid_out_of_band=true");
        var old = await GetAsync($"/v1/invoices/{id}", Acacia);
        Assert.Multiple(() =>
        {
            Assert.That((current.Text("status"), current.Number("amount_paid"), current.Number("amount_paid_off_stripe")), Is.EqualTo(("paid", 1000L, 1000L)));
            Assert.That(old.At("paid_out_of_band")!.GetValue<bool>(), Is.True);
            Assert.That(old.At("charge"), Is.Null);
        });
    }

    [Test]
    public async Task Finalize_WhenTheBalanceCoversAll_IsPaidAtOnce()
    {
        string customer = await CreateCustomerAsync("balance=-1500");
        var invoice = await PostAsync($"/v1/invoices/{await CreateDraftAsync(customer)}/finalize");
        var after = await GetAsync($"/v1/customers/{customer}");
        Assert.Multiple(() =>
        {
            Assert.That((invoice.Text("status"), invoice.Number("amount_due"), invoice.Number("starting_balance")), Is.EqualTo(("paid", 0L, -1500L)));
            Assert.That((invoice.Number("ending_balance"), after.Number("balance")), Is.EqualTo((-500L, -500L)));
        });
    }

    [Test]
    public async Task Delete_WhenDraft_IsGone()
    {
        string id = await CreateDraftAsync(await CreateCustomerAsync());
        var deleted = await DeleteAsync($"/v1/invoices/{id}");
        var after = await GetAsync($"/v1/invoices/{id}");
        Assert.That((deleted.At("deleted")!.GetValue<bool>(), after.Status), Is.EqualTo((true, 404)));
    }

    [Test]
    public async Task Delete_WhenOpen_IsRefused()
    {
        string id = await CreateOpenAsync(await CreateCustomerAsync());
        var answer = await DeleteAsync($"/v1/invoices/{id}");
        Assert.That((answer.Status, answer.Message), Is.EqualTo((400, "You can only delete draft invoices.")));
    }

    [Test]
    public async Task Send_WhenDraft_FinalizesIt()
    {
        string id = await CreateDraftAsync(await CreateCustomerAsync(), "collection_method=send_invoice&days_until_due=30");
        var answer = await PostAsync($"/v1/invoices/{id}/send");
        Assert.That((answer.Text("status"), answer.Number("due_date")), Is.EqualTo(("open", Now + 30 * 86_400)));
    }

    [Test]
    public async Task Update_WhenFinal_TakesMetadataOnly()
    {
        string id = await CreateOpenAsync(await CreateCustomerAsync());
        var metadata = await PostAsync($"/v1/invoices/{id}", "metadata[a]=1");
        var refused = await PostAsync($"/v1/invoices/{id}", "description=New");
        Assert.That((metadata.Text("metadata.a"), refused.Status, refused.Code), Is.EqualTo(("1", 400, "invoice_not_editable")));
    }

    [TestCase("2022-08-01", "", 0)]
    [TestCase(Current, "", 0)]
    [TestCase(Current, "&pending_invoice_items_behavior=include", 1)]
    [TestCase("2020-08-27", "", 1)]
    public async Task Create_WhenItemsArePending_IncludesThemAsTheVersionSays(string version, string form, int lines)
    {
        string customer = await CreateCustomerAsync();
        await PostAsync("/v1/invoiceitems", $"customer={customer}&amount=700&currency=usd");
        var invoice = await PostAsync("/v1/invoices", $"customer={customer}&currency=usd{form}", version);
        Assert.That((invoice.Number("lines.total_count"), invoice.Number("total")), Is.EqualTo(((long)lines, lines * 700L)));
    }

    [Test]
    public async Task Create_WhenTaxedAndDiscounted_AddsUp()
    {
        string id = await CreateDraftAsync(await CreateCustomerAsync(), "discounts[0][coupon]=SAVE10&default_tax_rates[0]=txr_1");
        var invoice = await GetAsync($"/v1/invoices/{id}");
        Assert.That(
            (invoice.Number("subtotal"), invoice.Number("total_discount_amounts.0.amount"), invoice.Number("total_taxes.0.amount"), invoice.Number("total")),
            Is.EqualTo((1000L, 100L, 180L, 1080L)));
    }

    [TestCase("customer=cus_none", "No such customer: 'cus_none'")]
    [TestCase("customer={0}&due_date=1900000000", "You can only set `due_date` if `collection_method` is `send_invoice`.")]
    [TestCase("customer={0}&collection_method=send_invoice", "You must pass either `days_until_due` or `due_date` when `collection_method` is `send_invoice`.")]
    [TestCase("customer={0}&discounts[0][coupon]=nothing", "No such coupon: 'nothing'")]
    public async Task Create_WhenArgumentsDoNotFit_IsRefused(string form, string message)
    {
        string customer = await CreateCustomerAsync();
        var answer = await PostAsync("/v1/invoices", form.Replace("{0}", customer, StringComparison.Ordinal));
        Assert.That((answer.Status, answer.Message), Is.EqualTo((400, message)));
    }

    [Test]
    public async Task Update_WhenDraft_TakesEverything()
    {
        string id = await CreateDraftAsync(await CreateCustomerAsync());
        var answer = await PostAsync(
            $"/v1/invoices/{id}",
            "description=D&footer=F&collection_method=send_invoice&days_until_due=10&discounts[0][coupon]=SAVE10&default_tax_rates[0]=txr_1"
            + "&statement_descriptor=SD&number=X-1&account_tax_ids[0]=txi_1&custom_fields[0][name]=PO&custom_fields[0][value]=7"
            + "&transfer_data[destination]=acct_1&transfer_data[amount]=5&application_fee_amount=3&auto_advance=true&metadata[a]=1"
            + "&automatic_tax[enabled]=true&payment_settings[payment_method_types][0]=card&shipping_details[name]=N&shipping_details[address][city]=X");
        var old = await GetAsync($"/v1/invoices/{id}", Acacia);
        var cleared = await PostAsync($"/v1/invoices/{id}", "description=&discounts=&default_tax_rates=&metadata=&collection_method=charge_automatically");
        Assert.Multiple(() =>
        {
            Assert.That((answer.Text("description"), answer.Text("footer"), answer.Text("statement_descriptor"), answer.Text("number")), Is.EqualTo(("D", "F", "SD", "X-1")));
            Assert.That((answer.Number("due_date"), answer.Number("total"), answer.Number("automatically_finalizes_at")), Is.EqualTo((Now + 10 * 86_400, 1080L, Now + 3600)));
            Assert.That((answer.Text("account_tax_ids.0"), answer.Text("custom_fields.0.value"), answer.Text("shipping_details.name")), Is.EqualTo(("txi_1", "7", "N")));
            Assert.That((answer.Text("payment_settings.payment_method_types.0"), answer.Text("automatic_tax.status")), Is.EqualTo(("card", "complete")));
            Assert.That((old.Text("transfer_data.destination"), old.Number("transfer_data.amount"), old.Number("application_fee_amount")), Is.EqualTo(("acct_1", 5L, 3L)));
            Assert.That((cleared.At("description"), cleared.At("due_date"), cleared.Number("total")), Is.EqualTo(((object?)null, (object?)null, 1000L)));
            Assert.That(cleared.At("metadata")!.AsObject(), Is.Empty);
        });
    }

    [TestCase("collection_method=send_invoice", "You must pass either `days_until_due` or `due_date` when `collection_method` is `send_invoice`.")]
    [TestCase("days_until_due=5", "You can only set `days_until_due` if `collection_method` is `send_invoice`.")]
    [TestCase("collection_method=send_invoice&days_until_due=5&due_date=1900000000", "You may only specify one of these parameters: days_until_due, due_date.")]
    [TestCase("collection_method=send_invoice&due_date=1000", "The due date must be in the future.")]
    [TestCase("account_tax_ids[0]=none", "No such tax id: 'none'")]
    [TestCase("transfer_data[destination]=none", "No such destination: 'none'")]
    [TestCase("transfer_data[amount]=5", "Missing required param: transfer_data[destination].")]
    [TestCase("default_payment_method=pm_1Nobodys", "The customer does not have a payment method with the ID pm_1Nobodys. The payment method must be attached to the customer.")]
    [TestCase("lines[0][amount]=5", "Received unknown parameter: lines")]
    [TestCase("subscription=sub_1", "Received unknown parameter: subscription")]
    public async Task Update_WhenArgumentsDoNotFit_IsRefusedAndChangesNothing(string form, string message)
    {
        string id = await CreateDraftAsync(await CreateCustomerAsync());
        var before = await GetAsync($"/v1/invoices/{id}");
        var answer = await PostAsync($"/v1/invoices/{id}", "description=New&" + form);
        var after = await GetAsync($"/v1/invoices/{id}");
        Assert.That((answer.Status, answer.Message, after.Body.ToJsonString()), Is.EqualTo((400, message, before.Body.ToJsonString())));
    }

    [TestCase("", 400, "invoice_no_customer_line_items")]
    [TestCase("&pending_invoice_items_behavior=include", 200, null)]
    [TestCase("&pending_invoice_items_behavior=exclude", 200, null)]
    public async Task Create_WhenNothingIsPendingBefore2022_NeedsToBeTold(string form, int status, string? code)
    {
        var answer = await PostAsync("/v1/invoices", $"customer={await CreateCustomerAsync()}{form}", "2020-08-27");
        Assert.That((answer.Status, answer.Status == 200 ? null : answer.Code), Is.EqualTo((status, code)));
    }

    [Test]
    public async Task Create_WhenSubscriptionIsGiven_NamesItAndCannotBeDeleted()
    {
        string customer = await CreateCustomerAsync();
        string product = (await PostAsync("/v1/products", "name=Plan")).Id;
        string price = (await PostAsync("/v1/prices", $"product={product}&unit_amount=500&currency=eur&recurring[interval]=month")).Id;
        string subscription = (await PostAsync("/v1/subscriptions", $"customer={customer}&items[0][price]={price}")).Id;
        await PostAsync("/v1/invoiceitems", $"customer={customer}&amount=7&currency=eur");
        await PostAsync("/v1/invoiceitems", $"customer={customer}&amount=70&currency=eur&subscription={subscription}");
        var invoice = await PostAsync("/v1/invoices", $"customer={customer}&subscription={subscription}&pending_invoice_items_behavior=include");
        var deleted = await DeleteAsync($"/v1/invoices/{invoice.Id}");
        var others = await PostAsync("/v1/invoices", $"customer={await CreateCustomerAsync()}&subscription={subscription}");
        Assert.Multiple(() =>
        {
            Assert.That((invoice.Text("parent.subscription_details.subscription"), invoice.Text("currency"), invoice.Number("total")), Is.EqualTo((subscription, "eur", 70L)));
            Assert.That(deleted.Message, Is.EqualTo("You can't delete invoices created by subscriptions."));
            Assert.That((others.Status, others.Code), Is.EqualTo((400, "resource_missing")));
        });
    }

    [TestCase("paid", 200)]
    [TestCase("uncollectible", 200)]
    [TestCase("void", 400)]
    public async Task Send_WhenNoLongerOpen_DependsOnTheStatus(string status, int expected)
    {
        string customer = await CreateCustomerAsync();
        string id = await CreateOpenAsync(customer, "collection_method=send_invoice&days_until_due=30");
        await PostAsync($"/v1/invoices/{id}/{status switch { "paid" => "pay", "void" => "void", _ => "mark_uncollectible" }}");
        var answer = await PostAsync($"/v1/invoices/{id}/send");
        Assert.That((answer.Status, (await GetAsync($"/v1/invoices/{id}")).Text("status")), Is.EqualTo((expected, status)));
    }

    [Test]
    public async Task Send_WhenChargedAutomatically_IsRefused()
    {
        string id = await CreateOpenAsync(await CreateCustomerAsync());
        var answer = await PostAsync($"/v1/invoices/{id}/send");
        Assert.That((answer.Status, answer.Message), Is.EqualTo((400, "You can only manually send an invoice if its collection method is 'send_invoice'.")));
    }
}
