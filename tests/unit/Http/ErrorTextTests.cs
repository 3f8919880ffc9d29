using System.Text.RegularExpressions;
using StripeClr.Http;
using StripeClr.Requests;
using StripeClr.Tests.Support;

namespace StripeClr.Tests.Http;

/// <summary>The grammar of errors: who, number or status, kind, sentence, and the bracket with the facts.</summary>
public sealed class ErrorTextTests
{
    private static readonly StripeRequest Pay = StripeRequest.Action("POST", "/v1/invoices/in_1/pay", [], "order-4711-pay");
    private static readonly StripeRequest Balance = StripeRequest.Read("GET", "/v1/balance", []);

    [Test]
    public void Reported_WhenStripeGivesEverything_NamesEverything()
    {
        const string Body = "{\n  \"error\": {\"code\": \"card_declined\", \"decline_code\": \"generic_decline\", \"message\": \"Your card was declined.\", \"param\": \"source\", \"type\": \"card_error\"}\n}\n";
        var error = Reported(Pay, 402, Body, attempts: 2, "Request-Id: req_123");
        Assert.That(error.Message, Is.EqualTo(
            "Stripe 402 card_error/card_declined: Your card was declined. [POST /v1/invoices/in_1/pay decline=generic_decline param=source request=req_123 attempts=2 key=order-4711-pay]"));
        Assert.That(error.Number, Is.EqualTo(54402));
        Assert.That(error.Sentence, Is.EqualTo("Stripe 402 card_error/card_declined: Your card was declined."));
        Assert.That(error.StripeError!.Code, Is.EqualTo("card_declined"));
    }

    [TestCase("x key=order-1", "param=x_key=order-1 key=order-4711-pay]")]
    [TestCase("items[0][price]", "param=items[0][price] key=order-4711-pay]")]
    public void Reported_WhenAParameterIsOfTheCallersMaking_AddsNoPartToTheContext(string param, string end) => Assert.That(
        Reported(Pay, 400, "{\"error\":{\"type\":\"x\",\"message\":\"M.\",\"param\":\"" + param + "\"}}").Message, Does.EndWith(" " + end));

    [TestCase("{\"error\":{\"type\":\"api_error\",\"message\":\"M.\"}}", "Stripe 500 api_error: M. [GET /v1/balance]")]
    [TestCase("{\"error\":{\"type\":\"api_error\",\"code\":null,\"message\":\"M.\"}}", "Stripe 500 api_error: M. [GET /v1/balance]")]
    [TestCase("{\"error\":{}}", "Stripe 500 api_error: Stripe gives no message. [GET /v1/balance]")]
    [TestCase("{\"error\":{\"type\":\"x\",\"code\":\"y\",\"message\":\"100% of %s, %d and %%\"}}", "Stripe 500 x/y: 100% of %s, %d and %% [GET /v1/balance]")]
    [TestCase("{\"error\":{\"message\":\"[brackets] and key=x]\"}}", "Stripe 500 api_error: [brackets] and key=x] [GET /v1/balance]")]
    [TestCase("{\"error\":{\"message\":\"2026-10-01T00:00:00Z\"}}", "Stripe 500 api_error: 2026-10-01T00:00:00Z [GET /v1/balance]")]
    [TestCase("{\"error\":{\"message\":{\"a\":1},\"code\":5}}", "Stripe 500 api_error: Stripe gives no message. [GET /v1/balance]")]
    public void Reported_WhenStripeGivesLess_KeepsTheGrammar(string body, string expected) =>
        Assert.That(Reported(Balance, 500, body).Message, Is.EqualTo(expected));

    [TestCase("")]
    [TestCase("<html><body>502 Bad Gateway</body></html>")]
    [TestCase("{\"error\":")]
    [TestCase("{\"error\":5}")]
    [TestCase("[]")]
    [TestCase("null")]
    public void Reported_WhenTheBodyIsNoErrorObject_SaysWhatItIs(string body)
    {
        var error = Reported(Balance, 502, body, 1, "Content-Type: text/html");
        Assert.That(error.Number, Is.EqualTo(54502));
        Assert.That(error.Message, Does.StartWith("Stripe 502 api_error: The answer is no error object of Stripe's but HTTP 502, text/html: " + body));
    }

