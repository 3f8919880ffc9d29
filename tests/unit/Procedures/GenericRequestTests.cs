using Newtonsoft.Json.Linq;
using StripeClr.Procedures;
using StripeClr.Tests.Support;

namespace StripeClr.Tests.Procedures;

/// <summary>Requests that their user wrote whole, as <c>stripe.Request</c> sends them.</summary>
public sealed class GenericRequestTests
{
    private const string Prices = "POST /v1/prices";

    [TestCase("currency=usd&unit_amount=4999&recurring[interval]=month", "currency=usd&unit_amount=4999&recurring[interval]=month")]
    [TestCase("nickname=Ann+Smith%20%26%20Co", "nickname=Ann%20Smith%20%26%20Co")]
    [TestCase("{\"currency\":\"usd\",\"recurring\":{\"interval\":\"month\"},\"expand\":[\"product\"],\"active\":true}", "currency=usd&recurring[interval]=month&expand[0]=product&active=true")]
    [TestCase("  {\"currency\":\"usd\"}", "currency=usd")]
    [TestCase("", "")]
    [TestCase("  \r\n ", "")]
    [TestCase(null, "")]
    public void Send_WhenAFormOrAnObjectIsPosted_SendsAForm(string? body, string sent)
    {
        using var stripe = new FakeTransport().Expect(Prices, Reply.Ok("{\"id\":\"price_1\"}", "Request-Id: req_1", "Idempotent-Replayed: true"));
        var outcome = Send(stripe, Calls.Generic("POST", "/v1/prices", body));
        Assert.That(outcome.Error, Is.Null);
        Assert.That(outcome.ResultJson, Is.EqualTo("{\"id\":\"price_1\"}"));
        Assert.That(outcome.RequestId, Is.EqualTo("req_1"));
        Assert.That(outcome.IsReplayed, Is.True);
        Assert.That(stripe.Calls[0].Form, Is.EqualTo(sent));
        Assert.That(stripe.Calls[0].Body!.ContentType, Is.EqualTo("application/x-www-form-urlencoded"));
        Assert.That(stripe.Header(0, "Idempotency-Key"), Is.EqualTo("order-1"));
        Assert.That(stripe.Calls[0].Url.Host, Is.EqualTo("api.stripe.com"));
    }

    [TestCase("{\"data\":[1,{\"a\":null}], \"x\" : 010.0}", null)]
    [TestCase("{ \"data\": [1, {\"a\": null}], \"name\": \"Zoë\" }", "{ \"data\": [1, {\"a\": null}], \"name\": \"Zoë\" }")]
    [TestCase(null, "{}")]
    [TestCase("a=b", null)]
    [TestCase("[1]", null)]
    [TestCase("{\"a\":1,}", null)]
    [TestCase("{'a':1}", null)]
    public void Send_WhenVersionTwoIsPosted_SendsTheJsonAsWritten(string? body, string? sent)
    {
        using var stripe = new FakeTransport();
        if (sent != null)
        {
            stripe.Expect("POST /v2/core/events", Reply.Ok("{}"));
        }

        var outcome = Send(stripe, Calls.Generic("POST", "/v2/core/events", body));
        if (sent == null)
        {
            AssertRefused(outcome, "@Body is");
            return;
        }

        Assert.That(stripe.Calls[0].Form, Is.EqualTo(sent));
        Assert.That(stripe.Calls[0].Body!.ContentType, Is.EqualTo("application/json"));
    }

    [Test]
    public void Send_WhenExtraIsGiven_JoinsItToTheForm()
    {
        using var stripe = new FakeTransport().Expect(Prices, Reply.Ok("{}")).Expect("GET /v1/prices?limit=3&expand%5B0%5D=data.product", Reply.Ok("{}"));
        Send(stripe, WithExtra(Calls.Generic("POST", "/v1/prices", "currency=usd&metadata[a]=b"), "{\"metadata\":{\"k\":\"v\"}}"));
        Assert.That(stripe.Calls[0].Form, Is.EqualTo("currency=usd&metadata[a]=b&metadata[k]=v"));
        Send(stripe, WithExtra(Calls.Generic("GET", "/v1/prices?limit=3"), "{\"expand\":[\"data.product\"]}"));
    }

