using StripeClr.Http;
using StripeClr.Requests;
using StripeClr.Rows;
using StripeClr.Tests.Support;

namespace StripeClr.Tests.Http;

public sealed class StripeClientTests
{
    private const string Pay = "POST /v1/invoices/in_1/pay";
    private const string Balance = "GET /v1/balance";
    private const string Delete = "DELETE /v1/customers/cus_1";

    // Replies before the last one, and how often the request must be sent in all; the last reply is 200.
    private static readonly TestCaseData[] Repeated =
    [
        new TestCaseData(Pay, new[] { "lost" }, 2), new TestCaseData(Pay, new[] { "notsent", "lost", "409" }, 4), new TestCaseData(Pay, new[] { "429", "500", "503" }, 4),
        new TestCaseData(Balance, new[] { "lost" }, 2), new TestCaseData(Balance, new[] { "502", "504" }, 3), new TestCaseData(Balance, new[] { "cut" }, 2),
        new TestCaseData(Pay, new[] { "cut", "cut" }, 3), new TestCaseData(Delete, new[] { "500", "lost" }, 3), new TestCaseData(Pay, new[] { "400!" }, 2),
        new TestCaseData(Balance, new[] { "402cut" }, 2), new TestCaseData(Pay, new[] { "402cut", "402cut" }, 3),
    ];

    [TestCaseSource(nameof(Repeated))]
    public void Send_WhenRepeatingHelps_SendsTheVerySameAgain(string request, string[] failures, int attempts)
    {
        using var stripe = new FakeTransport();
        foreach (var failure in failures)
        {
            stripe.Expect(request, Failure(failure));
        }

        stripe.Expect(request, Reply.Ok("{\"id\":\"x\"}"));
        var answer = Send(stripe, request);
        Assert.That(answer.Value, Is.EqualTo("{\"id\":\"x\"}"));
        Assert.That(answer.Attempts, Is.EqualTo(attempts));
        Assert.That(stripe.Clock.Pauses, Has.Count.EqualTo(attempts - 1));
        Assert.That(stripe.Calls.Select((_, index) => stripe.Header(index, "Idempotency-Key")).Distinct().Count(), Is.EqualTo(1), "one key for all attempts");
        Assert.That(stripe.Calls.Select(call => call.Form).Distinct().Count(), Is.EqualTo(1));
    }

    [TestCase(Pay, "400", 54400)]
    [TestCase(Pay, "401", 54401)]
    [TestCase(Pay, "402", 54402)]
    [TestCase(Pay, "403", 54403)]
    [TestCase(Pay, "404", 54404)]
    [TestCase(Pay, "424", 54424)]
    [TestCase(Pay, "409-", 54409)]
    [TestCase(Pay, "between", 54011)]
    [TestCase(Balance, "between", 54403)]
    [TestCase(Pay, "500r", 54500)]
    [TestCase(Pay, "permanent", 54010)]
    [TestCase(Pay, "500-", 54500)]
    [TestCase(Pay, "402cut-", 54402)]
    [TestCase(Balance, "404", 54404)]
    [TestCase(Delete, "404", 54404)]
    [TestCase(Balance, "html", 54012)]
    [TestCase(Pay, "html", 54011)]
    [TestCase(Balance, "redirect", 54012)]
    [TestCase(Pay, "redirect", 54011)]
    [TestCase(Balance, "204", 54012)]
    [TestCase(Pay, "204", 54011)]
    public void Send_WhenRepeatingIsOfNoUse_FailsAtOnce(string request, string failure, int number)
    {
        using var stripe = new FakeTransport().Expect(request, Failure(failure));
        Assert.That(Errors.Of(() => Send(stripe, request)).Number, Is.EqualTo(number));
        Assert.That(stripe.Clock.Pauses, Is.Empty);
    }