    [TestCase("{\"error\":\"invalid_grant\",\"error_description\":\"The code was used.\"}", "Stripe 400 invalid_grant: The code was used. [")]
    [TestCase("{\"error\":\"invalid_grant\"}", "Stripe 400 invalid_grant: Stripe gives no message. [")]
    [TestCase("{\"error\":\"Not: allowed\"}", "Stripe 400 api_error: Not: allowed [")]
    [TestCase("{\"error\":{\"type\":\"invalid_fields\",\"code\":\"unsupported_field\",\"message\":\"M.\",\"user_message\":\"U.\"}}", "Stripe 400 invalid_fields/unsupported_field: M. [")]
    public void Reported_WhenTheErrorHasAnotherForm_StaysReadable(string body, string start) =>
        Assert.That(Reported(Balance, 400, body).Message, Does.StartWith(start));

    [Test]
    public void Reported_WhenAReadIsAPost_KeepsItsKeyToItself() =>
        Assert.That(Reported(StripeRequest.Read("POST", "/v1/invoices/create_preview", []), 500, "").Message, Does.EndWith(" [POST /v1/invoices/create_preview]"));

    [Test]
    public void Reported_WhenTheRequestWentToAnotherHost_NamesIt() =>
        Assert.That(
            Reported(StripeRequest.Read(new RequestUrl(new Uri("https://connect.stripe.com"), "/oauth/token", [])), 500, "").Message,
            Does.EndWith(" [GET /oauth/token host=connect.stripe.com]"));

    [Test]
    public void Reported_WhenTheMessageIsHuge_KeepsItWholeAndTheContextLast()
    {
        var message = string.Concat(Enumerable.Repeat("100%s ", 6667)).Substring(0, 40_000);
        var error = Reported(Pay, 400, "{\"error\":{\"type\":\"invalid_request_error\",\"message\":\"" + message + "\"}}");
        Assert.That(error.Sentence, Is.EqualTo("Stripe 400 invalid_request_error: " + message));
        Assert.That(error.Message, Does.EndWith(" [POST /v1/invoices/in_1/pay key=order-4711-pay]"));
    }

    [Test]
    public void Reported_WhenTheBodyIsHugeHtml_ShowsItsStartOnOneLine()
    {
        var error = Reported(Balance, 503, "<html>\r\n" + new string('x', 5000), 1, "Content-Type: text/html");
        Assert.That(error.Message, Has.Length.LessThan(500));
        Assert.That(error.Message, Does.Not.Contain("\n").And.Contain("<html>  xxx").And.Contain("…"));
    }

    [Test]
    public void Reported_WhenStripeEchoesTheKey_MasksIt()
    {
        var body = "{\"error\":{\"type\":\"t\",\"code\":\"" + Connections.Key + "\",\"param\":\"" + Connections.Key + "\",\"decline_code\":\"" + Connections.Key
            + "\",\"message\":\"Authorization: Bearer " + Connections.Key + " pi_1_secret_abc\"}}";
        var error = Reported(Pay, 400, body, 1, "Request-Id: " + Connections.Key);
        Assert.That(error.Message + error.Sentence + error.Context, Does.Not.Contain("unitTestsOnly").And.Not.Contain("secret_abc"));
    }

    [Test]
    public void Reported_WhenRetriesAreUsedUp_SaysHowManyAndHowLong()
    {
        var attempts = Attempts(4, isExhausted: true);
        var error = ErrorText.Reported(Balance, Answer(429), Buffers.Of("{\"error\":{\"type\":\"invalid_request_error\",\"code\":\"rate_limit\",\"message\":\"Too many requests.\"}}"), attempts);
        Assert.That(error.Message, Is.EqualTo(
            "Stripe 429 invalid_request_error/rate_limit: Gave up after 4 attempts in 12.3 s; last: Too many requests. [GET /v1/balance attempts=4]"));
    }

    [TestCase(402, "Your card was declined.", "Your card was declined. Stripe gave this answer before and gives it again for this key; a new try needs a new @IdempotencyKey.")]
    [TestCase(400, "No such price: 'x'", "No such price: 'x'. Stripe gave this answer before and gives it again for this key; a new try needs a new @IdempotencyKey.")]
    [TestCase(500, "M.", "M. Stripe gave this answer before and gives it again for this key; a new try needs a new @IdempotencyKey. Look in Stripe first: it may have acted.")]
    public void Reported_WhenStripeRepeatsAStoredFailure_SaysThatANewTryNeedsANewKey(int status, string message, string expected)
    {
        var error = Reported(Pay, status, "{\"error\":{\"type\":\"t\",\"message\":\"" + message + "\"}}", 1, "Idempotent-Replayed: true");
        Assert.That(error.Sentence, Is.EqualTo("Stripe " + status + " t: " + expected));
        Assert.That(Reported(Balance, status, "{\"error\":{\"type\":\"t\",\"message\":\"M.\"}}", 1, "Idempotent-Replayed: true").Sentence, Does.EndWith(" M."), "a read has no key of the caller's");
    }

