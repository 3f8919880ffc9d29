namespace FakeStripe.Tests;

public sealed class CustomerTaxIdTests : FakeStripeFixture
{
    private static readonly string[] NewestFirst = ["eu_vat", "gb_vat"];

    [Test]
    public async Task TaxId_WhenCreatedListedAndDeleted_ComesAndGoes()
    {
        string customer = await CreateCustomerAsync("tax_id_data[0][type]=gb_vat&tax_id_data[0][value]=GB123456789");
        var created = await PostAsync($"/v1/customers/{customer}/tax_ids", "type=eu_vat&value=DE123456789");
        var list = await GetAsync($"/v1/customers/{customer}/tax_ids");
        var one = await GetAsync($"/v1/customers/{customer}/tax_ids/{created.Id}");
        var deleted = await DeleteAsync($"/v1/customers/{customer}/tax_ids/{created.Id}");
        var expanded = await GetAsync($"/v1/customers/{customer}?expand[]=tax_ids");
        Assert.Multiple(() =>
        {
            Assert.That((created.Text("object"), created.Text("country"), created.Text("customer")), Is.EqualTo(("tax_id", "DE", customer)));
            Assert.That(list.Data.Select(taxId => taxId["type"]!.GetValue<string>()), Is.EqualTo(NewestFirst));
            Assert.That(one.Text("value"), Is.EqualTo("DE123456789"));
            Assert.That((deleted.Text("object"), deleted.At("deleted")!.GetValue<bool>()), Is.EqualTo(("tax_id", true)));
            Assert.That((expanded.Number("tax_ids.total_count"), expanded.Text("tax_ids.data.0.type")), Is.EqualTo((1L, "gb_vat")));
        });
    }

    [TestCase("type=eu_vat", "parameter_missing", "Missing required param: value.")]
    [TestCase("type=eu_vat&value=123456789", "tax_id_invalid", "Invalid value for eu_vat.")]
    [TestCase("type=vat&value=123456789", null, "Invalid type: must be one of ad_nrt, ")]
    [TestCase("type=eu_vat&value=DE1234567&country=DE", "parameter_unknown", "Received unknown parameter: country")]
    public async Task Create_WhenArgumentsAreWrong_IsRefused(string form, string? code, string message)
    {
        string customer = await CreateCustomerAsync();
        var answer = await PostAsync($"/v1/customers/{customer}/tax_ids", form);
        var list = await GetAsync($"/v1/customers/{customer}/tax_ids");
        Assert.That((answer.Status, answer.Code, list.Ids.Length), Is.EqualTo((400, code, 0)));
        Assert.That(answer.Message, Does.StartWith(message));
    }

    [Test]
    public async Task Any_WhenCustomerOrTaxIdIsUnknown_IsNotFound()
    {
        string customer = await CreateCustomerAsync();
        var ofNobody = await PostAsync("/v1/customers/cus_none/tax_ids", "type=eu_vat&value=DE123456789");
        var unknown = await GetAsync($"/v1/customers/{customer}/tax_ids/txi_none");
        Assert.That((ofNobody.Status, ofNobody.Message, unknown.Status), Is.EqualTo((404, "No such customer: 'cus_none'", 404)));
    }

    [Test]
    public async Task Invoice_WhenItsCustomerHasTaxIds_CopiesThem()
    {
        string customer = await CreateCustomerAsync("tax_id_data[0][type]=gb_vat&tax_id_data[0][value]=GB123456789");
        var invoice = await PostAsync("/v1/invoices", $"customer={customer}");
        Assert.That((invoice.Text("customer_tax_ids.0.type"), invoice.Text("customer_tax_ids.0.value")), Is.EqualTo(("gb_vat", "GB123456789")));
    }
}
