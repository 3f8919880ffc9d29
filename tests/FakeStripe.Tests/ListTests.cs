namespace FakeStripe.Tests;

public sealed class ListTests : FakeStripeFixture
{
    [Test]
    public async Task List_WhenFollowedToTheEnd_GivesEveryInvoiceOnceNewestFirst()
    {
        var ids = new List<string>();
        var created = new List<long>();
        Answer page;
        string cursor = "";
        do
        {
            page = await GetAsync($"/v1/invoices?limit=100{cursor}");
            ids.AddRange(page.Ids);
            created.AddRange(page.Data.Select(invoice => invoice["created"]!.GetValue<long>()));
            cursor = "&starting_after=" + ids[^1];
        }
        while (page.HasMore);

        Assert.Multiple(() =>
        {
            Assert.That(ids, Has.Count.EqualTo(250).And.Unique);
            Assert.That(created, Is.Ordered.Descending);
            Assert.That(created[0], Is.LessThanOrEqualTo(Now));
            Assert.That(Fake.Requests, Has.Count.EqualTo(3));
        });
    }

    [TestCase("", 10, true)]
    [TestCase("?limit=1", 1, true)]
    [TestCase("?limit=40", 40, false)]
    [TestCase("?limit=39", 39, true)]
    [TestCase("?limit=100", 40, false)]
    public async Task List_WhenLimitIs_HasThatManyAndSaysWhetherMore(string query, int count, bool hasMore)
    {
        var page = await GetAsync("/v1/customers" + query);
        Assert.Multiple(() =>
        {
            Assert.That(page.Data, Has.Length.EqualTo(count));
            Assert.That(page.HasMore, Is.EqualTo(hasMore));
            Assert.That(page.Text("url"), Is.EqualTo("/v1/customers"));
            Assert.That(page.Text("object"), Is.EqualTo("list"));
        });
    }

    [Test]
    public async Task List_WhenCursorIsTheLast_IsEmpty()
    {
        string last = (await GetAsync("/v1/customers?limit=100")).Ids[^1];
        var page = await GetAsync($"/v1/customers?starting_after={last}");
        Assert.That((page.Data.Length, page.HasMore), Is.EqualTo((0, false)));
    }

    [Test]
    public async Task List_WhenEndingBefore_GivesThePageAboveInTheSameOrder()
    {
        string[] all = (await GetAsync("/v1/customers?limit=100")).Ids;
        var page = await GetAsync($"/v1/customers?limit=5&ending_before={all[8]}");
        var first = await GetAsync($"/v1/customers?limit=5&ending_before={all[3]}");
        Assert.Multiple(() =>
        {
            Assert.That(page.Ids, Is.EqualTo(all[3..8]));
            Assert.That(page.HasMore, Is.True);
            Assert.That(first.Ids, Is.EqualTo(all[..3]));
            Assert.That(first.HasMore, Is.False);
        });
    }

    [Test]
    public async Task List_WhenCursorWasDeleted_IsRefused()
    {
        string id = (await GetAsync("/v1/invoices?limit=1")).Ids[0];
        await PostAsync("/_fake/delete", $"id={id}");
        var answer = await GetAsync($"/v1/invoices?starting_after={id}");
        Assert.Multiple(() =>
        {
            Assert.That((answer.Status, answer.Code), Is.EqualTo((400, "resource_missing")));
            Assert.That(answer.Message, Is.EqualTo($"No such invoice: '{id}'"));
            Assert.That(answer.Error["param"]!.GetValue<string>(), Is.EqualTo("starting_after"));
        });
    }

    [Test]
    public async Task List_WhenCreated_PutsTheNewOneFirst()
    {
        string id = await CreateCustomerAsync();
        var page = await GetAsync("/v1/customers?limit=100");
        Assert.That((page.Ids[0], page.Ids.Length), Is.EqualTo((id, 41)));
    }

    [TestCase("status=open", "status", "open")]
    [TestCase("status=draft", "status", "draft")]
    [TestCase("collection_method=send_invoice", "collection_method", "send_invoice")]
    public async Task List_WhenFiltered_GivesAllThatMatch(string filter, string field, string value)
    {
        var (all, _) = await AllAsync("/v1/invoices?limit=100");
        var (filtered, _) = await AllAsync($"/v1/invoices?limit=7&{filter}");
        var expected = all.Where(invoice => invoice[field]!.GetValue<string>() == value).Select(invoice => invoice["id"]!.GetValue<string>());
        Assert.That(filtered.Select(invoice => invoice["id"]!.GetValue<string>()), Is.EqualTo(expected).And.Not.Empty);
    }

