using StripeClr.Functions;
using StripeClr.Tests.Support;

namespace StripeClr.Tests.Listing;

public sealed class ListReaderTests
{
    private const string Invoices = "GET /v1/invoices?";
    private const string Expanded = "limit=100&expand%5B0%5D=data.payments";

    private static readonly TableFunction Function = new(typeof(Invoices));

    [Test]
    public void Read_WhenThereAreSeveralPages_FollowsTheCursor()
    {
        using var stripe = new FakeTransport()
            .Expect(Invoices + Expanded, Page(true, "in_1", "in_2"))
            .Expect(Invoices + Expanded + "&starting_after=in_2", Page(true, "in_3"))
            .Expect(Invoices + Expanded + "&starting_after=in_3", Page(false, "in_4", "in_5"));
        Assert.That(Ids(stripe), Is.EqualTo(new[] { "in_1", "in_2", "in_3", "in_4", "in_5" }));
    }

    [Test]
    public void Read_WhenTheListIsEmpty_GivesNoRowAfterOneRequest()
    {
        using var stripe = new FakeTransport().Expect(Invoices + Expanded, Page(false));
        Assert.That(Ids(stripe), Is.Empty);
    }

    [Test]
    public void Read_WhenTheConsumerStops_MakesNoFurtherRequest()
    {
        using var stripe = new FakeTransport().Expect(Invoices + Expanded, Page(true, "in_1", "in_2"));
        Assert.That(Function.Read(stripe, Connections.Default, "/v1/invoices").Take(2).Select(row => row["Id"]), Is.EqualTo(new[] { "in_1", "in_2" }));
    }

    [Test]
    public void Read_WhenNobodyReads_MakesNoRequest()
    {
        using var stripe = new FakeTransport();
        _ = StripeClr.Listing.ListReader.Open(Function.Shape, new(Connections.Default), new("/v1/invoices"), default, default, stripe, stripe.Clock);
        Assert.That(stripe.Calls, Is.Empty);
    }

    [TestCase("{\"customer\":\"cus_1\",\"status\":\"open\"}", "customer=cus_1&status=open&" + Expanded)]
    [TestCase("{\"created\":{\"gte\":1,\"lt\":2}}", "created%5Bgte%5D=1&created%5Blt%5D=2&" + Expanded)]
    [TestCase("{\"customer\":\"a b&c\"}", "customer=a%20b%26c&" + Expanded)]
    [TestCase("{}", Expanded)]
    [TestCase("", Expanded)]
    [TestCase(null, Expanded)]
    [TestCase("{\"$extra\":\"{\\\"limit\\\":7}\"}", "limit=7&expand%5B0%5D=data.payments")]
    [TestCase("{\"$extra\":\"{\\\"limit\\\":\\\"100\\\"}\"}", Expanded)]
    [TestCase("{\"$extra\":\"{\\\"expand\\\":[\\\"data.customer\\\",\\\"data.payments\\\"]}\"}", Expanded + "&expand%5B1%5D=data.customer")]
    [TestCase("{\"$extra\":\"{\\\"expand\\\":\\\"data.customer\\\"}\"}", Expanded + "&expand%5B1%5D=data.customer")]
    [TestCase("{\"status\":\"paid\",\"$extra\":\"{\\\"test_clock\\\":\\\"clock_1\\\"}\"}", "status=paid&test_clock=clock_1&" + Expanded)]
    public void Read_WhenThereAreFilters_SendsThemWithEveryPage(string? query, string sent)
    {
        using var stripe = new FakeTransport()
            .Expect(Invoices + sent, Page(true, "in_1"))
            .Expect(Invoices + sent + "&starting_after=in_1", Page(false, "in_2"));
        Assert.That(Ids(stripe, query), Has.Count.EqualTo(2));
    }

    [TestCase("2020-08-27", false)]
    [TestCase("2025-02-24.acacia", false)]
    [TestCase("2025-03-31.basil", true)]
    [TestCase("2026-10-28.endive", true)]
    public void Read_WhenTheVersionLacksAnExpand_DoesNotSendIt(string version, bool isSent)
    {
        using var stripe = new FakeTransport().Expect(Invoices + (isSent ? Expanded : "limit=100"), Page(false));
        Assert.That(Function.Read(stripe, Connections.Json("ApiVersion", version), "/v1/invoices"), Is.Empty);
        Assert.That(stripe.Header(0, "Stripe-Version"), Is.EqualTo(version));
    }

