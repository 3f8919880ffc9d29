using Newtonsoft.Json.Linq;
using StripeClr.Procedures;
using StripeClr.Tests.Support;

namespace StripeClr.Tests.Procedures;

public sealed class SenderTests
{
    private const string Path = "/v1/invoices/{invoice}/pay";
    private const string Pay = "POST /v1/invoices/in_1/pay";
    private const string Parameters = "{\"{invoice}\":\"in_1\",\"paid_out_of_band\":true}";

    [Test]
    public void Send_WhenStripeAnswers_ReportsEverything()
    {
        using var stripe = new FakeTransport().Expect(Pay, Reply.Lost().Taking(2)).Expect(Pay, Reply.Ok("{\n  \"id\": \"in_1\",\n  \"client_secret\": \"s\"\n}\n", "Request-Id: req_1", "Idempotent-Replayed: true").Taking(1));
        var outcome = Send(stripe);
        Assert.That(outcome.Error, Is.Null);
        Assert.That(outcome.ResultJson, Is.EqualTo("{\n  \"id\": \"in_1\",\n  \"client_secret\": \"***\"\n}\n"));
        Assert.That(outcome.StatusCode, Is.EqualTo(200));
        Assert.That(outcome.RequestId, Is.EqualTo("req_1"));
        Assert.That(outcome.StripeCode, Is.Null);
        Assert.That(outcome.Attempts, Is.EqualTo(2));
        Assert.That(outcome.Duration, Is.EqualTo(TimeSpan.FromSeconds(3.5)));
        Assert.That(outcome.IsReplayed, Is.True);
        Assert.That(stripe.Calls[1].Form, Is.EqualTo("paid_out_of_band=true&expand[0]=payments"));
    }

    [TestCase("invoice_not_open", "invoice_not_open")]
    [TestCase(null, "invalid_request_error")]
    public void Send_WhenStripeRefuses_ReportsItsErrorWithoutThrowing(string? code, string reported)
    {
        using var stripe = new FakeTransport().Expect(Pay, Reply.Error(400, "invalid_request_error", code, "Invoice is already paid", "Request-Id: req_2"));
        var outcome = Send(stripe);
        Assert.That(outcome.ResultJson, Is.Null);
        Assert.That(outcome.Error!.Number, Is.EqualTo(54400));
        Assert.That(outcome.StatusCode, Is.EqualTo(400));
        Assert.That(outcome.StripeCode, Is.EqualTo(reported));
        Assert.That(outcome.RequestId, Is.EqualTo("req_2"));
        Assert.That(outcome.IsReplayed, Is.False);
        Assert.That(outcome.Error.Context, Is.EqualTo("[POST /v1/invoices/in_1/pay request=req_2 key=order-1]"));
    }

    [Test]
    public void Send_WhenNothingAnswers_HasNoStatus()
    {
        using var stripe = new FakeTransport().Expect(Pay, Reply.Lost().Taking(24.9));
        var outcome = Send(stripe);
        Assert.That(outcome.Error!.Number, Is.EqualTo(54011));
        Assert.That(outcome.StatusCode, Is.Null);
        Assert.That(outcome.Attempts, Is.EqualTo(1));
    }

    [TestCase(null, "POST", Path, Parameters, "k", "no connection")]
    [TestCase("x", "POST", Path, Parameters, "k", "not a JSON object")]
    [TestCase("", "POST", Path, Parameters, null, "@IdempotencyKey is empty")]
    [TestCase("", "POST", Path, Parameters, "", "@IdempotencyKey is empty")]
    [TestCase("", "PUT", Path, Parameters, "k", "The method is \"PUT\"")]
    [TestCase("", "POST", null, Parameters, "k", "no path")]
    [TestCase("", "POST", Path, "{", "k", "not JSON")]
    [TestCase("", "POST", Path, "{}", "k", "{invoice}")]
    [TestCase("", "POST", Path, null, "k", "{invoice}")]
    [TestCase("", "POST", Path, "{\"{invoice}\":\"..\"}", "k", "cannot be sent safely")]
    [TestCase("", "POST", "/v1/invoices/{invoice", "{\"{invoice}\":\"in_1\"}", "k", "/v1/invoices/{invoice")]
    [TestCase("", "POST", "/v1/customers", "{\"coupon\":\"X\"}", "k", "@Coupon is not taken by Stripe's API from version 2025-03-31.basil")]
    [TestCase("", "POST", "/v1/customers", "{\"name\":\"x\",\"$extra\":\"{\\\"name\\\":\\\"y\\\"}\"}", "k", "@Extra names \"name\"")]
    public void Send_WhenAnArgumentCannotBeSent_ReportsItAndSendsNothing(string? connection, string? method, string? path, string? parameters, string? key, string part)
    {
        using var stripe = new FakeTransport();
        var outcome = Calls.Action(stripe, connection?.Length == 0 ? Connections.Default : connection, method, path, parameters, key);
        Assert.That(outcome.Error!.Number, Is.EqualTo(ErrorNumber.BadArgument));
        Assert.That(outcome.Error.Message, Does.Contain(part).And.Not.Contain(Connections.Key));
        Assert.That(outcome.Attempts, Is.Zero);
    }

