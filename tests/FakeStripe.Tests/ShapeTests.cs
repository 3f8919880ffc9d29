using System.Text.Json.Nodes;

namespace FakeStripe.Tests;

public sealed class ShapeTests : FakeStripeFixture
{
    private static readonly string[] BeforeBasilOnly =
        ["application_fee_amount", "charge", "discount", "paid", "paid_out_of_band", "payment_intent", "quote", "subscription", "tax", "total_tax_amounts", "transfer_data"];

    private static readonly string[] Currencies = ["usd", "eur", "jpy", "kwd"];

    private static readonly string[] SinceBasilOnly = ["amount_overpaid", "parent", "total_taxes"];

    [TestCase("2020-08-27", false)]
    [TestCase(Acacia, false)]
    [TestCase("2025-03-31.basil", true)]
    [TestCase(Current, true)]
    public async Task Invoice_WhenVersionIs_HasTheMembersOfIts(string version, bool sinceBasil)
    {
        var invoice = (await GetAsync("/v1/invoices?limit=1", version)).Data[0];
        string[] names = invoice.Select(member => member.Key).ToArray();
        Assert.Multiple(() =>
        {
            Assert.That(names, sinceBasil ? Is.SupersetOf(SinceBasilOnly) : Is.SupersetOf(BeforeBasilOnly));
            Assert.That(names.Intersect(sinceBasil ? BeforeBasilOnly : SinceBasilOnly), Is.Empty);
            Assert.That(names, Has.None.StartsWith("$").And.None.EqualTo("payments"));
            Assert.That(names.Contains("amount_paid_off_stripe"), Is.EqualTo(version == Current));
            Assert.That(names.Contains("effective_at"), Is.EqualTo(version != "2020-08-27"));
        });
    }

    [TestCase(Acacia, "type", "price", "tax_amounts", "parent", "pricing")]
    [TestCase(Current, "parent", "pricing", "taxes", "type", "price")]
    public async Task Line_WhenVersionIs_HasTheMembersOfIts(string version, string has1, string has2, string has3, string lacks1, string lacks2)
    {
        var line = (await GetAsync("/v1/invoices?limit=1", version)).At("data.0.lines.data.0")!.AsObject();
        Assert.That(line.Select(member => member.Key), Is.SupersetOf(new[] { has1, has2, has3 }).And.No.Member(lacks1).And.No.Member(lacks2));
    }

    [Test]
    public async Task Invoices_WhenSeenInBothShapes_SayTheSame()
    {
        var old = (await GetAsync("/v1/invoices?limit=100", Acacia)).Data;
        var current = (await GetAsync("/v1/invoices?limit=100&expand[]=data.payments", Current)).Data;
        Assert.Multiple(() =>
        {
            foreach (var (before, after) in old.Zip(current))
            {
                Assert.That(Text(before, "subscription"), Is.EqualTo(Text(after, "parent.subscription_details.subscription")));
                Assert.That(Text(before, "quote"), Is.EqualTo(Text(after, "parent.quote_details.quote")));
                Assert.That(Text(before, "payment_intent"), Is.EqualTo((after["payments"]!["data"] as JsonArray)!.Count == 0
                    ? null
                    : Text(after["payments"]!["data"]![0]!.AsObject(), "payment.payment_intent")));
                Assert.That(before["paid"]!.GetValue<bool>(), Is.EqualTo(Text(after, "status") == "paid"));
                Assert.That(before["tax"]?.GetValue<long>() ?? 0, Is.EqualTo(after["total_taxes"]!.AsArray().Sum(tax => tax!["amount"]!.GetValue<long>())));
                Assert.That(before["paid_out_of_band"]!.GetValue<bool>(), Is.EqualTo(after["amount_paid_off_stripe"]!.GetValue<long>() > 0));
            }
        });
    }

    [Test]
    public async Task Invoices_WhenGenerated_AddUp()
    {
        var invoices = new List<JsonObject>();
        foreach (string status in (string[])["draft", "open", "paid", "uncollectible", "void"])
            invoices.AddRange((await GetAsync($"/v1/invoices?limit=100&status={status}")).Data);

        Assert.Multiple(() =>
        {
            Assert.That(invoices, Has.Count.GreaterThan(150));
            Assert.That(invoices.Select(invoice => Text(invoice, "currency")).Distinct(), Is.SupersetOf(Currencies));
            foreach (var invoice in invoices)
            {
                string id = Text(invoice, "id")!;
                long discounts = invoice["total_discount_amounts"]!.AsArray().Sum(amount => amount!["amount"]!.GetValue<long>());
                long taxes = invoice["total_taxes"]!.AsArray().Sum(tax => tax!["amount"]!.GetValue<long>());
                Assert.That(Number(invoice, "total"), Is.EqualTo(Number(invoice, "subtotal") - discounts + taxes), id);
                Assert.That(Number(invoice, "amount_remaining"), Is.EqualTo(Number(invoice, "amount_due") - Number(invoice, "amount_paid")), id);
                Assert.That(Text(invoice, "number") is null, Is.EqualTo(Text(invoice, "status") == "draft"), id);
                Assert.That(invoice["status_transitions"]!["paid_at"] is not null, Is.EqualTo(Text(invoice, "status") == "paid"), id);
                Assert.That(invoice["due_date"] is null, Is.EqualTo(Text(invoice, "collection_method") == "charge_automatically"), id);
                if (Text(invoice, "currency") == "kwd") Assert.That(Number(invoice, "total") % 10, Is.Zero, id);
            }
        });
    }