    [Test]
    public async Task List_WhenFilteredByCustomerAndSubscription_GivesAllThatMatch()
    {
        var (all, _) = await AllAsync("/v1/invoices?limit=100");
        var sample = all.First(invoice => invoice["parent"]?["subscription_details"] is not null);
        string customer = sample["customer"]!.GetValue<string>();
        string subscription = sample["parent"]!["subscription_details"]!["subscription"]!.GetValue<string>();

        var byCustomer = await GetAsync($"/v1/invoices?limit=100&customer={customer}");
        var bySubscription = await GetAsync($"/v1/invoices?limit=100&subscription={subscription}");

        Assert.Multiple(() =>
        {
            Assert.That(byCustomer.Data, Has.Length.EqualTo(all.Count(invoice => invoice["customer"]!.GetValue<string>() == customer)));
            Assert.That(bySubscription.Ids, Does.Contain(sample["id"]!.GetValue<string>()));
            Assert.That(bySubscription.Data.Select(invoice => invoice["customer"]!.GetValue<string>()), Is.All.EqualTo(customer));
        });
    }

    [Test]
    public async Task List_WhenBoundedByCreated_TakesTheBoundsAsGiven()
    {
        var (all, _) = await AllAsync("/v1/invoices?limit=100");
        long bound = all[10]["created"]!.GetValue<long>();
        var above = await GetAsync($"/v1/invoices?limit=100&created[gt]={bound}");
        var from = await GetAsync($"/v1/invoices?limit=100&created[gte]={bound}");
        var exact = await GetAsync($"/v1/invoices?created={bound}");
        var none = await GetAsync($"/v1/invoices?created[gt]={bound}&created[lte]={bound}");
        Assert.That((above.Data.Length, from.Data.Length, exact.Data.Length, none.Data.Length), Is.EqualTo((10, 11, 1, 0)));
    }

    [Test]
    public async Task List_WhenBoundedByDueDate_LeavesOutInvoicesWithoutOne()
    {
        var page = await GetAsync($"/v1/invoices?limit=100&due_date[lt]={Now}");
        Assert.That(page.Data.Select(invoice => invoice["due_date"]!.GetValue<long>()), Is.Not.Empty.And.All.LessThan(Now));
    }

    [Test]
    public async Task List_WhenFilteredByEmail_IsCaseSensitive()
    {
        await CreateCustomerAsync("email=Jane@Example.com");
        var same = await GetAsync("/v1/customers?email=Jane@Example.com");
        var other = await GetAsync("/v1/customers?email=jane@example.com");
        Assert.That((same.Data.Length, other.Data.Length), Is.EqualTo((1, 0)));
    }

    [Test]
    public async Task List_WhenStatusChanged_FiltersByTheNewOne()
    {
        string id = (await GetAsync("/v1/invoices?status=draft&limit=1")).Ids[0];
        await PostAsync($"/v1/invoices/{id}/finalize");
        var drafts = await GetAsync("/v1/invoices?status=draft&limit=100");
        Assert.That(drafts.Ids, Does.Not.Contain(id));
    }

    [Test]
    public async Task Lines_WhenMoreThanTen_AreEmbeddedInPartAndPaged()
    {
        var (all, _) = await AllAsync("/v1/invoices?limit=100");
        var invoice = all.First(candidate => candidate["lines"]!["has_more"]!.GetValue<bool>());
        string id = invoice["id"]!.GetValue<string>();
        var (lines, _) = await AllAsync($"/v1/invoices/{id}/lines?limit=5");
        Assert.Multiple(() =>
        {
            Assert.That(invoice["lines"]!["data"]!.AsArray(), Has.Count.EqualTo(10));
            Assert.That(lines, Has.Count.EqualTo((int)invoice["lines"]!["total_count"]!.GetValue<long>()));
            Assert.That(lines.Sum(line => line["amount"]!.GetValue<long>()), Is.EqualTo(invoice["subtotal"]!.GetValue<long>()));
        });
    }

    private async Task<(List<System.Text.Json.Nodes.JsonObject> All, int Pages)> AllAsync(string path)
    {
        var all = new List<System.Text.Json.Nodes.JsonObject>();
        int pages = 0;
        Answer page;
        do
        {
            string cursor = all.Count == 0 ? "" : $"&starting_after={all[^1]["id"]!.GetValue<string>()}";
            page = await GetAsync(path + cursor);
            all.AddRange(page.Data);
            pages++;
        }
        while (page.HasMore);
        return (all, pages);
    }

    [Test]
    public async Task Page_WhenReadAgain_IsTheSameUntilSomethingChanges()
    {
        const string Path = "/v1/invoices?limit=2&expand[]=data.customer";
        string customer = await CreateCustomerAsync("name=A");
        string invoice = await CreateDraftAsync(customer);
        var first = await GetAsync(Path);
        var again = await GetAsync(Path);
        await PostAsync($"/v1/customers/{customer}", "name=B");
        var changed = await GetAsync(Path);
        var old = await GetAsync(Path, Acacia);
        await PostAsync("/_fake/delete", $"id={invoice}");
        var deleted = await GetAsync(Path);
        Assert.Multiple(() =>
        {
            Assert.That(again.Body.ToJsonString(), Is.EqualTo(first.Body.ToJsonString()));
            Assert.That((first.Text("data.0.customer.name"), changed.Text("data.0.customer.name")), Is.EqualTo(("A", "B")));
            Assert.That(old.Data[0].ContainsKey("total_tax_amounts"), Is.True);
            Assert.That(deleted.Ids, Has.No.Member(invoice));
        });
    }
}
