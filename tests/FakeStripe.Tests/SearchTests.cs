namespace FakeStripe.Tests;

public sealed class SearchTests : FakeStripeFixture
{
    [SetUp]
    public async Task CreateObjects()
    {
        await PostAsync("/v1/customers", "name=Quentin Search&email=quentin@example.com&metadata[level]=gold&metadata[crm]=7");
        await PostAsync("/v1/customers", "name=Quentin \"Q\" Other&email=other@example.com&metadata[level]=silver");
        await PostAsync("/v1/products", "name=Searchable&description=A long description&metadata[kind]=test&shippable=true");
        await PostAsync("/v1/prices", "product=prod_FakeProduct00&currency=usd&unit_amount=4711&lookup_key=findme");
    }

    [TestCase("customers", "email:\"quentin@example.com\"", 1)]
    [TestCase("customers", "name:\"quentin search\"", 1)]
    [TestCase("customers", "name~\"uentin\"", 2)]
    [TestCase("customers", "name~\"uentin\" AND metadata[\"level\"]:\"gold\"", 1)]
    [TestCase("customers", "name~\"uentin\" metadata['level']:'gold'", 1)]
    [TestCase("customers", "metadata[\"level\"]:\"gold\" OR metadata[\"level\"]:\"silver\"", 2)]
    [TestCase("customers", "name~\"uentin\" AND -metadata[\"crm\"]:null", 1)]
    [TestCase("customers", "name~\"uentin\" AND -metadata[\"level\"]:\"gold\"", 1)]
    [TestCase("customers", "name:\"Quentin \\\"Q\\\" Other\"", 1)]
    [TestCase("customers", "created>=1790000000 AND created<1790000001", 2)]
    [TestCase("customers", "email:\"nobody@example.com\"", 0)]
    [TestCase("products", "active:\"true\" AND name~\"searchable\"", 1)]
    [TestCase("products", "shippable:\"true\" AND metadata[\"kind\"]:\"test\"", 1)]
    [TestCase("products", "description~\"long desc\"", 1)]
    [TestCase("prices", "lookup_key:\"findme\"", 1)]
    [TestCase("prices", "active:\"false\" AND currency:\"eur\"", 6)]
    [TestCase("subscriptions", "status:\"incomplete_expired\" AND created>1790000000", 0)]
    public async Task Search_WhenQueryIs_FindsThatMany(string resource, string query, int count)
    {
        var answer = await GetAsync($"/v1/{resource}/search?limit=100&query={Uri.EscapeDataString(query)}");
        Assert.Multiple(() =>
        {
            Assert.That(answer.Text("object"), Is.EqualTo("search_result"));
            Assert.That(answer.Text("url"), Is.EqualTo($"/v1/{resource}/search"));
            Assert.That(answer.Data, Has.Length.EqualTo(count));
        });
    }

    [Test]
    public async Task Search_WhenInvoicesAreAskedByAmount_FindsWhatTheListHas()
    {
        var all = new List<string>();
        string cursor = "";
        Answer page;
        do
        {
            page = await GetAsync($"/v1/invoices?status=open&limit=100{cursor}");
            all.AddRange(page.Data.Where(invoice => invoice["total"]!.GetValue<long>() > 5000).Select(invoice => invoice["id"]!.GetValue<string>()));
            cursor = $"&starting_after={page.Ids.Last()}";
        }
        while (page.HasMore);

        var found = await FollowAsync("/v1/invoices/search?limit=7", "status:\"open\" AND total>5000");
        Assert.That(found, Is.EqualTo(all).And.Count.GreaterThan(7));
    }

    [Test]
    public async Task Search_WhenSubscriptionIsNamed_FindsItsInvoices()
    {
        var invoice = (await GetAsync("/v1/invoices?limit=100")).Data.First(one => one["parent"]?["subscription_details"] is not null);
        string subscription = invoice["parent"]!["subscription_details"]!["subscription"]!.GetValue<string>();
        var found = await FollowAsync("/v1/invoices/search?limit=100", $"subscription:\"{subscription}\"");
        Assert.That(found, Is.EqualTo((await GetAsync($"/v1/invoices?limit=100&subscription={subscription}")).Ids));
    }

    [TestCase("status=open", "We were unable to parse your search query.")]
    [TestCase("status:open", "We were unable to parse your search query.")]
    [TestCase("status:\"open", "We were unable to parse your search query.")]
    [TestCase("color:\"red\"", "Field `color` is an unsupported search field for resource `invoices`.")]
    [TestCase("status:\"open\" AND total>1 OR total<1", "Combining AND and OR in one search query is not supported: use one of them.")]
    [TestCase("status~\"open\"", "The operator `~` is not supported for the field `status`.")]
    [TestCase("status>\"open\"", "The operator `>` is not supported for the field `status`.")]
    [TestCase("total:\"much\"", "The field `total` is a number; `much` is not.")]
    [TestCase("metadata[\"a\"]~\"xy\"", "A substring match needs at least 3 characters.")]
    public async Task Search_WhenQueryIsWrong_IsRefused(string query, string message)
    {
        var answer = await GetAsync($"/v1/invoices/search?query={Uri.EscapeDataString(query)}");
        Assert.That((answer.Status, answer.Message[..Math.Min(message.Length, answer.Message.Length)]), Is.EqualTo((400, message)));
    }

    [TestCase("", "Missing required param: query.")]
    [TestCase("?query=total>1&page=abc", "Invalid page: use the next_page value of the search result before, with the same query.")]
    [TestCase("?query=total>1&starting_after=in_1", "Received unknown parameter: starting_after")]
    public async Task Search_WhenParameterIsWrong_IsRefused(string query, string message)
    {
        var answer = await GetAsync("/v1/invoices/search" + query);
        Assert.That((answer.Status, answer.Message), Is.EqualTo((400, message)));
    }

    [Test]
    public async Task Search_WhenPageBelongsToAnotherQuery_IsRefused()
    {
        var first = await GetAsync("/v1/invoices/search?limit=1&query=total>1");
        var other = await GetAsync($"/v1/invoices/search?limit=1&query=total>2&page={Uri.EscapeDataString(first.Text("next_page")!)}");
        Assert.That(other.Status, Is.EqualTo(400));
    }

    [Test]
    public async Task Search_WhenVersionIsOlderThanIt_IsNotFound()
    {
        Assert.That((await GetAsync("/v1/invoices/search?query=total>1", "2020-03-02")).Status, Is.EqualTo(404));
    }

    private async Task<List<string>> FollowAsync(string path, string query)
    {
        var found = new List<string>();
        string? next = null;
        do
        {
            string page = next is null ? "" : $"&page={Uri.EscapeDataString(next)}";
            var answer = await GetAsync($"{path}&query={Uri.EscapeDataString(query)}{page}");
            found.AddRange(answer.Ids);
            next = answer.Text("next_page");
            Assert.That(answer.HasMore, Is.EqualTo(next is not null));
        }
        while (next is not null);
        return found;
    }
}