    [TestCase("POST", "/v1/prices", "metadata[k]=b", "@Extra names \"metadata[k]\", which @Body already sets")]
    [TestCase("POST", "/v1/prices", "{\"metadata\":{\"k\":\"x\"}}", "@Extra names \"metadata[k]\", which @Body already sets")]
    [TestCase("GET", "/v1/prices?metadata[k]=b", null, "@Extra names \"metadata[k]\", which @Url already sets")]
    [TestCase("POST", "/v2/core/events", "{}", "which only a form can take")]
    public void Send_WhenExtraHasNoPlace_Refuses(string method, string url, string? body, string part)
    {
        using var stripe = new FakeTransport();
        AssertRefused(Send(stripe, WithExtra(Calls.Generic(method, url, body), "{\"metadata\":{\"k\":\"v\"}}")), part);
    }

    [TestCase("GET", "/v1/prices", "a=b", "@Body is given, but a GET has no body")]
    [TestCase("DELETE", "/v1/products/prod_1", "a=b", "@Body is given, but a DELETE has no body")]
    [TestCase("PUT", "/v1/prices", null, "The method is \"PUT\"")]
    [TestCase("get", "/v1/prices", null, "The method is \"get\"")]
    [TestCase(null, "/v1/prices", null, "The method is \"\"")]
    [TestCase("POST", null, null, "@Url is NULL or empty")]
    [TestCase("POST", "https://evil.example/v1/prices", null, "evil.example")]
    [TestCase("POST", "/v1/prices", "a=%", "hexadecimal")]
    [TestCase("POST", "/v1/prices", "{\"a\":null}", "which a form cannot say")]
    [TestCase("POST", "/v1/prices", "{\"a\":", "@Body is not JSON")]
    [TestCase("POST", "/v1/prices", "[1]", "where a field is expected")]
    public void Send_WhenItCannotBeSent_ReportsItAndSendsNothing(string? method, string? url, string? body, string part)
    {
        using var stripe = new FakeTransport();
        AssertRefused(Send(stripe, Calls.Generic(method, url, body)), part);
    }

    [Test]
    public void Send_WhenAPostHasNoKey_Refuses()
    {
        using var stripe = new FakeTransport();
        var arguments = Calls.Generic("POST", "/v1/prices");
        arguments.IdempotencyKey = null;
        AssertRefused(Send(stripe, arguments), "@IdempotencyKey is empty");
    }

    [Test]
    public void Send_WhenADeleteThatTakesNoKeyHasOne_Refuses()
    {
        using var stripe = new FakeTransport();
        var arguments = Calls.Generic("DELETE", "/v1/products/prod_1?x=/v2/");
        arguments.IdempotencyKey = "order-7";
        AssertRefused(Send(stripe, arguments), "@IdempotencyKey", "takes none with DELETE");
    }

    [TestCase("DELETE", "/v1/products/prod_1", null, null)]
    [TestCase("DELETE", "/v2/core/event_destinations/ed_1", "order-7", "order-7")]
    [TestCase("GET", "/v2/core/events", null, null)]
    public void Send_WhenItIsNoPost_CarriesTheKeyForVersionTwosDeleteOnly(string method, string url, string? key, string? sent)
    {
        using var stripe = new FakeTransport().Expect(method + " " + url, Reply.Ok("{}"));
        var arguments = Calls.Generic(method, url);
        arguments.IdempotencyKey = key;
        Assert.That(Send(stripe, arguments).Error, Is.Null);
        Assert.That(stripe.Header(0, "Idempotency-Key"), Is.EqualTo(sent));
        Assert.That(stripe.Calls[0].Body, Is.Null);
    }

