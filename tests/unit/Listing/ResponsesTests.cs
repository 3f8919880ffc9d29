using System.Data.SqlTypes;
using Newtonsoft.Json.Linq;
using StripeClr.Functions;
using StripeClr.Listing;
using StripeClr.Tests.Support;

namespace StripeClr.Tests.Listing;

/// <summary>The answer to any GET, as rows of JSON.</summary>
public sealed class ResponsesTests
{
    private const string Balance = "{\n  \"object\": \"balance\",\n  \"available\": [\n    {\"amount\": 5, \"currency\": \"eur\"},\n    {\"amount\": -7, \"currency\": \"usd\"}\n  ],\n  \"livemode\": false\n}";

    [Test]
    public void Read_WhenTheAnswerIsNoList_GivesItWhole()
    {
        using var stripe = new FakeTransport().Expect("GET /v1/balance", Reply.Ok(Balance));
        Assert.That(Rows(stripe, "/v1/balance"), Is.EqualTo(new[] { "1 " + Balance }));
    }

    [TestCase("v1/balance")]
    [TestCase("https://api.stripe.com/v1/balance")]
    public void Read_WhenTheAddressIsWrittenDifferently_IsTheSame(string url)
    {
        using var stripe = new FakeTransport().Expect("GET /v1/balance", Reply.Ok(Balance));
        Assert.That(Rows(stripe, url), Has.Count.EqualTo(1));
        Assert.That(stripe.Calls[0].Url.Host, Is.EqualTo("api.stripe.com"));
    }

    [Test]
    public void Read_WhenTheAnswerIsAListOfV1_FollowsItsPagesWithTheUsersParameters()
    {
        using var stripe = new FakeTransport()
            .Expect("GET /v1/coupons?limit=2&created%5Bgte%5D=5", Reply.Ok(List(true, "a", "b")))
            .Expect("GET /v1/coupons?limit=2&created%5Bgte%5D=5&starting_after=b", Reply.Ok(List(true, "c")))
            .Expect("GET /v1/coupons?limit=2&created%5Bgte%5D=5&starting_after=c", Reply.Ok(List(false, "d")));
        Assert.That(Rows(stripe, "/v1/coupons?limit=2&created[gte]=5"), Is.EqualTo(new[] { "1 {\"id\": \"a\"}", "2 {\"id\": \"b\"}", "3 {\"id\": \"c\"}", "4 {\"id\": \"d\"}" }));
    }

    [Test]
    public void Read_WhenTheAddressHasNoLimit_SendsNone()
    {
        using var stripe = new FakeTransport().Expect("GET /v1/coupons", Reply.Ok(List(false, "a")));
        Assert.That(Rows(stripe, "/v1/coupons"), Has.Count.EqualTo(1));
    }

    [Test]
    public void Read_WhenTheUserGivesACursor_StartsThere()
    {
        using var stripe = new FakeTransport()
            .Expect("GET /v1/coupons?starting_after=z", Reply.Ok(List(true, "a")))
            .Expect("GET /v1/coupons?starting_after=a", Reply.Ok(List(false, "b")));
        Assert.That(Rows(stripe, "/v1/coupons?starting_after=z"), Has.Count.EqualTo(2));
    }

    [Test]
    public void Read_WhenTheAnswerIsASearch_FollowsItsToken()
    {
        using var stripe = new FakeTransport()
            .Expect("GET /v1/charges/search?query=amount%3E5", Reply.Ok("{\"object\":\"search_result\",\"data\":[{\"id\":\"ch_1\"}],\"has_more\":true,\"next_page\":\"t1\"}"))
            .Expect("GET /v1/charges/search?query=amount%3E5&page=t1", Reply.Ok("{\"object\":\"search_result\",\"data\":[],\"has_more\":true,\"next_page\":\"t2\"}"))
            .Expect("GET /v1/charges/search?query=amount%3E5&page=t2", Reply.Ok("{\"object\":\"search_result\",\"data\":[{\"id\":\"ch_2\"}],\"has_more\":false,\"next_page\":null}"));
        Assert.That(Rows(stripe, "/v1/charges/search?query=amount>5"), Is.EqualTo(new[] { "1 {\"id\":\"ch_1\"}", "2 {\"id\":\"ch_2\"}" }));
    }

