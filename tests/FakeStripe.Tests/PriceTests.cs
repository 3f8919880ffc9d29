namespace FakeStripe.Tests;

public sealed class PriceTests : FakeStripeFixture
{
    private const string Product = "product=prod_FakeProduct00";

    [TestCase("unit_amount=1000", 1000L, "1000")]
    [TestCase("unit_amount_decimal=1000.0", 1000L, "1000")]
    [TestCase("unit_amount_decimal=0.123456789012", null, "0.123456789012")]
    [TestCase("unit_amount=0", 0L, "0")]
    public async Task Create_WhenAmountIs_HasItInBothForms(string form, long? amount, string text)
    {
        var answer = await PostAsync("/v1/prices", $"{Product}&currency=usd&{form}");
        Assert.That((answer.Status, answer.Number("unit_amount"), answer.Text("unit_amount_decimal")), Is.EqualTo((200, amount, text)));
    }

    [Test]
    public async Task Create_WhenProductIsDescribed_MakesItToo()
    {
        var answer = await PostAsync("/v1/prices",
            "currency=USD&unit_amount=500&product_data[name]=New&recurring[interval]=week&recurring[interval_count]=2&nickname=N&lookup_key=k1&metadata[a]=1");
        var product = await GetAsync($"/v1/products/{answer.Text("product")}");
        Assert.Multiple(() =>
        {
            Assert.That(product.Text("name"), Is.EqualTo("New"));
            Assert.That((answer.Text("type"), answer.Text("currency"), answer.Text("billing_scheme")), Is.EqualTo(("recurring", "usd", "per_unit")));
            Assert.That((answer.Text("recurring.interval"), answer.Number("recurring.interval_count"), answer.Text("recurring.usage_type")),
                Is.EqualTo(("week", 2L, "licensed")));
            Assert.That((answer.Text("nickname"), answer.Text("lookup_key"), answer.Text("metadata.a")), Is.EqualTo(("N", "k1", "1")));
        });
    }

    [TestCase("currency=usd&unit_amount=1", "parameter_missing", "Missing required param: product.")]
    [TestCase(Product + "&unit_amount=1", "parameter_missing", "Missing required param: currency.")]
    [TestCase(Product + "&currency=usd", "parameter_missing", "Prices require an `unit_amount` or `unit_amount_decimal` parameter to be set.")]
    [TestCase(Product + "&currency=usd&unit_amount=1&unit_amount_decimal=1.5", "parameters_exclusive",
        "You may only specify one of these parameters: unit_amount, unit_amount_decimal.")]
    [TestCase(Product + "&product_data[name]=A&currency=usd&unit_amount=1", "parameters_exclusive",
        "You may only specify one of these parameters: product, product_data.")]
    [TestCase(Product + "&currency=usd&unit_amount_decimal=0.1234567890123", null,
        "Invalid decimal: 0.1234567890123; must contain at maximum twelve decimal places.")]
    [TestCase(Product + "&currency=usd&unit_amount=1&recurring[interval]=hour", null, "Invalid recurring[interval]: must be one of day, month, week, or year")]
    [TestCase("product=prod_none&currency=usd&unit_amount=1", "resource_missing", "No such product: 'prod_none'")]
    public async Task Create_WhenParameterIsWrong_IsRefused(string form, string? code, string message)
    {
        var answer = await PostAsync("/v1/prices", form);
        Assert.That((answer.Status, answer.Code, answer.Message), Is.EqualTo((400, code, message)));
    }

    [Test]
    public async Task Create_WhenTiered_ShowsTiersOnlyWhenExpanded()
    {
        var plain = await PostAsync("/v1/prices", $"{Product}&currency=usd&billing_scheme=tiered&tiers_mode=graduated&recurring[interval]=month"
            + "&tiers[0][up_to]=5&tiers[0][unit_amount]=700&tiers[1][up_to]=inf&tiers[1][unit_amount_decimal]=650.5&tiers[1][flat_amount]=100");
        var expanded = await GetAsync($"/v1/prices?product=prod_FakeProduct00&expand[]=data.tiers&limit=1");
        Assert.Multiple(() =>
        {
            Assert.That((plain.Status, plain.At("unit_amount"), plain.Body.ContainsKey("tiers")), Is.EqualTo((200, (object?)null, false)));
            Assert.That(plain.Text("tiers_mode"), Is.EqualTo("graduated"));
            Assert.That((expanded.Number("data.0.tiers.0.up_to"), expanded.Number("data.0.tiers.0.unit_amount")), Is.EqualTo((5L, 700L)));
            Assert.That((expanded.At("data.0.tiers.1.up_to"), expanded.Text("data.0.tiers.1.unit_amount_decimal")), Is.EqualTo(((object?)null, "650.5")));
        });
    }