    [Test]
    public void Send_WhenTheUnforeseenHappens_SaysThatTheOutcomeIsOpen()
    {
        using var stripe = new FakeTransport().Expect(Pay, Reply.Broken(new InvalidOperationException("Odd: " + Connections.Key + ".")));
        var outcome = Send(stripe);
        Assert.That(outcome.Error!.Number, Is.EqualTo(54011));
        Assert.That(outcome.Error.Message, Does.Contain("InvalidOperationException").And.Contain("key=order-1").And.Not.Contain(Connections.Key));
    }

    [Test]
    public void Send_WhenAnAccountHasAnOlderVersion_TakesTheRemovedParameter()
    {
        using var stripe = new FakeTransport().Expect("POST /v1/customers", Reply.Ok("{}"));
        var outcome = Calls.Action(stripe, Connections.Json("ApiVersion", "2025-02-24.acacia"), "POST", "/v1/customers", "{\"coupon\":\"X\"}", "k");
        Assert.That(outcome.Error, Is.Null);
        Assert.That(stripe.Calls[0].Form, Is.EqualTo("coupon=X"));
    }

    [TestCase("2025-02-24.acacia", "price=price_1")]
    [TestCase("2025-03-31.basil", "pricing[price]=price_1")]
    public void Send_WhenAParameterWasRenamed_SendsTheVersionsName(string version, string sent)
    {
        using var stripe = new FakeTransport().Expect("POST /v1/invoiceitems", Reply.Ok("{}"));
        Assert.That(Calls.Action(stripe, Connections.Json("ApiVersion", version), "POST", "/v1/invoiceitems", "{\"pricing[price]\":\"price_1\"}", "k").Error, Is.Null);
        Assert.That(stripe.Calls[0].Form, Is.EqualTo(sent));
    }

    [Test]
    public void Send_WhenARepeatedDeleteFindsNothing_GivesTheObjectThatFromJsonReads()
    {
        const string Delete = "DELETE /v1/customers/cus_1";
        using var stripe = new FakeTransport().Expect(Delete, Reply.Lost()).Expect(Delete, Reply.Missing("cus_1"));
        var outcome = Calls.Action(stripe, Connections.Default, "DELETE", "/v1/customers/{customer}", "{\"{customer}\":\"cus_1\"}", null);
        Assert.That(outcome.ResultJson, Is.EqualTo("{\"id\": \"cus_1\", \"object\": \"customer\", \"deleted\": true}"));
        Assert.That(new TableFunction(typeof(StripeClr.Functions.Customers)).FromJson(outcome.ResultJson!)["Id"], Is.EqualTo("cus_1"));
    }

    [Test]
    public void Send_WhenDryRun_ShowsTheRequestWithoutTheKeyAndSendsNothing()
    {
        using var stripe = new FakeTransport();
        var outcome = Calls.Action(stripe, Connections.Json("StripeAccount", "acct_9"), "POST", Path, Parameters, "order-1", isDryRun: true);
        Assert.That(outcome.Error, Is.Null);
        Assert.That(outcome.Attempts, Is.Zero);
        Assert.That(outcome.StatusCode, Is.Null);
        Assert.That(outcome.ResultJson, Does.Not.Contain(Connections.Key).And.Not.Contain("Bearer"));
        var shown = JObject.Parse(outcome.ResultJson!);
        Assert.That((string?)shown["method"], Is.EqualTo("POST"));
        Assert.That((string?)shown["url"], Is.EqualTo("https://api.stripe.com/v1/invoices/in_1/pay"));
        Assert.That((string?)shown["body"], Is.EqualTo("paid_out_of_band=true&expand[0]=payments"));
        Assert.That((string?)shown["headers"]!["Idempotency-Key"], Is.EqualTo("order-1"));
        Assert.That((string?)shown["headers"]!["Stripe-Account"], Is.EqualTo("acct_9"));
        Assert.That((string?)shown["headers"]!["Stripe-Version"], Is.EqualTo("2026-10-28.endive"));
    }

    [Test]
    public void Send_WhenDryRunOfAGet_ShowsTheQuery()
    {
        using var stripe = new FakeTransport();
        var outcome = Calls.Action(stripe, Connections.Default, "GET", "/v1/customers", "{\"email\":\"a@b\"}", null, isDryRun: true);
        var shown = JObject.Parse(outcome.ResultJson!);
        Assert.That((string?)shown["url"], Is.EqualTo("https://api.stripe.com/v1/customers?email=a%40b"));
        Assert.That(shown["body"]!.Type, Is.EqualTo(JTokenType.Null));
    }

    private static Outcome Send(FakeTransport stripe) => Calls.Action(stripe, Connections.Default, "POST", Path, Parameters, "order-1");
}
