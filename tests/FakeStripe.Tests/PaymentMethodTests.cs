namespace FakeStripe.Tests;

public sealed class PaymentMethodTests : FakeStripeFixture
{
    private const string Own = "pm_1Own";

    [Test]
    public async Task Attach_WhenItIsFree_BelongsToTheCustomer()
    {
        string customer = await CreateCustomerAsync("name=A");
        var refused = await PostAsync($"/v1/customers/{customer}", "invoice_settings[default_payment_method]=pm_1Own");
        var attached = await PostAsync("/v1/payment_methods/pm_1Own/attach", $"customer={customer}");
        var taken = await PostAsync($"/v1/customers/{customer}", "invoice_settings[default_payment_method]=pm_1Own");
        var list = await GetAsync($"/v1/customers/{customer}/payment_methods");
        Assert.Multiple(() =>
        {
            Assert.That((refused.Status, refused.Message), Is.EqualTo(
                (400, "The customer does not have a payment method with the ID pm_1Own. The payment method must be attached to the customer.")));
            Assert.That((attached.Id, attached.Text("customer"), attached.Text("type")), Is.EqualTo((Own, customer, "card")));
            Assert.That(taken.Text("invoice_settings.default_payment_method"), Is.EqualTo(Own));
            Assert.That(string.Join(' ', list.Ids), Is.EqualTo(Own));
        });
    }

    [Test]
    public async Task Attach_WhenTheValueIsMagic_MakesANewPaymentMethodThatActsLikeIt()
    {
        string customer = await CreateCustomerAsync("name=A");
        var attached = await PostAsync("/v1/payment_methods/pm_card_chargeDeclined/attach", $"customer={customer}");
        await PostAsync($"/v1/customers/{customer}", $"invoice_settings[default_payment_method]={attached.Id}");
        var paid = await PostAsync($"/v1/invoices/{await CreateOpenAsync(customer)}/pay");
        Assert.That(attached.Id, Does.StartWith("pm_1"));
        Assert.That((paid.Status, paid.Code), Is.EqualTo((402, "card_declined")));
    }

    [Test]
    public async Task Attach_WhenItBelongsToACustomer_IsRefused()
    {
        string generated = (await GetAsync("/v1/customers")).Ids[0];
        string own = "pm_1" + generated[4..];
        var ofGenerated = await PostAsync($"/v1/payment_methods/{own}/attach", $"customer={await CreateCustomerAsync()}");
        var list = await GetAsync($"/v1/customers/{generated}/payment_methods?type=card");
        var detached = await PostAsync($"/v1/payment_methods/{own}/detach");
        var again = await PostAsync($"/v1/payment_methods/{own}/attach", $"customer={generated}");
        Assert.Multiple(() =>
        {
            Assert.That((ofGenerated.Status, ofGenerated.Message), Is.EqualTo((400, "The payment method you provided has already been attached to a customer.")));
            Assert.That(list.Ids, Is.EqualTo(new[] { own }));
            Assert.That((detached.Status, detached.At("customer")), Is.EqualTo((200, (object?)null)));
            Assert.That((again.Status, again.Message), Is.EqualTo((400, again.Message)));
            Assert.That(again.Message, Does.Contain("was detached from a Customer, and may not be used again"));
        });
    }

    [TestCase("pm_none", "customer={0}", 404, "No such PaymentMethod: 'pm_none'")]
    [TestCase(Own, "customer=cus_none", 400, "No such customer: 'cus_none'")]
    [TestCase(Own, "", 400, "Either customer or customer_account must be specified. FakeStripe knows customers only: send customer.")]
    public async Task Attach_WhenEitherIsUnknown_IsRefused(string id, string form, int status, string message)
    {
        string customer = await CreateCustomerAsync();
        var answer = await PostAsync($"/v1/payment_methods/{id}/attach", form.Replace("{0}", customer, StringComparison.Ordinal));
        Assert.That((answer.Status, answer.Message), Is.EqualTo((status, message)));
    }

    [Test]
    public async Task CreateCustomer_WhenPaymentMethodComesAlong_AttachesItAndCanMakeItTheDefault()
    {
        var customer = await PostAsync("/v1/customers", "payment_method=pm_card_visa&invoice_settings[default_payment_method]=pm_card_visa");
        var list = await GetAsync($"/v1/customers/{customer.Id}/payment_methods");
        Assert.That(list.Ids, Is.EqualTo(new[] { customer.Text("invoice_settings.default_payment_method") }));
    }

    [Test]
    public async Task Pay_WhenPaymentMethodIsSomeoneElses_IsRefused()
    {
        string customer = await CreateCustomerAsync();
        await PostAsync("/v1/payment_methods/pm_1Other/attach", $"customer={await CreateCustomerAsync()}");
        var answer = await PostAsync($"/v1/invoices/{await CreateOpenAsync(customer)}/pay", "payment_method=pm_1Other");
        Assert.That((answer.Status, answer.Code), Is.EqualTo((400, "resource_missing")));
    }
}