    [TestCase("/v2/core/events?limit=1&page=t1")]
    [TestCase("https://api.stripe.com/v2/core/events?limit=1&page=t1")]
    [TestCase("https://elsewhere.example/v2/core/events?limit=1&page=t1")]
    public void Read_WhenTheAnswerIsAListOfV2_FollowsItsAddressOnTheSameHost(string next)
    {
        using var stripe = new FakeTransport()
            .Expect("GET /v2/core/events?limit=1", Reply.Ok("{\"data\":[{\"id\":\"evt_1\"}],\"next_page_url\":\"" + next + "\",\"previous_page_url\":null}"))
            .Expect("GET /v2/core/events?limit=1&page=t1", Reply.Ok("{\"data\":[{\"id\":\"evt_2\"}],\"next_page_url\":null}"));
        Assert.That(Rows(stripe, "/v2/core/events?limit=1"), Has.Count.EqualTo(2));
        Assert.That(stripe.Calls.Select(call => call.Url.Host), Is.All.EqualTo("api.stripe.com"));
    }

    [Test]
    public void Read_WhenTheTokenOfV2HoldsAnAddress_SendsItWhole()
    {
        using var stripe = new FakeTransport()
            .Expect("GET /v2/core/events", Reply.Ok("{\"data\":[{\"id\":\"evt_1\"}],\"next_page_url\":\"/v2/core/events?page=https://t/1\"}"))
            .Expect("GET /v2/core/events?page=https:%2F%2Ft%2F1", Reply.Ok("{\"data\":[{\"id\":\"evt_2\"}],\"next_page_url\":null}"));
        Assert.That(Rows(stripe, "/v2/core/events"), Has.Count.EqualTo(2));
    }

    [Test]
    public void Read_WhenTheHostIsATrustedOne_StaysThere()
    {
        using var stripe = new FakeTransport()
            .Expect("GET /v1/things", Reply.Ok(List(true, "a")))
            .Expect("GET /v1/things?starting_after=a", Reply.Ok(List(false, "b")));
        Assert.That(Rows(stripe, "https://connect.stripe.com/v1/things", connection: Connections.Json("TrustedHosts", "connect.stripe.com")), Has.Count.EqualTo(2));
        Assert.That(stripe.Calls.Select(call => call.Url.Host), Is.All.EqualTo("connect.stripe.com"));
    }

    [Test]
    public void Read_WhenThereIsAFilter_AppliesItToEachPageAndCountsOn()
    {
        using var stripe = new FakeTransport()
            .Expect("GET /v1/coupons", Reply.Ok("{\"object\":\"list\",\"data\":[{\"id\":\"a\",\"n\":1},{\"id\":\"b\",\"n\":9}],\"has_more\":true}"))
            .Expect("GET /v1/coupons?starting_after=b", Reply.Ok("{\"object\":\"list\",\"data\":[{\"id\":\"c\",\"n\":1}],\"has_more\":true}"))
            .Expect("GET /v1/coupons?starting_after=c", Reply.Ok("{\"object\":\"list\",\"data\":[{\"id\":\"d\",\"n\":8}],\"has_more\":false}"));
        Assert.That(Rows(stripe, "/v1/coupons", "$.data[?(@.n > 5)].id"), Is.EqualTo(new[] { "1 \"b\"", "2 \"d\"" }));
    }

    [TestCase("$.available[*]", "1 {\"amount\": 5, \"currency\": \"eur\"}|2 {\"amount\": -7, \"currency\": \"usd\"}")]
    [TestCase("$.available[*].amount", "1 5|2 -7")]
    [TestCase("available[*].currency", "1 \"eur\"|2 \"usd\"")]
    [TestCase("$.available[?(@.currency == 'usd')].amount", "1 -7")]
    [TestCase("$.available[?(@.currency =~ /^U/i)].amount", "1 -7")]
    [TestCase("$..currency", "1 \"eur\"|2 \"usd\"")]
    [TestCase("$.livemode", "1 false")]
    [TestCase("$.nothing", "")]
    [TestCase("$.available[5]", "")]
    [TestCase("$.available[-1:].amount", "1 -7")]
    public void Read_WhenThereIsAFilter_GivesTheTextThatItFinds(string filter, string expected)
    {
        using var stripe = new FakeTransport().Expect("GET /v1/balance", Reply.Ok(Balance));
        Assert.That(string.Join("|", Rows(stripe, "/v1/balance", filter)), Is.EqualTo(expected));
    }