    [Test]
    public void Send_WhenVersionTwosDeleteHasNoKey_RepeatsItUnderOneOfItsOwn()
    {
        const string Delete = "DELETE /v2/core/event_destinations/ed_1";
        using var stripe = new FakeTransport().Expect(Delete, Reply.Lost()).Expect(Delete, Reply.Status(204, ""));
        Assert.That(Send(stripe, Calls.Generic("DELETE", "/v2/core/event_destinations/ed_1")).ResultJson, Is.EqualTo("{}"));
        Assert.That(stripe.Header(0, "Idempotency-Key"), Is.Not.Null.And.EqualTo(stripe.Header(1, "Idempotency-Key")));
    }

    [Test]
    public void Send_WhenHeadersAreGiven_ReplacesTheAccountsOwn()
    {
        using var stripe = new FakeTransport().Expect("GET /v1/balance", Reply.Ok("{}")).Expect("GET /v1/balance", Reply.Ok("{}"));
        foreach (var headers in new[] { "stripe-version: 2025-02-24.acacia||X-Trace: 7", "Accept: application/json" })
        {
            var arguments = Calls.Generic("GET", "/v1/balance", headers: headers);
            arguments.Connection = Connections.Json("StripeAccount", "acct_9");
            Assert.That(Send(stripe, arguments).Error, Is.Null);
        }

        Assert.That(Headers(stripe, 0), Is.EqualTo("User-Agent, Stripe-Account=acct_9, stripe-version=2025-02-24.acacia, X-Trace=7, Authorization"));
        Assert.That(Headers(stripe, 1), Is.EqualTo("Stripe-Version=2026-10-28.endive, User-Agent, Stripe-Account=acct_9, Accept=application/json, Authorization"));
    }

    [TestCase("201", "{\"id\":\"x\"}", "{\"id\":\"x\"}")]
    [TestCase("202", "[1,2]", "[1,2]")]
    [TestCase("204", "", "{}")]
    [TestCase("200", "\"text\"", "\"text\"")]
    public void Send_WhenTheStatusIsAny2xx_TakesTheJson(string status, string body, string result)
    {
        using var stripe = new FakeTransport().Expect(Prices, Reply.Status(int.Parse(status, System.Globalization.CultureInfo.InvariantCulture), body));
        var outcome = Send(stripe, Calls.Generic("POST", "/v1/prices"));
        Assert.That(outcome.Error, Is.Null);
        Assert.That(outcome.ResultJson, Is.EqualTo(result));
        Assert.That(outcome.StatusCode?.ToString(System.Globalization.CultureInfo.InvariantCulture), Is.EqualTo(status));
    }

    [TestCase(200, "")]
    [TestCase(202, "<html>")]
    [TestCase(302, "")]
    public void Send_WhenTheAnswerIsNoJson_LeavesTheOutcomeOpen(int status, string body)
    {
        using var stripe = new FakeTransport().Expect(Prices, Reply.Status(status, body));
        var arguments = Calls.Generic("POST", "/v1/prices");
        arguments.Connection = Connections.Json("MaxRetries", "0");
        Assert.That(Send(stripe, arguments).Error!.Number, Is.EqualTo(54011));
    }

    [Test]
    public void Send_WhenARepeatedDeleteFindsNothing_ClaimsNoId()
    {
        const string Delete = "DELETE /v1/coupons/SPRING";
        using var stripe = new FakeTransport().Expect(Delete, Reply.Lost()).Expect(Delete, Reply.Missing("SPRING"));
        Assert.That(Send(stripe, Calls.Generic("DELETE", "/v1/coupons/SPRING")).ResultJson, Is.EqualTo("{\"deleted\": true}"));
    }

