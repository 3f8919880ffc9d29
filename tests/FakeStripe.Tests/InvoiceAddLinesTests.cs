using System.Globalization;

namespace FakeStripe.Tests;

public sealed class InvoiceAddLinesTests : FakeStripeFixture
{
    [Test]
    public async Task AddLines_WhenTheyAreRight_AddsThemInOrderWithItems()
    {
        string customer = await CreateCustomerAsync();
        string draft = await CreateDraftAsync(customer);
        string product = (await PostAsync("/v1/products", "name=Thing")).Id;
        string pending = (await PostAsync("/v1/invoiceitems", $"customer={customer}&amount=40&currency=usd&description=Waiting")).Id;
        var invoice = await PostAsync(
            $"/v1/invoices/{draft}/add_lines",
            $"lines[0][amount]=250&lines[0][description]=First&lines[0][metadata][a]=1&lines[1][price_data][currency]=usd&lines[1][price_data][product]={product}"
            + $"&lines[1][price_data][unit_amount_decimal]=0.5&lines[1][quantity]=3&lines[2][invoice_item]={pending}&invoice_metadata[b]=2");
        var items = await GetAsync($"/v1/invoiceitems?invoice={draft}");
        Assert.Multiple(() =>
        {
            Assert.That(
                invoice.At("lines.data")!.AsArray().Select(line => (line!["description"]!.GetValue<string>(), line["amount"]!.GetValue<long>())),
                Is.EqualTo(new[] { ("Item", 1000L), ("First", 250L), ("", 2L), ("Waiting", 40L) }));
            Assert.That((invoice.Number("total"), invoice.Text("metadata.b"), invoice.Text("lines.data.1.metadata.a")), Is.EqualTo((1292L, "2", "1")));
            Assert.That(items.Ids, Has.Length.EqualTo(4).And.Member(pending));
        });
    }

    [TestCase("2024-04-10", 404)]
    [TestCase("2024-06-20", 200)]
    public async Task AddLines_WhenVersionIsOlder_DoesNotExist(string version, int status)
    {
        string draft = await CreateDraftAsync(await CreateCustomerAsync());
        var answer = await PostAsync($"/v1/invoices/{draft}/add_lines", "lines[0][amount]=5", version);
        Assert.That(answer.Status, Is.EqualTo(status));
    }

    [TestCase("", "Missing required param: lines.")]
    [TestCase("lines[0][description]=A", "Missing required param: lines[0][amount].")]
    [TestCase("lines[0][amount]=5&lines[1][amount]=x", "Invalid integer: x")]
    [TestCase("lines[0][amount]=5&lines[1][colour]=red", "Received unknown parameter: lines[1][colour]")]
    [TestCase("lines[0][amount]=5&lines[1][price_data][currency]=usd&lines[1][price_data][product]=prod_none&lines[1][price_data][unit_amount]=1", "No such product: 'prod_none'")]
    [TestCase("lines[0][amount]=5&lines[1][invoice_item]=ii_none", "No such invoiceitem: 'ii_none'")]
    public async Task AddLines_WhenOneIsWrong_AddsNone(string form, string message)
    {
        string draft = await CreateDraftAsync(await CreateCustomerAsync());
        var answer = await PostAsync($"/v1/invoices/{draft}/add_lines", form);
        var after = await GetAsync($"/v1/invoices/{draft}");
        var items = await GetAsync($"/v1/invoiceitems?invoice={draft}");
        Assert.That((answer.Status, answer.Message), Is.EqualTo((400, message)));
        Assert.That((after.Number("total"), items.Ids.Length), Is.EqualTo((1000L, 1)));
    }

    [Test]
    public async Task AddLines_WhenInvoiceIsFinal_IsRefused()
    {
        string open = await CreateOpenAsync(await CreateCustomerAsync());
        var answer = await PostAsync($"/v1/invoices/{open}/add_lines", "lines[0][amount]=5");
        Assert.That((answer.Status, answer.Code), Is.EqualTo((400, "invoice_not_editable")));
    }

    [Test]
    public async Task AddLines_WhenThereAreMoreThan250_IsRefusedAndTheRestCanBePagedThrough()
    {
        string customer = await CreateCustomerAsync();
        string draft = (await PostAsync("/v1/invoices", $"customer={customer}")).Id;
        var full = await PostAsync($"/v1/invoices/{draft}/add_lines", Lines(250));
        var over = await PostAsync($"/v1/invoices/{draft}/add_lines", Lines(1));
        var item = await PostAsync("/v1/invoiceitems", $"customer={customer}&invoice={draft}&amount=1&currency=usd");

        var amounts = new List<long>();
        var page = await GetAsync($"/v1/invoices/{draft}/lines?limit=100");
        amounts.AddRange(Amounts(page));
        while (page.HasMore)
        {
            page = await GetAsync($"/v1/invoices/{draft}/lines?limit=100&starting_after={page.Ids[^1]}");
            amounts.AddRange(Amounts(page));
        }

        Assert.Multiple(() =>
        {
            Assert.That((full.Number("lines.total_count"), full.At("lines.has_more")!.GetValue<bool>()), Is.EqualTo((250L, true)));
            Assert.That(full.At("lines.data")!.AsArray(), Has.Count.EqualTo(10));
            Assert.That((over.Status, item.Status), Is.EqualTo((400, 400)));
            Assert.That(amounts, Is.EqualTo(Enumerable.Range(1, 250).Select(number => (long)number)));
        });
    }

    [Test]
    public async Task Lines_WhenPendingItemsWereCollected_HasTheNewestOfThoseFirst()
    {
        string customer = await CreateCustomerAsync();
        foreach (int amount in (int[])[1, 2, 3]) await PostAsync("/v1/invoiceitems", $"customer={customer}&amount={amount}&currency=usd");
        var draft = await PostAsync("/v1/invoices", $"customer={customer}&pending_invoice_items_behavior=include");
        await PostAsync($"/v1/invoices/{draft.Id}/add_lines", "lines[0][amount]=4&lines[1][amount]=5");
        var lines = await GetAsync($"/v1/invoices/{draft.Id}/lines");
        Assert.That(Amounts(lines), Is.EqualTo(new long[] { 3, 2, 1, 4, 5 }));
    }

    private static string Lines(int count) =>
        string.Join('&', Enumerable.Range(1, count).Select(number => string.Create(CultureInfo.InvariantCulture, $"lines[{number - 1}][amount]={number}")));

    private static IEnumerable<long> Amounts(Answer page) => page.Data.Select(line => line["amount"]!.GetValue<long>());
}