    [TestCase("1.10")]
    [TestCase("0.1000000000000000000000000000000000001")]
    [TestCase("12345678901234567890.5")]
    [TestCase("-0.0")]
    [TestCase("1e10")]
    [TestCase("1E-7")]
    [TestCase("9223372036854775807")]
    [TestCase("\"2026-10-01T00:00:00Z\"")]
    [TestCase("\"Zo\\u00eb \\\"x\\\" \\\\ / \\/ 日本 \U0001F600\"")]
    [TestCase("\"\"")]
    [TestCase("\"\\\\\"")]
    [TestCase("null")]
    [TestCase("true")]
    [TestCase("[ 1 , 2.50 ]")]
    [TestCase("{ \"b\" : \"]}\\\"\" , \"a\" : [ ] }")]
    [TestCase("{}")]
    public void Read_WhenTheFilterFindsAValue_GivesItAsItWasWritten(string value)
    {
        foreach (var lineBreak in new[] { "", "\n", "\r\n", "\r" })
        {
            using var stripe = new FakeTransport().Expect("GET /v1/x", Reply.Ok("{" + lineBreak + "\"a\" :" + lineBreak + " " + value + lineBreak + ",\"b\":[" + lineBreak + value + "]}"));
            Assert.That(Rows(stripe, "/v1/x", "$['a','b']"), Is.EqualTo(new[] { "1 " + value, "2 [" + lineBreak + value + "]" }));
        }
    }

    // The token reader keeps 64-bit integers and .NET decimals; Stripe sends longer numbers as strings.
    [TestCase("1e400")]
    [TestCase("123456789012345678901234567890")]
    public void Read_WhenANumberIsLargerThanAnyOfStripes_IsAnErrorThatSaysSo(string number)
    {
        using var stripe = new FakeTransport().Expect("GET /v1/x", Reply.Ok("{\"a\":" + number + "}"));
        var error = Errors.Of(() => Rows(stripe, "/v1/x", connection: Connections.Json("MaxRetries", "0")));
        Assert.That(error.Number, Is.EqualTo(ErrorNumber.BadAnswer));
        Assert.That(error.Message, Does.Contain(number));
    }

    [TestCase(null, "1 {\"id\":\"pi_1\",\"client_secret\":\"***\",\"x\":{\"client_secret\":\"***\"}}")]
    [TestCase("$.client_secret", "1 \"***\"")]
    [TestCase("$.x", "1 {\"client_secret\":\"***\"}")]
    [TestCase("$..client_secret", "1 \"***\"|2 \"***\"")]
    [TestCase("$.id", "1 \"pi_1\"")]
    public void Read_WhenTheAnswerHoldsClientSecrets_MasksThem(string? filter, string expected)
    {
        using var stripe = new FakeTransport().Expect("GET /v1/x", Reply.Ok("{\"id\":\"pi_1\",\"client_secret\":\"pi_1_secret_2\",\"x\":{\"client_secret\":\"a\\\"b\"}}"));
        Assert.That(string.Join("|", Rows(stripe, "/v1/x", filter)), Is.EqualTo(expected));
    }

