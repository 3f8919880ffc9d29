namespace FakeStripe.Tests;

public sealed class ProductTests : FakeStripeFixture
{
    private const string Dimensions = "package_dimensions[height]=1.5&package_dimensions[length]=2&package_dimensions[weight]=3&package_dimensions[width]=4";

    [Test]
    public async Task Create_WhenEverythingIsSent_ShowsIt()
    {
        var answer = await PostAsync("/v1/products",
            "id=sku/1&name=Box&type=good&active=false&description=D&shippable=true&statement_descriptor=BOX+CO&unit_label=box&url=https://example.com/box"
            + $"&images[0]=https://example.com/1.png&images[1]=https://example.com/2.png&metadata[a]=1&tax_code=txcd_1&marketing_features[0][name]=Fast&{Dimensions}");
        Assert.Multiple(() =>
        {
            Assert.That((answer.Status, answer.Id), Is.EqualTo((200, "sku/1")));
            Assert.That((answer.Text("name"), answer.Text("type"), answer.Text("description")), Is.EqualTo(("Box", "good", "D")));
            Assert.That((answer.At("active")!.GetValue<bool>(), answer.At("shippable")!.GetValue<bool>()), Is.EqualTo((false, true)));
            Assert.That((answer.Text("statement_descriptor"), answer.Text("unit_label"), answer.Text("tax_code")), Is.EqualTo(("BOX CO", "box", "txcd_1")));
            Assert.That(answer.At("package_dimensions")!.ToJsonString(), Is.EqualTo("""{"height":1.5,"length":2,"weight":3,"width":4}"""));
            Assert.That(answer.At("images")!.AsArray(), Has.Count.EqualTo(2));
            Assert.That(answer.Text("marketing_features.0.name"), Is.EqualTo("Fast"));
            Assert.That(answer.Number("updated"), Is.EqualTo(Now));
        });
    }

    [Test]
    public async Task Retrieve_WhenIdIsTheCallersOwn_FindsItByItsEscapedPath()
    {
        await PostAsync("/v1/products", "id=sku+1&name=Box");
        var answer = await GetAsync("/v1/products/sku%201");
        Assert.That((answer.Status, answer.Id), Is.EqualTo((200, "sku 1")));
    }

    [TestCase("name=", "parameter_invalid_empty", "You passed an empty string for 'name'.")]
    [TestCase("", "parameter_missing", "Missing required param: name.")]
    [TestCase("name=A&type=thing", null, "Invalid type: must be one of good or service")]
    [TestCase("name=A&caption=C", "parameter_unknown", "Received unknown parameter: caption")]
    [TestCase("name=A&package_dimensions[height]=1", "parameter_missing", "Missing required param: package_dimensions[length].")]
    [TestCase("name=A&statement_descriptor=12345", null, "The statement descriptor must contain at least one letter.")]
    [TestCase("name=A&statement_descriptor=A*B", null, "The statement descriptor must not contain any of")]
    [TestCase("name=A&statement_descriptor=ABCDEFGHIJKLMNOPQRSTUVW", null, "Invalid string: ABCDEFGH...TUVW; must be at most 22 characters")]
    [TestCase("name=A&unit_label=1234567890123", null, "Invalid string: 12345678...0123; must be at most 12 characters")]
    [TestCase("name=A&url=box", "url_invalid", "Not a valid URL")]
    [TestCase("name=A&images[0]=box.png", "url_invalid", "Not a valid URL")]
    [TestCase("name=A&id=prod_FakeProduct00", "resource_already_exists", "Product already exists.")]
    public async Task Create_WhenParameterIsWrong_IsRefused(string form, string? code, string message)
    {
        var answer = await PostAsync("/v1/products", form);
        Assert.That((answer.Status, answer.Code, answer.Message[..Math.Min(answer.Message.Length, message.Length)]), Is.EqualTo((400, code, message)));
    }

    [TestCase("2022-11-15", "caption=Words", "caption", "Words")]
    [TestCase("2023-10-16", "features[0][name]=Fast", "features.0.name", "Fast")]
    [TestCase("2024-04-10", "marketing_features[0][name]=Fast", "marketing_features.0.name", "Fast")]
    public async Task Create_WhenVersionHasIt_TakesAndShowsIt(string version, string form, string path, string value)
    {
        var answer = await PostAsync("/v1/products", $"name=A&{form}", version);
        Assert.That((answer.Status, answer.Text(path)), Is.EqualTo((200, value)));
    }

    [TestCase("2022-11-15", "features[0][name]=Fast")]
    [TestCase("2023-10-16", "marketing_features[0][name]=Fast")]
    [TestCase(Current, "features[0][name]=Fast")]
    public async Task Create_WhenVersionDoesNotHaveIt_RefusesIt(string version, string form)
    {
        var answer = await PostAsync("/v1/products", $"name=A&{form}", version);
        Assert.That(answer.Code, Is.EqualTo("parameter_unknown"));
    }

