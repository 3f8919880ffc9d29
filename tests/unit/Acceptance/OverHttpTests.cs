using System.Data.SqlTypes;
using System.Net.Sockets;
using StripeClr.Functions;
using StripeClr.Procedures;
using StripeClr.Tests.Support;

namespace StripeClr.Tests.Acceptance;

/// <summary>The shipped entry points with the shipped transport against the fake Stripe over HTTP.</summary>
public sealed class OverHttpTests : IDisposable
{
    private FakeStripeProcess _stripe = null!;

    [OneTimeSetUp]
    public void Start() => _stripe = new FakeStripeProcess("--invoices 10000 --customers 100");

    public void Dispose() => _stripe?.Dispose();

    [SetUp]
    public void Reset() => _stripe.Reset();

    [Test]
    public void List_WhenThereAre10000Invoices_TakesExactly100RequestsOverOneConnection()
    {
        var ids = List().Select(row => (string)row["Id"]!).ToList();
        Assert.That(ids, Has.Count.EqualTo(10_000).And.Unique);
        Assert.That(_stripe.RequestCount, Is.EqualTo(100));
#if NETFRAMEWORK
        // .NET's own HttpWebRequest opens one for every request; the product ships for .NET Framework.
        Assert.That(_stripe.ConnectionCount, Is.EqualTo(1));
#endif
    }

    [Test]
    public void List_WhenFiveRowsAreTaken_MakesOneRequest()
    {
        Assert.That(List().Take(5).ToList(), Has.Count.EqualTo(5));
        Assert.That(_stripe.RequestCount, Is.EqualTo(1));
        var headers = _stripe.Requests[0]["headers"]!;
        Assert.That((string?)headers["stripe-version"], Is.EqualTo("2026-10-28.endive"));
        Assert.That((string?)headers["user-agent"], Does.StartWith("StripeClr/"));
        Assert.That((string?)headers["accept-encoding"], Is.EqualTo("gzip"));
        Assert.That((string?)headers["authorization"], Is.EqualTo("Bearer"));
    }

    [Test]
    public void List_WhenFiltered_GivesMatchingRowsOnly()
    {
        var rows = List("{\"status\":\"open\"}").ToList();
        Assert.That(rows, Is.Not.Empty);
        Assert.That(rows.Select(row => row["Status"]), Is.All.EqualTo("open"));
    }

    [Test]
    public void List_WhenTheVersionIsOld_ReadsItsShape()
    {
        var row = TableFunction.Read(typeof(Invoices), _stripe.Connection("ApiVersion", "2020-08-27"), "/v1/invoices").First();
        var current = List().First();
        foreach (var column in new[] { "Id", "CustomerId", "Status", "Total", "Tax", "Paid", "SubscriptionId", "Created", "PaymentIntentId" })
        {
            Assert.That(row[column], Is.EqualTo(current[column]), column);
        }
    }

    [Test]
    public void List_WhenTheKeyIsWrong_Is401WithoutTheKey()
    {
        var connection = _stripe.Connection("ApiKey", "sk_test_wrongKey1234567890");
        var error = Errors.Of(() => TableFunction.Read(typeof(Invoices), connection, "/v1/invoices").ToList());
        Assert.That(error.Number, Is.EqualTo(54401));
        Assert.That(error.Message, Does.Match(@"^Stripe 401 [^:]+: Invalid API Key provided: sk_test_\*\*\*.* \[GET /v1/invoices request=req_\w+\]$"));
        Assert.That(_stripe.RequestCount, Is.EqualTo(1));
    }

    [Test]
    public void Single_WhenTheInvoiceIsUnknown_GivesNoRow()
    {
        Assert.That(TableFunction.Read(typeof(Invoices), _stripe.Connection(), "/v1/invoices/{invoice}", "{\"{invoice}\":\"in_unknown\"}"), Is.Empty);
        Assert.That(_stripe.RequestCount, Is.EqualTo(1));
    }