    [TestCase("$.data[", "it ends in the middle of a bracket, a text or a comparison (at character 7 of 7)")]
    [TestCase("$.data]", "Unexpected character while parsing path: ] (at character 7 of 7)")]
    [TestCase("$.data[*].", "it ends in the middle of a bracket, a text or a comparison (at character 10 of 10)")]
    [TestCase("$.data[x]", "Unexpected character while parsing path indexer: x (at character 8 of 9)")]
    [TestCase("$.data[?(@.a == 1]", "it ends in the middle of a bracket, a text or a comparison (at character 18 of 18)")]
    [TestCase("$.data[?(@.a ~ 1)]", "Could not read query operator (at character 15 of 18)")]
    [TestCase("$.data['a]", "it ends in the middle of a bracket, a text or a comparison (at character 10 of 10)")]
    [TestCase("$.data[?(@.a =~ /x)]", "it ends in the middle of a bracket, a text or a comparison (at character 20 of 20)")]
    [TestCase("$.data[99999999999]", "a number in it is too large (at character 19 of 19)")]
    [TestCase("$.a b", "Unexpected character while parsing path (at character 5 of 5)")]
    [TestCase("$.data[?(@.a =~ /[/)]", "its pattern /[/ is no regular expression")]
    [TestCase("$.data[?(@.a =~ /(/i)]", "its pattern /(/ is no regular expression")]
    [TestCase("", "@Filter is empty text")]
    [TestCase("  ", "@Filter is empty text")]
    public void Read_WhenTheFilterIsNoJsonPath_RefusesBeforeAnyRequest(string filter, string part)
    {
        using var stripe = new FakeTransport();
        var error = Errors.Of(() => Open(stripe, "/v1/balance", filter));
        Assert.That(error.Number, Is.EqualTo(ErrorNumber.BadArgument));
        Assert.That(error.Message, Does.Contain("@Filter is").And.Contain(part));
    }

    [TestCase(33, "nest deeper than 32")]
    [TestCase(1500, "nest deeper than 32")]
    [TestCase(5000, "characters, and 4000 is the most")]
    public void Read_WhenTheFilterCouldExhaustTheStack_Refuses(int depth, string part)
    {
        using var stripe = new FakeTransport();
        Errors.AssertBadArgument(() => Open(stripe, "/v1/balance", new string('[', depth)), part);
    }

    [TestCase("$.data[?(@.name == 'a/b(c')].id")]
    [TestCase("$.data[?(@.name =~ /a\\/b/)].id")]
    [TestCase("$['a/b','[(']")]
    public void Read_WhenTheFilterHoldsSlashesAndBracketsInTexts_TakesIt(string filter)
    {
        using var stripe = new FakeTransport().Expect("GET /v1/x", Reply.Ok("{}"));
        Assert.That(Rows(stripe, "/v1/x", filter), Is.Empty);
    }

    [Test]
    public void Read_WhenTheFilterComparesWhatCannotBeCompared_SaysSo()
    {
        using var stripe = new FakeTransport().Expect("GET /v1/x", Reply.Ok("{\"data\":[{\"name\":\"abc\"}]}"));
        Errors.AssertBadArgument(() => Rows(stripe, "/v1/x", "$.data[?(@.name > 5)]"), "cannot be applied to Stripe's answer");
    }

    [TestCase("/v1/coupons?ending_before=a", "ending_before")]
    [TestCase("https://evil.example/v1/balance", "evil.example")]
    [TestCase("http://api.stripe.com/v1/balance", "https")]
    [TestCase("POST /v1/balance", "@Url")]
    [TestCase("/v1/../balance", "@Url")]
    public void Read_WhenTheAddressCannotBeSent_RefusesBeforeAnyRequest(string url, string part)
    {
        using var stripe = new FakeTransport();
        Errors.AssertBadArgument(() => Open(stripe, url, null), part);
    }

    [TestCase("{\"object\":\"list\",\"data\":[],\"has_more\":true}", "no id to go on from")]
    [TestCase("{\"object\":\"list\",\"data\":[{\"a\":1}],\"has_more\":true}", "no id to go on from")]
    [TestCase("{\"object\":\"list\",\"data\":[5],\"has_more\":true}", "no id to go on from")]
    [TestCase("{\"object\":\"list\",\"data\":[{\"id\":\"z\"}],\"has_more\":true}", "leads back to /v1/x?starting_after=z")]
    [TestCase("{\"object\":\"list\",\"data\":[{\"id\":\"a\"}]}", "\"has_more\"")]
    [TestCase("{\"object\":\"search_result\",\"data\":[{\"id\":\"a\"}],\"has_more\":true}", "no \"next_page\"")]
    [TestCase("{\"data\":[],\"next_page_url\":\"/v1/x?starting_after=z\"}", "leads back to /v1/x?starting_after=z")]
    [TestCase("{\"data\":[],\"next_page_url\":\"/v1/../x\"}", "cannot be followed")]
    public void Read_WhenAPageWouldEndTheListEarlyOrGoRound_IsAnError(string page, string part)
    {
        using var stripe = new FakeTransport().Expect("GET /v1/x?starting_after=z", Reply.Ok(page));
        var error = Errors.Of(() => Rows(stripe, "/v1/x?starting_after=z"));
        Assert.That(error.Number, Is.EqualTo(ErrorNumber.BadAnswer));
        Assert.That(error.Message, Does.Contain(part));
    }