    [Test]
    public async Task Update_WhenArchived_LeavesTheDefaultListAndKeepsTheAmount()
    {
        string id = (await PostAsync("/v1/prices", $"{Product}&currency=usd&unit_amount=1")).Id;
        var updated = await PostAsync($"/v1/prices/{id}", "active=false&nickname=Old&metadata[a]=1");
        Assert.Multiple(async () =>
        {
            Assert.That((updated.At("active")!.GetValue<bool>(), updated.Text("nickname")), Is.EqualTo((false, "Old")));
            Assert.That((await GetAsync("/v1/prices?limit=100")).Ids, Does.Not.Contain(id));
            Assert.That((await GetAsync("/v1/prices?limit=100&active=false")).Ids, Does.Contain(id));
            Assert.That((await PostAsync($"/v1/prices/{id}", "unit_amount=2")).Code, Is.EqualTo("parameter_unknown"));
        });
    }

    [Test]
    public async Task Update_WhenPriceIsTheDefault_CannotBeArchived()
    {
        var answer = await PostAsync("/v1/prices/price_1FakePrice00", "active=false");
        Assert.That((answer.Status, answer.Message), Is.EqualTo((400, "This price cannot be archived because it is the default price of its product.")));
    }

    [Test]
    public async Task LookupKey_WhenTaken_IsRefusedUnlessTransferred()
    {
        string first = (await PostAsync("/v1/prices", $"{Product}&currency=usd&unit_amount=1&lookup_key=standard")).Id;
        var refused = await PostAsync("/v1/prices", $"{Product}&currency=usd&unit_amount=2&lookup_key=standard");
        var transferred = await PostAsync("/v1/prices", $"{Product}&currency=usd&unit_amount=2&lookup_key=standard&transfer_lookup_key=true");
        var found = await GetAsync("/v1/prices?lookup_keys[]=standard");
        Assert.That((refused.Status, transferred.Status, found.Ids.Single(), (await GetAsync($"/v1/prices/{first}")).At("lookup_key")),
            Is.EqualTo((400, 200, transferred.Id, (object?)null)));
    }

    [Test]
    public async Task Delete_WhenAsked_IsNoOperation()
    {
        Assert.That((await DeleteAsync("/v1/prices/price_1FakePrice00")).Status, Is.EqualTo(404));
    }

    [TestCase("", 18)]
    [TestCase("&active=true", 18)]
    [TestCase("&active=false", 6)]
    [TestCase("&product=prod_FakeProduct02", 3)]
    [TestCase("&type=one_time", 6)]
    [TestCase("&recurring[interval]=month", 12)]
    [TestCase("&active=false&currency=eur&recurring[interval]=year", 6)]
    public async Task List_WhenFiltered_HasThatMany(string query, int count)
    {
        Assert.That((await GetAsync($"/v1/prices?limit=100{query}")).Data, Has.Length.EqualTo(count));
    }

    [TestCase("2020-08-27", false, false)]
    [TestCase(Acacia, true, true)]
    [TestCase(Current, true, false)]
    public async Task Shape_WhenVersionIs_HasTheMembersOfIts(string version, bool hasMeter, bool hasAggregateUsage)
    {
        var answer = await GetAsync("/v1/prices/price_1FakeMonthly00?expand[]=product", version);
        var recurring = answer.At("recurring")!.AsObject();
        Assert.Multiple(() =>
        {
            Assert.That(recurring.ContainsKey("meter"), Is.EqualTo(hasMeter));
            Assert.That(recurring.ContainsKey("aggregate_usage"), Is.EqualTo(hasAggregateUsage || version == "2020-08-27"));
            Assert.That(answer.Body.ContainsKey("$inline"), Is.False);
            Assert.That(answer.Text("product.object"), Is.EqualTo("product"));
        });
    }
}
