using StripeClr.Functions;
using StripeClr.Tests.Support;

namespace StripeClr.Tests.Listing;

/// <summary>Lists that stand inside another object: an invoice's lines, a subscription's items.</summary>
public sealed class ChildListTests
{
    private const string Lines = "/v1/invoices/{invoice}/lines";
    private const string LinesRequest = "GET /v1/invoices/in_1/lines?limit=100";
    private const string Invoice = "{\"{invoice}\":\"in_1\"}";
    private const string Items = "/v1/subscription_items";
    private const string Subscription = "{\"subscription\":\"sub_1\"}";

    private static readonly TableFunction InvoiceLines = new(typeof(InvoiceLines));
    private static readonly TableFunction SubscriptionItems = new(typeof(SubscriptionItems));

    [Test]
    public void Read_WhenTheParentHasThemAll_MakesNoRequest()
    {
        using var stripe = new FakeTransport();
        var rows = ReadLines(stripe, Parent("in_1", List(false, "il_1", "il_2")));
        Assert.That(rows.Select(row => row["Id"]), Is.EqualTo(new[] { "il_1", "il_2" }));
        Assert.That(rows.Select(row => row["InvoiceId"]), Is.All.EqualTo("in_1"));
        Assert.That(rows[1]["RawJson"], Is.EqualTo("{\"id\": \"il_2\"}"));
    }

    [Test]
    public void Read_WhenTheParentSaysThatMoreFollow_RequestsOnlyThose()
    {
        using var stripe = new FakeTransport()
            .Expect(LinesRequest + "&starting_after=il_2", List(true, "il_3", "il_4"))
            .Expect(LinesRequest + "&starting_after=il_4", List(false, "il_5"));
        var rows = ReadLines(stripe, Parent("in_1", List(true, "il_1", "il_2")));
        Assert.That(rows.Select(row => row["Id"]), Is.EqualTo(new[] { "il_1", "il_2", "il_3", "il_4", "il_5" }));
        Assert.That(rows.Select(row => row["InvoiceId"]), Is.All.EqualTo("in_1"));
    }

    [Test]
    public void Read_WhenTheConsumerStopsInTheParentsRows_MakesNoRequest()
    {
        using var stripe = new FakeTransport();
        var rows = InvoiceLines.Read(stripe, Connections.Default, Lines, Invoice, Parent("in_1", List(true, "il_1", "il_2"))).Take(2);
        Assert.That(rows.Count(), Is.EqualTo(2));
    }

    [Test]
    public void Read_WhenThereIsNoParent_RequestsTheList()
    {
        using var stripe = new FakeTransport()
            .Expect(LinesRequest, List(true, "il_1"))
            .Expect(LinesRequest + "&starting_after=il_1", List(false, "il_2"));
        Assert.That(ReadLines(stripe, null).Select(row => row["InvoiceId"]), Is.EqualTo(new[] { "in_1", "in_1" }));
    }

    [Test]
    public void Read_WhenGivenTheEventAroundTheParent_ReadsItsRows()
    {
        using var stripe = new FakeTransport();
        var json = "{\"id\":\"evt_1\",\"object\":\"event\",\"data\":{\"previous_attributes\":{\"lines\":{}},\"object\":" + Parent("in_1", List(false, "il_1")) + "}}";
        Assert.That(ReadLines(stripe, json).Single()["Id"], Is.EqualTo("il_1"));
    }

    [TestCase("{\"id\":\"in_1\",\"object\":\"invoice\",\"deleted\":true}")]
    [TestCase("{\"id\":\"in_1\",\"object\":\"invoice\",\"lines\":null}")]
    [TestCase("{\"id\":\"in_1\",\"object\":\"invoice\",\"lines\":{\"object\":\"list\",\"data\":[{\"id\":\"il_0\"}],\"has_more\":false,\"total_count\":2}}")]
    [TestCase("{\"id\":\"in_1\",\"object\":\"invoice\",\"lines\":{\"object\":\"list\",\"data\":[],\"has_more\":true}}")]
    [TestCase("{\"id\":\"in_1\",\"object\":\"invoice\",\"lines\":{\"object\":\"list\",\"data\":[{\"object\":\"line_item\"}],\"has_more\":true}}")]
    public void Read_WhenTheParentHasNoListToGoOnFrom_RequestsItWhole(string json)
    {
        using var stripe = new FakeTransport().Expect(LinesRequest, List(false, "il_1"));
        Assert.That(ReadLines(stripe, json).Single()["Id"], Is.EqualTo("il_1"));
    }