    [TestCase("{\"customer\":\"\"}", "The filter \"customer\" is empty text")]
    [TestCase("{\"$extra\":\"{\\\"limit\\\":0}\"}", "\"limit\" is 0")]
    [TestCase("{\"$extra\":\"{\\\"limit\\\":101}\"}", "\"limit\" is 101")]
    [TestCase("{\"$extra\":\"{\\\"limit\\\":-1}\"}", "\"limit\" is -1")]
    [TestCase("{\"$extra\":\"{\\\"limit\\\":\\\"many\\\"}\"}", "\"limit\" is many")]
    [TestCase("{\"$extra\":\"{\\\"starting_after\\\":\\\"in_1\\\"}\"}", "@Extra names \"starting_after\"")]
    [TestCase("{\"$extra\":\"{\\\"ending_before\\\":\\\"in_1\\\"}\"}", "@Extra names \"ending_before\"")]
    [TestCase("{\"$extra\":\"{\\\"page\\\":\\\"x\\\"}\"}", "@Extra names \"page\"")]
    [TestCase("{\"status\":\"open\",\"$extra\":\"{\\\"status\\\":\\\"paid\\\"}\"}", "@Extra names \"status\"")]
    [TestCase("{\"$extra\":\"[]\"}", "@Extra is JSON, but not an object")]
    [TestCase("{\"{invoice}\":\"in_1\"}", "no place")]
    public void Read_WhenTheQueryCannotBeSent_RefusesBeforeAnyRequest(string query, string part)
    {
        using var stripe = new FakeTransport();
        Errors.AssertBadArgument(() => Ids(stripe, query), part);
    }

    [Test]
    public void Read_WhenPathIsNull_GivesNoRowAndMakesNoRequest()
    {
        using var stripe = new FakeTransport();
        Assert.That(Function.Read(stripe, Connections.Default, null, "{\"customer\":\"\"}"), Is.Empty);
        Assert.That(Function.Read(stripe, Connections.Json("Error", "StripeClr 54002 unknown_account: x"), null), Is.Empty);
    }

    [Test]
    public void Read_WhenTheAccountIsUnknown_RaisesWhatTSqlFound()
    {
        using var stripe = new FakeTransport();
        var error = Errors.Of(() => Function.Read(stripe, "{\"Error\":\"StripeClr 54002 unknown_account: There is no account \\\"x\\\".\"}", "/v1/invoices").ToList());
        Assert.That(error.Message, Is.EqualTo("StripeClr 54002 unknown_account: There is no account \"x\"."));
    }

    [Test]
    public void Read_WhenThereIsNoConnection_Refuses()
    {
        using var stripe = new FakeTransport();
        Errors.AssertBadArgument(() => Function.Read(stripe, null, "/v1/invoices").ToList(), "no connection");
    }

    [TestCase("{\"data\":[],\"has_more\":true}", "a page without rows says that more rows follow")]
    [TestCase("{\"data\":[{\"object\":\"invoice\"}],\"has_more\":true}", "no id to go on from")]
    [TestCase("{\"object\":\"invoice\",\"id\":\"in_1\"}", "not a list")]
    public void Read_WhenAPageWouldEndTheListEarly_IsAnError(string page, string part)
    {
        using var stripe = new FakeTransport().Expect(Invoices + Expanded, Reply.Ok(page));
        var error = Errors.Of(() => Ids(stripe));
        Assert.That(error.Number, Is.EqualTo(54012));
        Assert.That(error.Message, Does.Contain(part));
    }

    [Test]
    public void Read_WhenAPageComesAgain_IsAnErrorAfterTheFirst()
    {
        using var stripe = new FakeTransport().Expect(Invoices + Expanded, Page(true, "in_1", "in_2")).Expect(Invoices + Expanded + "&starting_after=in_2", Page(true, "in_1", "in_2"));
        var rows = new List<object?>();
        var error = Errors.Of(() => rows.AddRange(Function.Read(stripe, Connections.Default, "/v1/invoices").Select(row => row["Id"])));
        Assert.That(error.Message, Does.Contain("repeats in_1"));
    }