    [Test]
    public void Send_WhenTheInvoiceIsUnknown_Is404()
    {
        var outcome = Send("POST", "/v1/invoices/{invoice}/pay", "{\"{invoice}\":\"in_unknown\"}");
        Assert.That(outcome.Error!.Message, Does.StartWith("Stripe 404 invalid_request_error/resource_missing: No such invoice: 'in_unknown' [POST /v1/invoices/in_unknown/pay param=invoice request=req_"));
        Assert.That(outcome.Attempts, Is.EqualTo(1));
    }

    [Test]
    public void Send_WhenACustomerIsCreated_GetsItAndReplaysItForTheSameKey()
    {
        const string Parameters = "{\"name\":\"Zoë & Söhne + 100%\",\"address[line1]\":\"Main St 1\",\"metadata{}\":\"{\\\"order\\\":\\\"4711\\\"}\"}";
        var first = Send("POST", "/v1/customers", Parameters);
        Assert.That(first.Error, Is.Null);
        var row = new TableFunction(typeof(Customers)).FromJson(first.ResultJson!);
        Assert.That(row["Name"], Is.EqualTo("Zoë & Söhne + 100%"));
        Assert.That(row["AddressLine1"], Is.EqualTo("Main St 1"));
        Assert.That(first.IsReplayed, Is.False);
        var second = Send("POST", "/v1/customers", Parameters);
        Assert.That(second.IsReplayed, Is.True);
        Assert.That(new TableFunction(typeof(Customers)).FromJson(second.ResultJson!)["Id"], Is.EqualTo(row["Id"]));
    }

    [TestCase("reset_before", "times", "1")]
    [TestCase("reset_after", "times", "1")]
    [TestCase("cut", "bytes", "50")]
    [TestCase("malformed", "times", "1")]
    [TestCase("429", "times", "2")]
    [TestCase("status", "status", "503")]
    public void Send_WhenAnAttemptFails_RepeatsItAndActsOnce(string kind, string option, string value)
    {
        _stripe.Fail(kind, "method", "POST", option, value);
        var outcome = Send("POST", "/v1/customers", "{\"name\":\"Ann\"}");
        Assert.That(outcome.Error, Is.Null);
        Assert.That(outcome.Attempts, Is.EqualTo(value == "2" ? 3 : 2));
        Assert.That(_stripe.Requests.Select(request => (string?)request["headers"]!["idempotency-key"]).Distinct().Single(), Is.EqualTo("order-1"));
        var named = TableFunction.Read(typeof(Customers), _stripe.Connection(), "/v1/customers").Take(5).Count(row => (string?)row["Name"] == "Ann");
        Assert.That(named, Is.EqualTo(1));
    }

    [TestCase("reset_before", 54010)]
    // Where the runtime does not notice that the connection broke, the JSON's missing end tells.
    [TestCase("reset_after", 54010, 54012)]
    [TestCase("cut", 54010, 54012)]
    [TestCase("malformed", 54012)]
    [TestCase("html", 54502)]
    [TestCase("redirect", 54012)]
    [TestCase("has_more_empty", 54012)]
    [TestCase("429", 54429)]
    public void List_WhenAPageStaysBroken_IsAnErrorAndNeverAShortList(string kind, params int[] numbers)
    {
        _stripe.Fail(kind, "path", "/v1/invoices", "after", "2", "times", "0", "bytes", "1000");
        var rows = 0;
        var error = Errors.Of(() => TableFunction.Read(typeof(Invoices), _stripe.Connection("MaxRetries", "0"), "/v1/invoices").Select(_ => rows++).ToList());
        Assert.That(error.Number, Is.AnyOf(numbers), error.Message);
        Assert.That(rows, Is.EqualTo(200));
    }