    [Test]
    public void Read_WhenTheParentsListIsEmpty_GivesNoRow()
    {
        using var stripe = new FakeTransport();
        Assert.That(ReadLines(stripe, Parent("in_1", List(false))), Is.Empty);
    }

    [Test]
    public void Read_WhenTheLineNamesItsInvoice_TakesThat()
    {
        using var stripe = new FakeTransport();
        var line = ReadLines(stripe, "{\"id\":\"in_1\",\"object\":\"invoice\",\"lines\":{\"data\":[{\"id\":\"il_1\",\"invoice\":\"in_0\"}],\"has_more\":false}}").Single();
        Assert.That(line["InvoiceId"], Is.EqualTo("in_0"));
    }

    // A preview of an old API version has no id, and its lines have an address of their own.
    [Test]
    public void Read_WhenTheParentHasNoId_ComparesNothing()
    {
        using var stripe = new FakeTransport().Expect("GET /v1/invoices/upcoming/lines?subscription=sub_1&limit=100&starting_after=il_1", List(false, "il_2"));
        var rows = InvoiceLines.Read(
            stripe, Connections.Json("ApiVersion", "2025-02-24.acacia"), "/v1/invoices/upcoming/lines", Subscription, Parent(null, List(true, "il_1"))).ToList();
        Assert.That(rows.Select(row => row["Id"]), Is.EqualTo(new[] { "il_1", "il_2" }));
        Assert.That(rows.Select(row => row["InvoiceId"]), Is.All.Null);
    }

    [Test]
    public void Read_WhenTheParentIsNamedByAFilter_ChecksThat()
    {
        using var stripe = new FakeTransport().Expect("GET /v1/subscription_items?subscription=sub_1&limit=100&starting_after=si_1", List(false, "si_2"));
        const string Parent = "{\"id\":\"sub_1\",\"object\":\"subscription\",\"items\":{\"data\":[{\"id\":\"si_1\"}],\"has_more\":true}}";
        Assert.That(SubscriptionItems.Read(stripe, Connections.Default, Items, Subscription, Parent).Select(row => row["Id"]), Is.EqualTo(new[] { "si_1", "si_2" }));
        Errors.AssertBadArgument(() => SubscriptionItems.Read(stripe, Connections.Default, Items, "{\"subscription\":\"sub_2\"}", Parent).ToList(), "sub_1", "sub_2");
    }

    [TestCase("{\"id\":\"in_2\",\"object\":\"invoice\",\"lines\":{\"data\":[],\"has_more\":false}}", "The JSON is of in_2, but the lines of in_1 are asked for.")]
    [TestCase("{\"id\":null,\"object\":\"invoice\",\"lines\":{\"data\":[],\"has_more\":false}}", "an object without an id, but the lines of in_1")]
    [TestCase("{\"object\":\"invoice\",\"lines\":{\"data\":[],\"has_more\":false}}", "an object without an id")]
    [TestCase("{\"id\":5,\"object\":\"invoice\",\"lines\":{\"data\":[],\"has_more\":false}}", "an object without an id")]
    [TestCase("{\"id\":\"IN_1\",\"object\":\"invoice\",\"lines\":{\"data\":[],\"has_more\":false}}", "IN_1")]
    [TestCase("{\"id\":\"in_2\",\"object\":\"invoice\",\"deleted\":true}", "in_2")]
    [TestCase("{\"id\":\"sub_1\",\"object\":\"subscription\",\"lines\":{\"data\":[],\"has_more\":false}}", "it is another object")]
    [TestCase("{\"object\":\"event\",\"data\":{\"object\":{\"id\":\"cus_1\",\"object\":\"customer\"}}}", "it is another object")]
    [TestCase("{\"id\":\"in_1\",\"lines\":{\"data\":[],\"has_more\":false}}", "no \"object\"")]
    [TestCase("{\"id\":\"in_1\",\"object\":\"invoice\",\"lines\":[]}", "its \"lines\" is no list")]
    [TestCase("{\"id\":\"in_1\",\"object\":\"invoice\",\"lines\":{\"data\":[]}}", "has_more")]
    [TestCase("{\"id\":\"in_1\",\"object\":\"invoice\",\"lines\":{\"data\":[5],\"has_more\":false}}", "an object is expected")]
    [TestCase("{\"id\":\"in_1\",\"object\":\"invoice\",\"lines\":{\"data\":[{\"id\":\"il_1\",\"amount\":\"x\"}],\"has_more\":false}}", "Amount of il_1")]
    [TestCase("{\"id\":\"in_1\",\"object\":\"invoice\"", "cannot be read")]
    [TestCase("", "cannot be read")]
    [TestCase("[]", "it is not an object")]
    public void Read_WhenTheParentIsNotTheOneAskedFor_RefusesBeforeAnyRequest(string json, string part)
    {
        using var stripe = new FakeTransport();
        Errors.AssertBadArgument(() => InvoiceLines.Read(stripe, Connections.Default, Lines, Invoice, json), part);
    }