    [Test]
    public async Task Payments_WhenExpandedOnOneInvoice_ReachThePaymentIntent()
    {
        string id = (await GetAsync("/v1/invoices?status=paid&limit=1")).Ids[0];
        var answer = await GetAsync($"/v1/invoices/{id}?expand[]=payments.data.payment.payment_intent");
        Assert.Multiple(() =>
        {
            Assert.That(answer.Text("payments.data.0.payment.payment_intent.object"), Is.EqualTo("payment_intent"));
            Assert.That(answer.Text("payments.data.0.status"), Is.EqualTo("paid"));
        });
    }

    [Test]
    public async Task Payments_WhenExpandedBeforeBasil_AreRefused()
    {
        var answer = await GetAsync("/v1/invoices?expand[]=data.payments", Acacia);
        Assert.That((answer.Status, answer.Message), Is.EqualTo((400, "This property cannot be expanded (data.payments).")));
    }

    [Test]
    public async Task PaymentIntent_WhenExpandedBeforeBasil_IsAnObject()
    {
        var answer = await GetAsync("/v1/invoices?status=paid&limit=1&expand[]=data.payment_intent", Acacia);
        Assert.That(answer.Text("data.0.payment_intent.status"), Is.EqualTo("succeeded"));
    }

    [TestCase("/v1/invoices?limit=3&expand[]=data.customer", "data.0.customer.object")]
    public async Task Customer_WhenExpanded_IsAnObject(string path, string member)
    {
        var answer = await GetAsync(path);
        Assert.That(answer.Text(member), Is.EqualTo("customer"));
    }

    [Test]
    public async Task Customer_WhenExpandedAfterDeletion_IsTheStub()
    {
        string customer = await CreateCustomerAsync();
        string invoice = await CreateDraftAsync(customer);
        await DeleteAsync($"/v1/customers/{customer}");
        var answer = await GetAsync($"/v1/invoices/{invoice}?expand[]=customer");
        Assert.That(answer.At("customer.deleted")!.GetValue<bool>(), Is.True);
    }

    [TestCase(Basil, "discounts.0.coupon.id", "discounts.0.source")]
    [TestCase("2025-09-30.clover", "discounts.0.source.coupon", "discounts.0.coupon")]
    public async Task Discounts_WhenExpanded_NameTheCouponWhereTheVersionHasIt(string version, string has, string lacks)
    {
        string customer = await CreateCustomerAsync();
        string invoice = await CreateDraftAsync(customer, "discounts[0][coupon]=SAVE10");
        var plain = await GetAsync($"/v1/invoices/{invoice}", version);
        var expanded = await GetAsync($"/v1/invoices/{invoice}?expand[]=discounts", version);
        Assert.Multiple(() =>
        {
            Assert.That(plain.Text("discounts.0"), Does.StartWith("di_"));
            Assert.That(expanded.Text(has), Is.EqualTo("SAVE10"));
            Assert.That(expanded.At(lacks), Is.Null);
            Assert.That(expanded.Number("total"), Is.EqualTo(900));
        });
    }

    [Test]
    public async Task Invoice_WhenDiscountedBeforeBasil_HasTheDiscountItself()
    {
        string invoice = await CreateDraftAsync(await CreateCustomerAsync(), "discounts[0][coupon]=SAVE10");
        var answer = await GetAsync($"/v1/invoices/{invoice}", Acacia);
        Assert.That((answer.Text("discount.id"), answer.Text("discount.coupon.id")), Is.EqualTo((answer.Text("discounts.0"), "SAVE10")));
    }

    [TestCase(Acacia, "discount.coupon.id")]
    [TestCase(Current, "discount.source.coupon")]
    public async Task Customer_WhenDiscounted_NamesTheCouponWhereTheVersionHasIt(string version, string path)
    {
        string id = (await PostAsync("/v1/customers", "coupon=SAVE25", Acacia)).Id;
        var answer = await GetAsync($"/v1/customers/{id}", version);
        Assert.That(answer.Text(path), Is.EqualTo("SAVE25"));
    }

    [Test]
    public async Task Json_WhenSent_IsPrettyPrintedUtf8()
    {
        string text = await Client.GetStringAsync(new Uri("/v1/customers?limit=100", UriKind.Relative));
        Assert.That(text, Does.StartWith("{\n  \"object\": \"list\",\n  \"data\": [\n    {\n      \"id\": \"cus_").And.Contain("Müller & Söhne").And.Contain("\"metadata\": {},"));
    }

    [Test]
    public async Task Objects_WhenSeedAndClockAreTheSame_AreTheSame()
    {
        await using var other = await FakeStripeServer.StartAsync(Options);
        string path = "/v1/invoices?limit=100";
        string first = await Client.GetStringAsync(new Uri(Fake.BaseUrl + path));
        string second = await Client.GetStringAsync(new Uri(other.BaseUrl + path));
        Assert.That(second, Is.EqualTo(first));
    }

    private static string? Text(JsonObject source, string path)
    {
        JsonNode? node = source;
        foreach (string part in path.Split('.')) node = (node as JsonObject)?[part];
        return node?.GetValue<string>();
    }

    private static long Number(JsonObject source, string name) => source[name]!.GetValue<long>();
}