    [Test]
    public void Read_WhenALaterPageFails_RaisesInsteadOfEnding()
    {
        using var stripe = new FakeTransport().Expect(Invoices + Expanded, Page(true, "in_1")).Expect(Invoices + Expanded + "&starting_after=in_1", Reply.Error(401));
        Assert.That(Errors.Of(() => Ids(stripe)).Number, Is.EqualTo(54401));
    }

    [Test]
    public void Read_WhenAPageIsCutOff_ReadsItAgainWithoutRepeatingRows()
    {
        const string Cut = "{\"data\":[{\"id\":\"in_1\"},{\"id\":\"in_2\"}";
        using var stripe = new FakeTransport().Expect(Invoices + Expanded, Reply.Ok(Cut)).Expect(Invoices + Expanded, Page(false, "in_1", "in_2", "in_3"));
        Assert.That(Ids(stripe), Is.EqualTo(new[] { "in_1", "in_2", "in_3" }));
    }

    [Test]
    public void Read_WhenPagesGoRoundInCircles_IsAnErrorAtTheFirstOneThatComesAgain()
    {
        using var stripe = new FakeTransport()
            .Expect(Invoices + Expanded, Page(true, "in_1", "in_2"))
            .Expect(Invoices + Expanded + "&starting_after=in_2", Page(true, "in_3", "in_4"))
            .Expect(Invoices + Expanded + "&starting_after=in_4", Page(true, "in_1", "in_2"));
        var rows = new List<object?>();
        var error = Errors.Of(() => rows.AddRange(Function.Read(stripe, Connections.Default, "/v1/invoices").Select(row => row["Id"])));
        Assert.That(error.Number, Is.EqualTo(54012));
        Assert.That(error.Message, Does.Contain("the page repeats in_"));
    }

    [Test]
    public void Read_WhenALongListGoesRoundInCircles_IsAnErrorBeforeARowIsDoubled()
    {
        var pages = Enumerable.Range(0, 50).Select(page => Enumerable.Range(0, 100).Select(row => "in_" + page + "_" + row).ToArray()).ToArray();
        using var stripe = new FakeTransport().Expect(Invoices + Expanded, Page(true, pages[0]));
        for (var page = 1; page < pages.Length; page++)
        {
            stripe.Expect(Invoices + Expanded + "&starting_after=" + pages[page - 1].Last(), Page(true, pages[page]));
        }

        // A window over two pages that were read long ago: it holds the last row of one of them.
        stripe.Expect(Invoices + Expanded + "&starting_after=in_49_99", Page(true, [.. pages[3].Skip(60), .. pages[4].Take(60)]));
        var rows = 0;
        var error = Errors.Of(() => Function.Read(stripe, Connections.Default, "/v1/invoices").Select(_ => rows++).ToList());
        Assert.That(error.Message, Does.Contain("repeats in_3_99"));
        Assert.That(rows, Is.EqualTo(5000));
    }

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    public void Read_WhenTheLastRowsWereDeletedMeanwhile_GoesOnFromTheRowBefore(int deleted)
    {
        var ids = new[] { "in_1", "in_2", "in_3", "in_4" };
        using var stripe = new FakeTransport().Expect(Invoices + Expanded, Page(true, ids));
        for (var index = 3; index > 3 - deleted; index--)
        {
            stripe.Expect(Invoices + Expanded + "&starting_after=" + ids[index], DeletedCursor(ids[index]));
        }

        stripe.Expect(Invoices + Expanded + "&starting_after=" + ids[3 - deleted], Page(false, "in_5"));
        Assert.That(Ids(stripe), Is.EqualTo(new[] { "in_1", "in_2", "in_3", "in_4", "in_5" }));
    }

    [Test]
    public void Read_WhenDeletedRowsReachIntoThePageBefore_GoesOnFromThere()
    {
        using var stripe = new FakeTransport()
            .Expect(Invoices + Expanded, Page(true, "in_1"))
            .Expect(Invoices + Expanded + "&starting_after=in_1", Page(true, "in_2"))
            .Expect(Invoices + Expanded + "&starting_after=in_2", DeletedCursor("in_2"))
            .Expect(Invoices + Expanded + "&starting_after=in_1", Page(false, "in_3"));
        Assert.That(Ids(stripe), Is.EqualTo(new[] { "in_1", "in_2", "in_3" }));
    }