    [Test]
    public void Read_WhenAPageRepeatsTheParentsRows_IsAnError()
    {
        using var stripe = new FakeTransport().Expect(LinesRequest + "&starting_after=il_2", List(false, "il_1", "il_2", "il_3"));
        var error = Errors.Of(() => ReadLines(stripe, Parent("in_1", List(true, "il_1", "il_2"))));
        Assert.That(error.Number, Is.EqualTo(ErrorNumber.BadAnswer));
        Assert.That(error.Message, Does.Contain("repeats il_1"));
    }

    [Test]
    public void Read_WhenTheLineHoldsAClientSecret_MasksIt()
    {
        using var stripe = new FakeTransport();
        var line = ReadLines(stripe, "{\"id\":\"in_1\",\"object\":\"invoice\",\"client_secret\":\"a\",\"lines\":{\"data\":[{\"id\":\"il_1\",\"client_secret\":\"pi_1_secret_2\"}],\"has_more\":false}}").Single();
        Assert.That(line["RawJson"], Is.EqualTo("{\"id\":\"il_1\",\"client_secret\":\"***\"}"));
    }

    // What a query over invoices and their lines costs: the requests of the invoices alone.
    [Test]
    public void Read_WhenFiveHundredInvoicesHaveTheirLines_MakesFiveRequests()
    {
        var invoices = new TableFunction(typeof(Invoices));
        using var stripe = new FakeTransport();
        for (var page = 0; page < 5; page++)
        {
            var first = (page * 100) + 1;
            var after = page == 0 ? "" : "&starting_after=in_" + (first - 1);
            var rows = Enumerable.Range(first, 100).Select(number => Parent("in_" + number, List(false, Enumerable.Range(0, number % 11).Select(line => "il_" + number + "_" + line).ToArray())));
            stripe.Expect("GET /v1/invoices?limit=100&expand%5B0%5D=data.payments" + after, Reply.Ok("{\"object\":\"list\",\"data\":[" + string.Join(",", rows) + "],\"has_more\":" + (page < 4 ? "true" : "false") + "}"));
        }

        var lines = invoices.Read(stripe, Connections.Default, "/v1/invoices").SelectMany(invoice => InvoiceLines.Read(
            stripe, Connections.Default, Lines, "{\"{invoice}\":\"" + invoice["Id"] + "\"}", (string)invoice["RawJson"]!)).ToList();
        Assert.That(lines, Has.Count.EqualTo(Enumerable.Range(1, 500).Sum(number => number % 11)));
        Assert.That(lines.Last()["InvoiceId"], Is.EqualTo("in_500"));
        Assert.That(stripe.Calls, Has.Count.EqualTo(5));
    }

    [Test]
    public void FromJson_WhenALineHasNoInvoice_LeavesItNull() =>
        Assert.That(InvoiceLines.FromJson("{\"id\":\"il_1\",\"object\":\"line_item\"}")["InvoiceId"], Is.Null);

    [Test]
    public void Read_WhenOneObjectIsAskedForWithAParent_Refuses()
    {
        using var stripe = new FakeTransport();
        Errors.AssertBadArgument(() => SubscriptionItems.Read(stripe, Connections.Default, "/v1/subscription_items/{item}", "{\"{item}\":\"si_1\"}", "{}").ToList(), "FromJson");
    }

    private static List<TableRow> ReadLines(FakeTransport stripe, string? json) =>
        InvoiceLines.Read(stripe, Connections.Default, Lines, Invoice, json).ToList();

    private static string Parent(string? id, Reply lines) =>
        "{\n  \"id\": " + (id == null ? "null" : "\"" + id + "\"") + ",\n  \"object\": \"invoice\",\n  \"lines\": " + lines.Body + ",\n  \"total\": 5\n}";

    private static Reply List(bool hasMore, params string[] ids) => Reply.Ok(
        "{\n  \"object\": \"list\",\n  \"data\": [" + string.Join(",", ids.Select(id => "{\"id\": \"" + id + "\"}")) + "],\n  \"has_more\": " + (hasMore ? "true" : "false") + "\n}");
}