    [Test]
    public void Send_WhenARepeatedDeleteMissesSomethingElse_LeavesTheOutcomeOpen()
    {
        const string Delete = "DELETE /v1/customers/cus_1/discount";
        using var stripe = new FakeTransport().Expect(Delete, Reply.Lost()).Expect(Delete, Reply.Missing("cus_1"));
        Assert.That(Send(stripe, Calls.Generic("DELETE", "/v1/customers/cus_1/discount")).Error!.Number, Is.EqualTo(54011));
    }

    // Only Stripe's API is known to act once under a key.
    [TestCase("lost", 54011, 1)]
    [TestCase("500", 54500, 1)]
    [TestCase("429", 54429, 1)]
    [TestCase("cut", 54011, 1)]
    [TestCase("notsent", null, 2)]
    public void Send_WhenAWriteGoesToAnotherHost_RepeatsOnlyWhatWasNeverSent(string failure, int? number, int attempts)
    {
        const string Token = "POST /oauth/token";
        using var stripe = new FakeTransport().Expect(Token, failure switch
        {
            "lost" => Reply.Lost(),
            "notsent" => Reply.NotSent(),
            "cut" => Reply.Ok("{"),
            _ => Reply.Error(int.Parse(failure, System.Globalization.CultureInfo.InvariantCulture)),
        });
        if (number == null)
        {
            stripe.Expect(Token, Reply.Ok("{}"));
        }

        var arguments = Calls.Generic("POST", "https://connect.stripe.com/oauth/token");
        arguments.Connection = Connections.Json("TrustedHosts", "connect.stripe.com");
        var outcome = Send(stripe, arguments);
        Assert.That(outcome.Error?.Number, Is.EqualTo(number));
        Assert.That(outcome.Attempts, Is.EqualTo(attempts));
    }

    [Test]
    public void Send_WhenBytesAreUploaded_GoesToTheFilesHostAndRepeatsTheSameBytes()
    {
        using var stripe = new FakeTransport().Expect("POST /v1/files", Reply.Error(500)).Expect("POST /v1/files", Reply.Ok("{}"));
        var outcome = Send(stripe, Calls.Generic("POST", "/v1/files", "purpose=dispute_evidence", isMultiPart: true, file: [1, 2, 3], fileName: "a.pdf"));
        Assert.That(outcome.Error, Is.Null);
        Assert.That(outcome.Attempts, Is.EqualTo(2));
        Assert.That(stripe.Calls[0].Url.Host, Is.EqualTo("files.stripe.com"));
        Assert.That(stripe.Calls[0].Body!.ContentType, Does.StartWith("multipart/form-data; boundary="));
        Assert.That(stripe.Calls[1].Body, Is.SameAs(stripe.Calls[0].Body));
    }

    [TestCase("/v1/files", false, "files.stripe.com")]
    [TestCase("/v1/accounts", true, "files.stripe.com")]
    [TestCase("https://api.stripe.com/v1/files", true, "api.stripe.com")]
    [TestCase("/v1/file_links", false, "api.stripe.com")]
    public void Send_WhenItIsAnUpload_GoesToTheFilesHostUnlessTheUrlSaysElsewhere(string url, bool isMultiPart, string host)
    {
        using var stripe = new FakeTransport().Expect("POST " + new Uri(new Uri("https://x.example"), url).AbsolutePath, Reply.Ok("{}"));
        Send(stripe, Calls.Generic("POST", url, "a=b", isMultiPart: isMultiPart));
        Assert.That(stripe.Calls[0].Url.Host, Is.EqualTo(host));
    }