    [Test]
    public void Read_WhenAnAddressComesAgain_IsAnError()
    {
        using var stripe = new FakeTransport()
            .Expect("GET /v2/x", Reply.Ok("{\"data\":[{\"n\":1}],\"next_page_url\":\"/v2/x?page=b\"}"))
            .Expect("GET /v2/x?page=b", Reply.Ok("{\"data\":[{\"n\":2}],\"next_page_url\":\"/v2/x?page=c\"}"))
            .Expect("GET /v2/x?page=c", Reply.Ok("{\"data\":[{\"n\":3}],\"next_page_url\":\"/v2/x?page=b\"}"));
        Assert.That(Errors.Of(() => Rows(stripe, "/v2/x")).Message, Does.Contain("the page leads back to /v2/x?page=b, which was read before"));
    }

    [Test]
    public void Read_WhenASearchRepeatsAnOlderPageUnderAnotherToken_IsAnError()
    {
        using var stripe = new FakeTransport()
            .Expect("GET /v1/x/search", Reply.Ok("{\"object\":\"search_result\",\"data\":[{\"id\":\"a\"}],\"has_more\":true,\"next_page\":\"t1\"}"))
            .Expect("GET /v1/x/search?page=t1", Reply.Ok("{\"object\":\"search_result\",\"data\":[{\"id\":\"b\"}],\"has_more\":true,\"next_page\":\"t2\"}"))
            .Expect("GET /v1/x/search?page=t2", Reply.Ok("{\"object\":\"search_result\",\"data\":[{\"id\":\"a\"}],\"has_more\":true,\"next_page\":\"t3\"}"));
        Assert.That(Errors.Of(() => Rows(stripe, "/v1/x/search")).Message, Does.Contain("repeats a"));
    }

    [Test]
    public void Read_WhenTheLastRowWasDeletedMeanwhile_GoesOnFromTheRowBeforeAndCountsOn()
    {
        const string Deleted = "{\"error\":{\"type\":\"invalid_request_error\",\"code\":\"resource_missing\",\"message\":\"No such coupon: 'b'\",\"param\":\"starting_after\"}}";
        using var stripe = new FakeTransport()
            .Expect("GET /v1/x", Reply.Ok(List(true, "a", "b")))
            .Expect("GET /v1/x?starting_after=b", Reply.Status(400, Deleted))
            .Expect("GET /v1/x?starting_after=a", Reply.Ok(List(false, "c")));
        Assert.That(Rows(stripe, "/v1/x"), Is.EqualTo(new[] { "1 {\"id\": \"a\"}", "2 {\"id\": \"b\"}", "3 {\"id\": \"c\"}" }));
    }

    [Test]
    public void Read_WhenAPageComesAgain_IsAnError()
    {
        using var stripe = new FakeTransport().Expect("GET /v1/x", Reply.Ok(List(true, "a", "b"))).Expect("GET /v1/x?starting_after=b", Reply.Ok(List(true, "b", "c")));
        Assert.That(Errors.Of(() => Rows(stripe, "/v1/x")).Message, Does.Contain("repeats b"));
    }

    [Test]
    public void Read_WhenAPageIsCutOff_ReadsItAgainWithoutRepeatingRows()
    {
        using var stripe = new FakeTransport().Expect("GET /v1/x", Reply.Ok("{\"object\":\"list\",\"data\":[{\"id\":\"a\"},{\"id\"")).Expect("GET /v1/x", Reply.Ok(List(false, "a", "b")));
        Assert.That(Rows(stripe, "/v1/x"), Is.EqualTo(new[] { "1 {\"id\": \"a\"}", "2 {\"id\": \"b\"}" }));
    }

    [Test]
    public void Read_WhenTheConsumerStops_MakesNoFurtherRequest()
    {
        using var stripe = new FakeTransport().Expect("GET /v1/x", Reply.Ok(List(true, "a", "b")));
        Assert.That(Open(stripe, "/v1/x", null).Take(2).Count(), Is.EqualTo(2));
    }

