namespace FakeStripe.Tests;

public sealed class CustomerTests : FakeStripeFixture
{
    [Test]
    public async Task Update_WhenSomeMembersAreSent_KeepsTheOthers()
    {
        string id = await CreateCustomerAsync("name=A&email=a@example.com&address[city]=X&address[line1]=1&metadata[a]=1&metadata[b]=2");
        var answer = await PostAsync($"/v1/customers/{id}", "name=B&email=&address[line1]=2&metadata[a]=&metadata[c]=3&balance=-500");
        Assert.Multiple(() =>
        {
            Assert.That(answer.Text("name"), Is.EqualTo("B"));
            Assert.That(answer.At("email"), Is.Null);
            Assert.That(answer.Text("address.city"), Is.EqualTo("X"));
            Assert.That(answer.Text("address.line1"), Is.EqualTo("2"));
            Assert.That(answer.At("metadata")!.ToJsonString(), Is.EqualTo("""{"b":"2","c":"3"}"""));
            Assert.That(answer.Number("balance"), Is.EqualTo(-500));
        });
    }

    [Test]
    public async Task Update_WhenCustomerWasGenerated_IsKept()
    {
        string id = (await GetAsync("/v1/customers")).Ids[3];
        await PostAsync($"/v1/customers/{id}", "name=Changed");
        var page = await GetAsync("/v1/customers");
        Assert.That((page.Ids[3], page.Text("data.3.name")), Is.EqualTo((id, "Changed")));
    }

    [Test]
    public async Task Update_WhenRefusedHalfway_ChangesNothing()
    {
        string id = await CreateCustomerAsync("name=A");
        var refused = await PostAsync($"/v1/customers/{id}", "name=B&coupon=nothing", Acacia);
        var after = await GetAsync($"/v1/customers/{id}");
        Assert.That((refused.Status, refused.Message, after.Text("name")), Is.EqualTo((400, "No such coupon: 'nothing'", "A")));
    }

    [Test]
    public async Task Delete_WhenDone_LeavesAStubAndNoRow()
    {
        string id = (await GetAsync("/v1/customers")).Ids[0];
        var deleted = await DeleteAsync($"/v1/customers/{id}");
        var again = await DeleteAsync($"/v1/customers/{id}");
        var stub = await GetAsync($"/v1/customers/{id}");
        var page = await GetAsync("/v1/customers?limit=100");
        Assert.Multiple(() =>
        {
            Assert.That(deleted.At("deleted")!.GetValue<bool>(), Is.True);
            Assert.That(again.Status, Is.EqualTo(404));
            Assert.That((stub.Status, stub.Body.Count), Is.EqualTo((200, 3)));
            Assert.That(page.Ids, Has.Length.EqualTo(39).And.No.Member(id));
        });
    }

    [Test]
    public async Task Delete_WhenSubscribed_CancelsTheSubscriptionsThatHadSetItsCurrency()
    {
        string customer = await CreateCustomerAsync();
        string product = (await PostAsync("/v1/products", "name=Plan")).Id;
        string price = (await PostAsync("/v1/prices", $"product={product}&unit_amount=500&currency=usd&recurring[interval]=month")).Id;
        string subscription = (await PostAsync("/v1/subscriptions", $"customer={customer}&items[0][price]={price}")).Id;
        string? currency = (await GetAsync($"/v1/customers/{customer}")).Text("currency");
        await DeleteAsync($"/v1/customers/{customer}");
        var after = await GetAsync($"/v1/subscriptions/{subscription}");
        Assert.That((after.Text("status"), after.Number("ended_at"), currency), Is.EqualTo(("canceled", Now, "usd")));
    }

    [TestCase("payment_method=pm_card_visa", "Received unknown parameter: payment_method")]
    [TestCase("tax_id_data[0][type]=eu_vat", "Received unknown parameter: tax_id_data")]
    [TestCase("promotion_code=SAVE10", "Received unknown parameter: promotion_code")]
    [TestCase("source=none", "No such token: 'none'")]
    [TestCase("invoice_prefix=abc", "Invoice prefixes may only contain uppercase letters and numbers.")]
    [TestCase("next_invoice_sequence=0", "This value must be greater than or equal to 1.")]
    public async Task Update_WhenArgumentsDoNotFit_IsRefused(string form, string message)
    {
        string id = await CreateCustomerAsync();
        var answer = await PostAsync($"/v1/customers/{id}", form);
        Assert.That((answer.Status, answer.Message), Is.EqualTo((400, message)));
    }

    [Test]
    public async Task Create_WhenTaxIdIsGiven_ShowsItOnlyWhenExpanded()
    {
        var plain = await PostAsync("/v1/customers", "tax_id_data[0][type]=eu_vat&tax_id_data[0][value]=DE123456789");
        var expanded = await GetAsync($"/v1/customers/{plain.Id}?expand[]=tax_ids");
        Assert.Multiple(() =>
        {
            Assert.That(plain.Body.ContainsKey("tax_ids"), Is.False);
            Assert.That(expanded.Text("tax_ids.data.0.value"), Is.EqualTo("DE123456789"));
        });
    }

    [Test]
    public async Task Create_WhenClockMoves_IsStampedWithIt()
    {
        await PostAsync("/_fake/clock", "now=1800000000");
        await PostAsync("/_fake/clock", "advance=60");
        var answer = await PostAsync("/v1/customers");
        Assert.That(answer.Number("created"), Is.EqualTo(1_800_000_060));
    }
}