    [TestCase(false, "a=b", true, "a.pdf", "@IsMultiPart = 1")]
    [TestCase(true, "a=b", true, null, "without @FileName")]
    [TestCase(true, "a=b", false, "a.pdf", "@FileName is given without @File")]
    [TestCase(false, null, false, "a.pdf", "@FileName is given without @File")]
    [TestCase(true, "file=@/etc/passwd", false, null, "no upload folder")]
    public void Send_WhenAnUploadIsIncomplete_Refuses(bool isMultiPart, string? body, bool hasFile, string? fileName, string part)
    {
        using var stripe = new FakeTransport();
        AssertRefused(Send(stripe, Calls.Generic("POST", "/v1/files", body, isMultiPart: isMultiPart, file: hasFile ? [1] : null, fileName: fileName)), part);
    }

    [Test]
    public void Send_WhenAFileIsNotThere_SendsNothing()
    {
        using var folder = new TemporaryFolder();
        using var stripe = new FakeTransport();
        folder.Write("a.pdf", "x");
        var arguments = Calls.Generic("POST", "/v1/files", "file=@b.pdf", isMultiPart: true);
        arguments.Connection = Connections.Json("UploadFolder", folder.Path);
        AssertRefused(Send(stripe, arguments), "@b.pdf", "no such file");
    }

    [Test]
    public void Send_WhenDryRunOfAnUpload_ShowsPartsWithoutTheirBytes()
    {
        using var folder = new TemporaryFolder();
        using var stripe = new FakeTransport();
        folder.Write("a.pdf", "12345");
        var arguments = Calls.Generic("POST", "/v1/files", "purpose=dispute_evidence\nfile=@a.pdf", "X-Trace: 7", isMultiPart: true);
        arguments.Connection = Connections.Json("UploadFolder", folder.Path);
        arguments.IsDryRun = true;
        var outcome = Send(stripe, arguments);
        Assert.That(outcome.Error, Is.Null);
        var shown = JObject.Parse(outcome.ResultJson!);
        Assert.That((string?)shown["url"], Is.EqualTo("https://files.stripe.com/v1/files"));
        Assert.That((string?)shown["headers"]!["Content-Type"], Is.EqualTo("multipart/form-data"));
        Assert.That((string?)shown["headers"]!["X-Trace"], Is.EqualTo("7"));
        Assert.That(shown["headers"]!["Authorization"], Is.Null);
        Assert.That(JToken.DeepEquals(shown["body"], JToken.Parse(
            "[{\"name\":\"purpose\",\"value\":\"dispute_evidence\",\"contentType\":null},{\"name\":\"file\",\"file\":\"a.pdf\",\"size\":5,\"contentType\":\"application/pdf\"}]")), Is.True, outcome.ResultJson);
    }

    [Test]
    public void Send_WhenDryRunOfARawUpload_ShowsItsSize()
    {
        using var stripe = new FakeTransport();
        var arguments = Calls.Generic("POST", "/v1/files", "@", isMultiPart: true, file: [1, 2, 3]);
        arguments.IsDryRun = true;
        Assert.That(JToken.DeepEquals(JObject.Parse(Send(stripe, arguments).ResultJson!)["body"], JToken.Parse("{\"file\":null,\"size\":3}")), Is.True);
    }

    private static Outcome Send(FakeTransport stripe, SendArguments arguments) => Sender.Send(arguments, stripe, stripe.Clock);

    private static SendArguments WithExtra(SendArguments arguments, string extra)
    {
        arguments.Parameters = new JObject { ["$extra"] = extra }.ToString();
        return arguments;
    }

    private static void AssertRefused(Outcome outcome, params string[] parts)
    {
        Assert.That(outcome.Error?.Number, Is.EqualTo(ErrorNumber.BadArgument));
        Assert.That(outcome.Attempts, Is.Zero);
        foreach (var part in parts)
        {
            Assert.That(outcome.Error!.Message, Does.Contain(part).And.Not.Contain(Connections.Key));
        }
    }

    private static string Headers(FakeTransport stripe, int call) =>
        string.Join(", ", stripe.Calls[call].Headers.Select(header => header.Key is "User-Agent" or "Authorization" ? header.Key : header.Key + "=" + header.Value));
}