    // Four attempts, then the truth about what may have happened: 54010 nothing did, 54011 nobody knows.
    [TestCase(Pay, "notsent,notsent,notsent,notsent", 54010)]
    [TestCase(Pay, "lost,lost,lost,lost", 54011)]
    [TestCase(Pay, "lost,notsent,notsent,notsent", 54011)]
    [TestCase(Pay, "notsent,notsent,notsent,lost", 54011)]
    [TestCase(Pay, "cut,notsent,notsent,notsent", 54011)]
    [TestCase(Pay, "cut,cut,cut,html", 54011)]
    [TestCase(Pay, "lost,429,429,429", 54011)]
    [TestCase(Pay, "lost,409,409,409", 54011)]
    [TestCase(Pay, "lost,lost,lost,500", 54011)]
    [TestCase(Pay, "500,429,429,429", 54011)]
    [TestCase(Pay, "500,notsent,notsent,notsent", 54011)]
    [TestCase(Pay, "inuse,inuse,inuse,inuse", 54011)]
    [TestCase(Pay, "lost,between", 54011)]
    [TestCase(Pay, "429,between", 54011)]
    [TestCase(Pay, "lost,500r", 54500)]
    [TestCase(Delete, "lost,longer", 54011)]
    [TestCase(Pay, "502,401", 54011)]
    [TestCase(Pay, "502,402", 54402)]
    [TestCase(Pay, "429,401", 54401)]
    [TestCase(Pay, "lost,401", 54011)]
    [TestCase(Pay, "lost,403", 54011)]
    [TestCase(Pay, "lost,402", 54402)]
    [TestCase(Pay, "lost,400", 54400)]
    [TestCase(Pay, "402cut,402", 54402)]
    [TestCase(Pay, "402cut,402cut,402cut,402cut", 54402)]
    [TestCase(Pay, "lost,402cut,402cut,402cut", 54011)]
    [TestCase(Delete, "404cut,404", 54404)]
    [TestCase(Pay, "notsent,401", 54401)]
    [TestCase(Pay, "429,429,429,429", 54429)]
    [TestCase(Pay, "500,500,500,500", 54500)]
    [TestCase(Pay, "notsent,notsent,notsent,429", 54429)]
    [TestCase(Balance, "notsent,notsent,notsent,notsent", 54010)]
    [TestCase(Balance, "lost,lost,lost,lost", 54010)]
    [TestCase(Balance, "lost,html", 54012)]
    [TestCase(Delete, "lost,400", 54011)]
    [TestCase(Delete, "500,402", 54011)]
    [TestCase(Delete, "lost,live", 54011)]
    [TestCase(Delete, "lost,other", 54011)]
    [TestCase(Balance, "cut,cut,cut,cut", 54012)]
    [TestCase(Balance, "lost,401", 54401)]
    [TestCase(Delete, "lost,lost,lost,lost", 54011)]
    [TestCase(Delete, "notsent,notsent,notsent,notsent", 54010)]
    [TestCase(Delete, "notsent,404", 54404)]
    [TestCase(Delete, "429,404", 54404)]
    [TestCase(Delete, "409,404", 54404)]
    public void Send_WhenNoAttemptSucceeds_TellsTheTruth(string request, string failures, int number)
    {
        using var stripe = new FakeTransport();
        foreach (var failure in failures.Split(','))
        {
            stripe.Expect(request, Failure(failure));
        }

        var error = Errors.Of(() => Send(stripe, request));
        Assert.That(error.Number, Is.EqualTo(number));
        Assert.That(error.Context, Does.StartWith("[" + request));
        Assert.That(error.Context, Does.Contain("attempts=" + failures.Split(',').Length));
        Assert.That(error.Context.Contains("key=order-1]"), Is.EqualTo(request == Pay));
        var isLastWorthRepeating = failures.Split(',').Last() is not ("400" or "401" or "402" or "403" or "404" or "between" or "html" or "live" or "other" or "longer" or "500r");
        Assert.That(error.Sentence.Contains("Gave up after " + failures.Split(',').Length + " attempts in "), Is.EqualTo(isLastWorthRepeating));
    }