    [Test]
    public void NoAnswer_WhenNothingArrived_SaysSo()
    {
        var error = ErrorText.NoAnswer(Pay, new TransportException("no connection: refused", false), Attempts(4, isExhausted: true));
        Assert.That(error.Message, Is.EqualTo(
            "StripeClr 54010 not_reached: Gave up after 4 attempts in 12.3 s; last: Stripe was not reached: no connection: refused. Nothing was changed; try again. [POST /v1/invoices/in_1/pay attempts=4 key=order-4711-pay]"));
    }

    [Test]
    public void NoAnswer_WhenAWriteMayHaveArrived_NamesTheKeyAsRemedy()
    {
        var error = ErrorText.NoAnswer(Pay, new TransportException("no answer within 25 s", true), Attempts(1, gotNoAnswer: true));
        Assert.That(error.Message, Is.EqualTo(
            "StripeClr 54011 outcome_unknown: The call may or may not have taken effect: no answer within 25 s. Repeat it with the same @IdempotencyKey: Stripe acts once. [POST /v1/invoices/in_1/pay key=order-4711-pay]"));
    }

    [Test]
    public void NoAnswer_WhenADeleteMayHaveArrived_SaysToLook() =>
        Assert.That(
            ErrorText.NoAnswer(StripeRequest.Action("DELETE", "/v1/customers/cus_1", [], null), new TransportException("x", true), Attempts(1, gotNoAnswer: true)).Message,
            Is.EqualTo("StripeClr 54011 outcome_unknown: The call may or may not have taken effect: x. Read the object to see. [DELETE /v1/customers/cus_1]"));

    [Test]
    public void Unusable_WhenRedirected_NamesTheTargetAndDoesNotFollow()
    {
        var answer = Answer(302, "Location: https://elsewhere.example/");
        var error = ErrorText.Unusable(Balance, answer, Buffers.Of(""), "Stripe answers a call with status 200", Attempts(1));
        Assert.That(error.Message, Is.EqualTo(
            "StripeClr 54012 bad_answer: The answer cannot be used: Stripe answers a call with status 200 (HTTP 302 with a redirect to https://elsewhere.example/). [GET /v1/balance]"));
    }

    [Test]
    public void EveryError_WhateverHappened_FitsOneGrammar()
    {
        var grammar = new Regex(@"^(Stripe \d{3} [^\s:]+|StripeClr 54\d{3} [a-z_]+): .+ \[(GET|POST|DELETE) /v1/\S+( [a-z]+=.+)*\]$", RegexOptions.Singleline);
        StripeException[] errors =
        [
            Reported(Pay, 402, "{\"error\":{\"message\":\"a\\nb\"}}"), Reported(Balance, 502, "<html>"), ErrorText.NoAnswer(Balance, new TransportException("x", true), Attempts(1, gotNoAnswer: true)),
            ErrorText.Busy(Pay, "All slots are taken.", Attempts(0)), ErrorText.Unusable(Pay, Answer(200), Buffers.Of("x"), "it is not complete JSON", Attempts(2, isExhausted: true)), ErrorText.Unusable(Balance, Answer(200), Buffers.Of("x"), "it is not complete JSON", Attempts(2, isExhausted: true)),
        ];
        Assert.That(errors.Select(error => error.Message), Has.All.Matches<string>(message => grammar.IsMatch(message!)));
    }

    private static HttpAnswer Answer(int status, params string[] headers) =>
        Reply.Status(status, "", headers).Give(Buffers.Of(""));

    private static StripeException Reported(StripeRequest request, int status, string body, int attempts = 1, params string[] headers) =>
        ErrorText.Reported(request, Answer(status, headers), Buffers.Of(body), Attempts(attempts));

    // After 12.34 s.
    private static RequestAttempts Attempts(int count, bool gotNoAnswer = false, bool isExhausted = false)
    {
        var clock = new FakeClock();
        var attempts = new RequestAttempts(clock, isWrite: true, TimeSpan.FromSeconds(25)) { Count = count, GotNoAnswer = gotNoAnswer, IsExhausted = isExhausted };
        clock.Pass(TimeSpan.FromSeconds(12.34));
        return attempts;
    }
}