    [Test]
    public async Task Create_WhenDefaultPriceIsDescribed_MakesIt()
    {
        var answer = await PostAsync("/v1/products", "name=A&default_price_data[currency]=eur&default_price_data[unit_amount]=990&default_price_data[recurring][interval]=month");
        var price = await GetAsync($"/v1/prices/{answer.Text("default_price")}");
        Assert.That((price.Text("product"), price.Number("unit_amount"), price.Text("recurring.interval")), Is.EqualTo((answer.Id, 990L, "month")));
    }

    [Test]
    public async Task Update_WhenImagesAreSent_ReplacesAllOfThem()
    {
        string id = (await PostAsync("/v1/products", "name=A&images[0]=https://e.com/1&images[1]=https://e.com/2")).Id;
        var replaced = await PostAsync($"/v1/products/{id}", "images[0]=https://e.com/3");
        var kept = await PostAsync($"/v1/products/{id}", "name=B");
        var cleared = await PostAsync($"/v1/products/{id}", "images=");
        Assert.Multiple(() =>
        {
            Assert.That(replaced.At("images")!.ToJsonString(), Is.EqualTo("""["https://e.com/3"]"""));
            Assert.That(kept.At("images")!.AsArray(), Has.Count.EqualTo(1));
            Assert.That(cleared.At("images")!.AsArray(), Is.Empty);
        });
    }

    [Test]
    public async Task Update_WhenDone_MovesUpdatedAndClearsWhatIsEmpty()
    {
        string id = (await PostAsync("/v1/products", $"name=A&description=D&{Dimensions}")).Id;
        Fake.Clock.Advance(100);
        var answer = await PostAsync($"/v1/products/{id}", "description=&package_dimensions=&active=false");
        Assert.Multiple(() =>
        {
            Assert.That((answer.Number("created"), answer.Number("updated")), Is.EqualTo((Now, Now + 100)));
            Assert.That((answer.At("description"), answer.At("package_dimensions")), Is.EqualTo(((object?)null, (object?)null)));
            Assert.That(answer.At("active")!.GetValue<bool>(), Is.False);
        });
    }

    [Test]
    public async Task Update_WhenTypeIsSent_IsRefused()
    {
        var answer = await PostAsync("/v1/products/prod_FakeProduct00", "type=good");
        Assert.That(answer.Code, Is.EqualTo("parameter_unknown"));
    }

    [Test]
    public async Task Delete_WhenPricesExist_IsRefused()
    {
        var answer = await DeleteAsync("/v1/products/prod_FakeProduct00");
        Assert.That((answer.Status, answer.Message), Is.EqualTo((400, "This product cannot be deleted because it has one or more user-created prices.")));
    }

    [Test]
    public async Task Delete_WhenNoPriceExists_LeavesTheStubAlone()
    {
        string id = (await PostAsync("/v1/products", "name=A")).Id;
        var deleted = await DeleteAsync($"/v1/products/{id}");
        var after = await GetAsync($"/v1/products/{id}");
        Assert.That((deleted.At("deleted")!.GetValue<bool>(), after.Status, after.Code), Is.EqualTo((true, 404, "resource_missing")));
    }

    [TestCase("?active=true", 7)]
    [TestCase("?active=false", 1)]
    [TestCase("?ids[]=prod_FakeProduct01&ids[]=prod_FakeProduct04&ids[]=none", 2)]
    [TestCase("?shippable=true", 2)]
    [TestCase("?type=good", 1)]
    [TestCase("?url=https://example.com/on", 1)]
    [TestCase("?created[gte]=1790000000", 2)]
    [TestCase("", 8)]
    public async Task List_WhenFiltered_HasThatMany(string query, int count)
    {
        await PostAsync("/v1/products", "name=On&url=https://example.com/on");
        await PostAsync("/v1/products", "name=Off&active=false&type=good");
        Assert.That((await GetAsync("/v1/products" + query)).Data, Has.Length.EqualTo(count));
    }

    [Test]
    public async Task List_WhenIdsMeetACursor_IsRefused()
    {
        var answer = await GetAsync("/v1/products?ids[]=prod_FakeProduct01&starting_after=prod_FakeProduct02");
        Assert.That(answer.Code, Is.EqualTo("parameters_exclusive"));
    }

    [TestCase(0, 0, 0, 0)]
    [TestCase(0, 3, 0, 0)]
    [TestCase(5, 3, 6, 3)]
    public async Task Reset_WhenSizesAre_HasProductsOnlyForWhatNamesThem(int invoices, int customers, int products, int subscriptions)
    {
        await PostAsync("/_fake/reset", $"invoices={invoices}&customers={customers}");
        Assert.That(((await GetAsync("/v1/products")).Data.Length, (await GetAsync("/v1/subscriptions?status=all")).Data.Length),
            Is.EqualTo((products, subscriptions)));
    }
}