    [TestCase("lost")]
    [TestCase("500")]
    [TestCase("cut")]
    [TestCase("lost,429")]
    public void Send_WhenARepeatedDeleteFindsNothing_CountsAsDone(string failures)
    {
        using var stripe = new FakeTransport();
        foreach (var failure in failures.Split(','))
        {
            stripe.Expect("DELETE /v1/customers/a%22b", Failure(failure));
        }

        stripe.Expect("DELETE /v1/customers/a%22b", Reply.Missing("a\"b"));
        var client = new StripeClient(Connection.Parse(Connections.Default), stripe, stripe.Clock);
        var answer = client.Send(StripeRequest.Action("DELETE", "/v1/customers/a%22b", [], null, "customer"), new JsonText());
        Assert.That(answer.Value, Is.EqualTo("{\"id\": \"a\\\"b\", \"object\": \"customer\", \"deleted\": true}"));
    }

    [Test]
    public void Send_WhenPausing_WaitsLongerEachTimeAndLongerForRateLimits()
    {
        using var stripe = new FakeTransport().Expect(Balance, Failure("500")).Expect(Balance, Failure("429")).Expect(Balance, Failure("lost")).Expect(Balance, Reply.Ok("{}"));
        stripe.Clock.Random = 0.5;
        Send(stripe, Balance);
        Assert.That(stripe.Clock.Pauses, Is.EqualTo(new[] { 0.5, 1.75, 1.75 }).Within(0.0001));
    }

    [TestCase(Pay, 25)]
    [TestCase(Balance, 120)]
    public void Send_WhenTheTimeIsUp_StopsRepeating(string request, int total)
    {
        using var stripe = new FakeTransport();
        stripe.Expect(request, Reply.Lost().Taking(total - 0.5));
        Assert.That(Errors.Of(() => Send(stripe, request)).Context, Does.Not.Contain("attempts="));
        Assert.That(stripe.Clock.Pauses, Is.Empty);
    }

    [Test]
    public void Send_WhenLittleTimeIsLeft_GivesTheAttemptNoMore()
    {
        using var stripe = new FakeTransport().Expect(Pay, Reply.Lost().Taking(20)).Expect(Pay, Reply.Ok("{}"));
        Send(stripe, Pay);
        Assert.That(stripe.Calls[0].Timeout, Is.EqualTo(TimeSpan.FromSeconds(25)), "a write has 25 s in all, less than the 30 s of an attempt");
        Assert.That(stripe.Calls[1].Timeout, Is.EqualTo(TimeSpan.FromSeconds(4.5)));
    }

    [Test]
    public void Send_WhenRetriesAreOff_SendsOnce()
    {
        using var stripe = new FakeTransport().Expect(Balance, Failure("500"));
        Assert.That(Errors.Of(() => Send(stripe, Balance, "MaxRetries", "0")).Number, Is.EqualTo(54500));
    }

    [Test]
    public void Send_WhenTheAnswerIsAnotherKindOfJson_DoesNotRepeat()
    {
        using var stripe = new FakeTransport().Expect("GET /v1/invoices", Reply.Ok("{\"object\":\"invoice\"}"));
        var client = new StripeClient(Connection.Parse(Connections.Default), stripe, stripe.Clock);
        var reader = new StripeClr.Listing.PageReader(new RowReader(new SmallShape().Shape), new StripeClr.Listing.ReadPages());
        Assert.That(Errors.Of(() => client.Send(StripeRequest.Read("GET", "/v1/invoices", []), reader)).Number, Is.EqualTo(54012));
    }

    [TestCase(Pay, 54011)]
    [TestCase(Balance, 54012)]
    public void Send_WhenTheAnswerIsTooLarge_DoesNotRepeat(string request, int number)
    {
        using var stripe = new FakeTransport().Expect(request, Reply.Broken(Unreadable(UnreadableAnswerException.TooLarge(64 << 20), "application/json")));
        var error = Errors.Of(() => Send(stripe, request));
        Assert.That(error.Number, Is.EqualTo(number));
        Assert.That(error.Message, Does.Contain("larger than 64 MB").And.Contain("HTTP 201").And.Contain("request=req_7"));
    }