    [TestCase("{\"object\":\"list\",\"data\":[1,2],\"has_more\":true}", null, "1 1|2 2")]
    [TestCase("{\"a\":[1,2]}", null, "1 {\"a\":[1,2]}")]
    [TestCase("{\"a\":[1,2]}", "$.a[*]", "1 1|2 2")]
    [TestCase("[1,2]", null, "1 [1,2]")]
    [TestCase("5", null, "1 5")]
    [TestCase("{}", "$.a", "")]
    [TestCase(null, "$.a", "")]
    public void Read_WhenTheAddressIsEmpty_ReadsTheGivenJson(string? json, string? filter, string expected)
    {
        using var stripe = new FakeTransport();
        Assert.That(string.Join("|", Rows(stripe, "", filter, null, json)), Is.EqualTo(expected));
    }

    [TestCase("", "{\"a\":1", "@Json cannot be read")]
    [TestCase("", "", "@Json cannot be read")]
    [TestCase("", "{'a':1}", "@Json cannot be read")]
    [TestCase("/v1/balance", "{}", "both given")]
    public void Read_WhenTheGivenJsonCannotBeRead_Refuses(string url, string json, string part)
    {
        using var stripe = new FakeTransport();
        Errors.AssertBadArgument(() => Rows(stripe, url, null, Connections.Default, json), part);
    }

    [Test]
    public void Read_WhenTheAddressIsNull_GivesNoRowAndMakesNoRequest()
    {
        using var stripe = new FakeTransport();
        Assert.That(Rows(stripe, null, "$["), Is.Empty);
    }

    [Test]
    public void Read_WhenThereIsNoConnection_Refuses()
    {
        using var stripe = new FakeTransport();
        Errors.AssertBadArgument(() => ResponseReader.Open(SqlString.Null, new("/v1/balance"), SqlString.Null, SqlString.Null, stripe, stripe.Clock), "no connection");
    }

    [TestCase("{\"$error\":\"Pass @Url.\"}", "Pass @Url.")]
    [TestCase("{\"limit\":5}", "\"limit\" is no parameter")]
    [TestCase("{\"$filter\":5}", "\"$filter\"")]
    public void Read_WhenTheParameterListIsWrong_Refuses(string query, string part)
    {
        using var stripe = new FakeTransport();
        Errors.AssertBadArgument(() => ResponseReader.Open(new(Connections.Default), new("/v1/balance"), new(query), SqlString.Null, stripe, stripe.Clock), part);
    }

    [Test]
    public void FillRow_WhenGivenARow_HandsOutItsPositionAndJson()
    {
        var row = Responses.Read(SqlString.Null, new(""), SqlString.Null, new("{\"a\":1}")).Cast<object>().Single();
        var cells = new object?[] { row, null, null };
        typeof(Responses).GetMethod("FillRow", System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!.Invoke(null, cells);
        Assert.That(cells[1], Is.EqualTo(new SqlInt64(1)));
        Assert.That(cells[2], Is.EqualTo(new SqlString("{\"a\":1}")));
    }

    private static List<string> Rows(FakeTransport stripe, string? url, string? filter = null, string? connection = null, string? json = null) =>
        Open(stripe, url, filter, connection ?? Connections.Default, json).Select(row => row.Position + " " + row.Json).ToList();

    private static IEnumerable<ResponseRow> Open(FakeTransport stripe, string? url, string? filter, string? connection = null, string? json = null)
    {
        var query = filter == null ? null : new JObject { ["$filter"] = filter }.ToString();
        return ResponseReader.Open(Text(connection ?? Connections.Default), Text(url), Text(query), Text(json), stripe, stripe.Clock).Cast<ResponseRow>();
    }

    private static SqlString Text(string? value) => value == null ? SqlString.Null : new SqlString(value);

    private static string List(bool hasMore, params string[] ids) =>
        "{\"object\": \"list\", \"data\": [" + string.Join(",", ids.Select(id => "{\"id\": \"" + id + "\"}")) + "], \"has_more\": " + (hasMore ? "true" : "false") + "}";
}