    [Test]
    public void List_WhenAProxyAnswersInHtml_ShowsItsStart()
    {
        _stripe.Fail("html", "status", "200", "times", "0");
        var error = Errors.Of(() => TableFunction.Read(typeof(Invoices), _stripe.Connection("MaxRetries", "0"), "/v1/invoices").ToList());
        Assert.That(error.Message, Does.StartWith("StripeClr 54012 bad_answer: ").And.Contain("text/html").And.Contain("<!DOCTYPE html>"));
    }

    [Test]
    public void Send_WhenStripeEchoesTheKey_MasksItEverywhere()
    {
        _stripe.Fail("echo_secret");
        var outcome = Send("POST", "/v1/customers", "{\"name\":\"Ann\"}");
        Assert.That(outcome.Error!.Message + outcome.StripeCode + outcome.ResultJson, Does.Not.Contain(Connections.Key).And.Not.Contain("unitTestsOnly"));
    }

    [Test]
    public void Send_WhenTheAnswerIsSmallerThanItsCompressedForm_IsNotTakenForCutOff()
    {
        var id = (string)new TableFunction(typeof(Customers)).FromJson(Send("POST", "/v1/customers", "{\"name\":\"Ann\"}").ResultJson!)["Id"]!;
        var outcome = Send("DELETE", "/v1/customers/{customer}", "{\"{customer}\":\"" + id + "\"}");
        Assert.That(outcome.Error, Is.Null);
        Assert.That(outcome.Attempts, Is.EqualTo(1));
        Assert.That(outcome.ResultJson, Does.Contain("\"deleted\": true"));
    }

    [Test]
    public void Send_WhenStripeIsDown_SaysThatNothingHappened()
    {
        var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        var port = ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        var outcome = Sender.Send(Calls.ActionArguments(Connections.Json("BaseUrl", "http://127.0.0.1:" + port, "MaxRetries", "1"), "POST", "/v1/customers", "{}", "order-1"), new StripeClr.Http.WebRequestTransport(), new FakeClock());
        Assert.That(outcome.Attempts, Is.EqualTo(2));
#if NETFRAMEWORK
        Assert.That(outcome.Error!.Message, Does.StartWith("StripeClr 54010 not_reached: Gave up after 2 attempts in 0.5 s; last: Stripe was not reached: no connection: ").And.EndWith(" Nothing was changed; try again. [POST /v1/customers attempts=2 key=order-1]"));
#else
        // .NET's HttpWebRequest does not say that the connection was refused, so the product must not claim that nothing was sent.
        Assert.That(outcome.Error!.Number, Is.EqualTo(54011));
#endif
    }

    [Test]
    public void PublicSend_WhenCalled_FillsEveryOutput()
    {
        Request.Send(
            new SqlString(_stripe.Connection()), new SqlString("GET"), new SqlString("/v1/balance"), SqlString.Null, SqlString.Null, SqlBoolean.False, SqlString.Null, SqlBytes.Null,
            out var json, out var status, out var code, out var requestId, out var attempts, out var milliseconds, out var replayed, out var number, out var sentence, out var context);
        Assert.That(json.Value, Does.Contain("\"balance\""));
        Assert.That(status.Value, Is.EqualTo(200));
        Assert.That(requestId.Value, Does.StartWith("req_"));
        Assert.That(attempts.Value, Is.EqualTo(1));
        Assert.That(milliseconds.Value, Is.GreaterThanOrEqualTo(0));
        Assert.That(replayed.Value, Is.False);
        Assert.That(new[] { code.IsNull, number.IsNull, sentence.IsNull, context.IsNull }, Is.All.True);
    }

    private IEnumerable<TableRow> List(string? query = null) => TableFunction.Read(typeof(Invoices), _stripe.Connection(), "/v1/invoices", query);

    // The pauses between attempts pass on the test's clock.
    private Outcome Send(string method, string path, string parameters) =>
        Sender.Send(Calls.ActionArguments(_stripe.Connection(), method, path, parameters, method == "POST" ? "order-1" : null), new StripeClr.Http.WebRequestTransport(), new FakeClock());
}