    // A file that is asked for as if it were an object; and an object that was damaged on its way, which is worth asking for again.
    [TestCase(Pay, "application/pdf", 1, 54011)]
    [TestCase(Balance, "application/pdf", 1, 54012)]
    [TestCase(Balance, "application/json", 4, 54012)]
    public void Send_WhenTheAnswerIsNoText_SaysWhatItIs(string request, string contentType, int attempts, int number)
    {
        using var stripe = new FakeTransport();
        for (var attempt = 0; attempt < attempts; attempt++)
        {
            stripe.Expect(request, Reply.Broken(Unreadable(UnreadableAnswerException.NotUtf8(new FormatException()), contentType)));
        }

        var error = Errors.Of(() => Send(stripe, request));
        Assert.That(error.Number, Is.EqualTo(number));
        Assert.That(error.Message, Does.Contain(contentType).And.Not.Contain("not reached"));
    }

    [Test]
    public void Send_WhenANumberFitsNoColumn_IsDoneAllTheSame()
    {
        using var stripe = new FakeTransport().Expect(Pay, Reply.Ok("{\"id\":\"in_1\",\"rate\":1e400,\"count\":99999999999999999999}"));
        Assert.That(Send(stripe, Pay).Value, Does.Contain("1e400"));
    }

    [Test]
    public void Send_WhenCalled_SendsVersionAgentAccountAndKeyInHeaders()
    {
        using var stripe = new FakeTransport().Expect(Pay, Reply.Ok("{}"));
        Send(stripe, Pay, "StripeAccount", "acct_9", "ApiVersion", "2025-02-24.acacia", "Proxy", "none");
        Assert.That(stripe.Calls[0].Headers.Select(header => header.Key + "=" + header.Value), Is.EqualTo(new[]
        {
            "Stripe-Version=2025-02-24.acacia", "User-Agent=" + StripeClient.UserAgent, "Stripe-Account=acct_9", "Idempotency-Key=order-1", "Authorization=Bearer " + Connections.Key,
        }));
        Assert.That(stripe.Calls[0].Form, Is.Empty);
        Assert.That(stripe.Calls[0].Proxy, Is.EqualTo("none"));
    }

    [TestCase("sk_org_live_unitTestsOnly0001", "acct_9", "Stripe-Context")]
    [TestCase("sk_org_unitTestsOnly00000001", "acct_9/acct_10", "Stripe-Context")]
    [TestCase("sk_test_unitTestsOnly0001", "acct_9/acct_10", "Stripe-Context")]
    [TestCase("rk_live_unitTestsOnly0001", "acct_9", "Stripe-Account")]
    public void Send_WhenItActsOnAnotherAccount_NamesItInTheHeaderThatKnowsIt(string key, string account, string header)
    {
        using var stripe = new FakeTransport().Expect(Pay, Reply.Ok("{}"));
        Send(stripe, Pay, "ApiKey", key, "StripeAccount", account);
        var sent = stripe.Calls[0].Headers.Where(found => found.Key is "Stripe-Account" or "Stripe-Context").ToList();
        Assert.That(sent, Is.EqualTo(new[] { new KeyValuePair<string, string>(header, account) }));
    }

    private static StripeAnswer<string> Send(FakeTransport stripe, string request, params string[] settings)
    {
        var parts = request.Split(' ');
        var client = new StripeClient(Connection.Parse(Connections.Json(settings)), stripe, stripe.Clock);
        return client.Send(StripeRequest.Action(parts[0], parts[1], [], parts[0] == "POST" ? "order-1" : null), new JsonText());
    }