    [Test]
    public void Read_WhenNoRowIsLeftToGoOnFrom_SaysSo()
    {
        using var stripe = new FakeTransport()
            .Expect(Invoices + Expanded, Page(true, "in_1", "in_2"))
            .Expect(Invoices + Expanded + "&starting_after=in_2", DeletedCursor("in_2"))
            .Expect(Invoices + Expanded + "&starting_after=in_1", DeletedCursor("in_1"));
        var error = Errors.Of(() => Ids(stripe));
        Assert.That(error.Message, Is.EqualTo(
            "StripeClr 54012 bad_answer: The list cannot be gone on with: the last 2 rows were deleted at Stripe while it was read, so no row is left to go on from. Read it again. [GET /v1/invoices param=starting_after]"));
    }

    [Test]
    public void Read_WhenARowThatCountedAsDeletedComesBack_IsAnErrorAndNotADoubledRow()
    {
        using var stripe = new FakeTransport()
            .Expect(Invoices + Expanded, Page(true, "in_1", "in_2"))
            .Expect(Invoices + Expanded + "&starting_after=in_2", DeletedCursor("in_2"))
            .Expect(Invoices + Expanded + "&starting_after=in_1", Page(false, "in_2", "in_3"));
        Assert.That(Errors.Of(() => Ids(stripe)).Message, Does.Contain("repeats in_2"));
    }

    [Test]
    public void Read_WhenAnotherParameterIsUnknownToStripe_IsItsError()
    {
        using var stripe = new FakeTransport()
            .Expect(Invoices + Expanded, Page(true, "in_1"))
            .Expect(Invoices + Expanded + "&starting_after=in_1", Unknown("customer", "cus_1"));
        Assert.That(Errors.Of(() => Ids(stripe)).Number, Is.EqualTo(54400));
    }

    [Test]
    public void Read_WhenAPageHoldsAnIdTwice_GoesOn()
    {
        var ids = Enumerable.Range(0, 99).Select(row => "in_" + row).ToArray();
        using var stripe = new FakeTransport()
            .Expect(Invoices + Expanded, Page(true, ["in_0", .. ids]))
            .Expect(Invoices + Expanded + "&starting_after=in_98", Page(true, "in_99", "in_100"))
            .Expect(Invoices + Expanded + "&starting_after=in_100", Page(false, "in_101"));
        Assert.That(Ids(stripe), Has.Count.EqualTo(103));
    }

    [Test]
    public void Read_WhenTheRowsAreEnumeratedTwice_ReadsTheListTwice()
    {
        using var stripe = new FakeTransport()
            .Expect(Invoices + Expanded, Page(true, "in_1")).Expect(Invoices + Expanded + "&starting_after=in_1", Page(false, "in_2"))
            .Expect(Invoices + Expanded, Page(true, "in_1")).Expect(Invoices + Expanded + "&starting_after=in_1", Page(false, "in_2"));
        var rows = StripeClr.Listing.ListReader.Open(Function.Shape, new(Connections.Default), new("/v1/invoices"), default, default, stripe, stripe.Clock);
        Assert.That(rows.Cast<object>().Count(), Is.EqualTo(2));
        Assert.That(rows.Cast<object>().Count(), Is.EqualTo(2));
    }

    private static Reply DeletedCursor(string id) => Unknown("starting_after", id);

    private static Reply Unknown(string parameter, string id) => Reply.Status(400,
        "{\"error\":{\"type\":\"invalid_request_error\",\"code\":\"resource_missing\",\"message\":\"No such object: '" + id + "'\",\"param\":\"" + parameter + "\"}}");

    private static List<object?> Ids(FakeTransport stripe, string? query = null) =>
        Function.Read(stripe, Connections.Default, "/v1/invoices", query).Select(row => row["Id"]).ToList();

    private static Reply Page(bool hasMore, params string[] ids) => Reply.Ok(
        "{\n  \"object\": \"list\",\n  \"data\": [" + string.Join(",", ids.Select(id => "{\"id\": \"" + id + "\"}")) + "],\n  \"has_more\": " + (hasMore ? "true" : "false") + "\n}");
}
