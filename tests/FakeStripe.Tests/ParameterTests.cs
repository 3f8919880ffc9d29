namespace FakeStripe.Tests;

public sealed class ParameterTests : FakeStripeFixture
{
    [TestCase("/v1/invoices?foo=1", "parameter_unknown", "Received unknown parameter: foo")]
    [TestCase("/v1/invoices?foo=1&bar=2", "parameter_unknown", "Received unknown parameters: foo, bar")]
    [TestCase("/v1/invoices?created[after]=1", "parameter_unknown", "Received unknown parameter: created[after]")]
    [TestCase("/v1/invoices?status=late", null, "Invalid status: must be one of draft, open, paid, uncollectible, or void")]
    [TestCase("/v1/invoices?limit=ten", "parameter_invalid_integer", "Invalid integer: ten")]
    [TestCase("/v1/invoices?limit=0", "parameter_invalid_integer", "This value must be greater than or equal to 1.")]
    [TestCase("/v1/invoices?limit=101", "parameter_invalid_integer", "This value must be less than or equal to 100.")]
    [TestCase("/v1/invoices?created[gte]=2026-01-01", "parameter_invalid_integer", "Invalid integer: 2026-01-01")]
    [TestCase("/v1/invoices?expand=data.customer", null, "Invalid array")]
    [TestCase("/v1/invoices?expand[]=customer", null, "This property cannot be expanded (customer).")]
    [TestCase("/v1/invoices?expand[]=data.nothing", null, "This property cannot be expanded (data.nothing).")]
    [TestCase("/v1/invoices?expand[]=data.payments.data.payment.payment_intent", null,
        "You cannot expand more than 4 levels of a property (data.payments.data.payment.payment_intent).")]
    [TestCase("/v1/invoices?starting_after=in_1&ending_before=in_2", "parameters_exclusive",
        "You may only specify one of these parameters: ending_before, starting_after.")]
    [TestCase("/v1/invoices?customer=cus_none", "resource_missing", "No such customer: 'cus_none'")]
    public async Task List_WhenParameterIsWrong_IsRefused(string path, string? code, string message)
    {
        var answer = await GetAsync(path);
        Assert.Multiple(() =>
        {
            Assert.That(answer.Status, Is.EqualTo(400));
            Assert.That(answer.Error["type"]!.GetValue<string>(), Is.EqualTo("invalid_request_error"));
            Assert.That(answer.Code, Is.EqualTo(code));
            Assert.That(answer.Message, Is.EqualTo(message));
        });
    }

    [Test]
    public async Task List_WhenCustomerIsEmpty_IsRefused()
    {
        var answer = await GetAsync("/v1/invoices?customer=");
        Assert.Multiple(() =>
        {
            Assert.That(answer.Code, Is.EqualTo("parameter_invalid_empty"));
            Assert.That(answer.Message, Does.StartWith("You passed an empty string for 'customer'."));
        });
    }

    [TestCase("tax_exempt=yes", "Invalid tax_exempt: must be one of exempt, none, or reverse")]
    [TestCase("balance=49.99", "Invalid integer: 49.99")]
    [TestCase("shipping[phone]=1", "Missing required param: shipping[address].")]
    [TestCase("email=nobody", "Invalid email address: nobody")]
    [TestCase("payment_method=pm_none", "No such PaymentMethod: 'pm_none'")]
    [TestCase("phone=123456789012345678901", "Invalid string: 12345678...8901; must be at most 20 characters")]
    public async Task Create_WhenParameterIsWrong_IsRefused(string form, string message)
    {
        var answer = await PostAsync("/v1/customers", form);
        Assert.That((answer.Status, answer.Message), Is.EqualTo((400, message)));
    }

    [TestCase(Acacia, 200)]
    [TestCase(Current, 400)]
    public async Task Create_WhenVersionDropsParameter_RefusesItFromThenOn(string version, int status)
    {
        var answer = await PostAsync("/v1/customers", "coupon=SAVE10", version);
        Assert.That(answer.Status, Is.EqualTo(status));
    }

    [Test]
    public async Task Create_WhenBodyIsJson_IsRefused()
    {
        using var content = new StringContent("{}", System.Text.Encoding.UTF8, "application/json");
        using var response = await Client.PostAsync(new Uri("/v1/customers", UriKind.Relative), content);
        var answer = await Answer.ReadAsync(response);
        Assert.That((answer.Status, answer.Message), Is.EqualTo((400, answer.Message)));
        Assert.That(answer.Message, Does.Contain("application/x-www-form-urlencoded"));
    }

    [Test]
    public async Task Create_WhenNamesAreBracketed_BuildsTheTree()
    {
        var answer = await PostAsync("/v1/customers",
            "name=Zo%C3%AB+%26+Co&address[line1]=1%20Main&address%5Bcity%5D=X&preferred_locales[]=en&preferred_locales[]=de&metadata[a]=1&metadata[b]=2");
        Assert.Multiple(() =>
        {
            Assert.That(answer.Text("name"), Is.EqualTo("Zoë & Co"));
            Assert.That(answer.Text("address.line1"), Is.EqualTo("1 Main"));
            Assert.That(answer.Text("address.city"), Is.EqualTo("X"));
            Assert.That(answer.At("preferred_locales")!.ToJsonString(), Is.EqualTo("""["en","de"]"""));
            Assert.That(answer.At("metadata")!.ToJsonString(), Is.EqualTo("""{"a":"1","b":"2"}"""));
        });
    }

    [TestCase("GET", "/v1/nothing")]
    [TestCase("PUT", "/v1/customers")]
    public async Task Any_WhenUrlIsUnknown_IsNotFound(string method, string path)
    {
        var answer = await SendAsync(new HttpMethod(method), path);
        Assert.That((answer.Status, answer.Message.Split('.')[0]), Is.EqualTo((404, $"Unrecognized request URL ({method}: {path})")));
    }
}