    [TestCase("lost", 54010)]
    [TestCase("500", 54500)]
    [TestCase("html", 54012)]
    [TestCase("429", 54429)]
    public void Send_WhenAPreviewFails_IsWordedAsARead(string failure, int number)
    {
        const string Preview = "POST /v1/invoices/create_preview";
        using var stripe = new FakeTransport().Expect(Preview, Failure(failure).Taking(119));
        var client = new StripeClient(Connection.Parse(Connections.Json()), stripe, stripe.Clock);
        var error = Errors.Of(() => client.Send(StripeRequest.Read("POST", "/v1/invoices/create_preview", []), new JsonText()));
        Assert.That(error.Number, Is.EqualTo(number));
        Assert.That(error.Message, Does.Not.Contain("take effect").And.Not.Contain("key="));
        Assert.That(stripe.Header(0, "Idempotency-Key"), Is.Not.Null);
    }

    [Test]
    public void Send_WhenAListMeetsTheRateLimit_WaitsAsLongAsThePageMayTake()
    {
        using var stripe = new FakeTransport();
        for (var attempt = 0; attempt < 7; attempt++)
        {
            stripe.Expect(Balance, Failure("429"));
        }

        stripe.Expect(Balance, Reply.Ok("{}"));
        Assert.That(Send(stripe, Balance).Attempts, Is.EqualTo(8), "more than the four attempts of other failures");
    }

    [Test]
    public void Send_WhenTheRateLimitStays_GivesUpWithinThePagesTime()
    {
        // More replies than are asked for, so it is not disposed of.
        var stripe = new FakeTransport();
        for (var attempt = 0; attempt < 100; attempt++)
        {
            stripe.Expect(Balance, Failure("429"));
        }

        Assert.That(Errors.Of(() => Send(stripe, Balance)).Number, Is.EqualTo(54429));
        Assert.That(stripe.Clock.Elapsed.TotalSeconds, Is.InRange(90, 120));
    }

    private static UnreadableAnswerException Unreadable(UnreadableAnswerException error, string contentType)
    {
        error.Answer = new HttpAnswer(201, new Dictionary<string, string> { ["Request-Id"] = "req_7", ["Content-Type"] = contentType });
        return error;
    }

    private static Reply Failure(string kind) => kind switch
    {
        "lost" => Reply.Lost(),
        "notsent" => Reply.NotSent(),
        "cut" => Reply.Ok("{\"id\": \"x"),
        "html" => Reply.Ok("<html></html>", "Content-Type: text/html"),
        "redirect" => Reply.Status(302, "", "Location: https://elsewhere.example/"),
        "204" => Reply.Status(204, ""),
        "404" => Reply.Missing("cus_1"),
        "other" => Reply.Missing("cus_2"),
        "longer" => Reply.Missing("cus_12"),
        "live" => Reply.Error(404, "invalid_request_error", "resource_missing", "No such customer: 'cus_1'; a similar object exists in live mode, but a test mode key was used."),
        "402cut" => Reply.Status(402, "{\"error\":{\"type\":\"card_err", "Content-Type: application/json", "Request-Id: req_1"),
        "404cut" => Reply.Status(404, "{\"error\":{\"type\":\"card_err", "Content-Type: application/json; charset=utf-8", "Request-Id: req_1"),
        "402cut-" => Reply.Status(402, "{", "Content-Type: application/json", "Stripe-Should-Retry: false", "Request-Id: req_1"),
        "inuse" => Reply.Error(409, "idempotency_error", "idempotency_key_in_use", "There is currently another in-progress request using this Idempotent Key."),
        "between" => Reply.Status(403, "<html>Blocked by your administrator</html>", "Content-Type: text/html"),
        "500r" => Reply.Error(500, "Idempotent-Replayed: true"),
        "permanent" => Reply.Broken(new TransportException("no proxy", wasSent: false) { IsPermanent = true }),
        "400!" => Reply.Error(400, "Stripe-Should-Retry: true"),
        "409-" => Reply.Error(409, "Stripe-Should-Retry: false"),
        "500-" => Reply.Error(500, "Stripe-Should-Retry: false"),
        _ => Reply.Error(int.Parse(kind, System.Globalization.CultureInfo.InvariantCulture)),
    };
}
