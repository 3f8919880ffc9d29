using System.Data.SqlTypes;
using System.Text;
using StripeClr.Http;
using StripeClr.Procedures;
using StripeClr.Tests.Support;

namespace StripeClr.Tests.Acceptance;

/// <summary>Generic requests through the shipped transport: the bytes that arrive.</summary>
public sealed class GenericOverHttpTests
{
    [Test]
    public void Send_WhenAFileIsUploaded_ArrivesByteForByte()
    {
        using var folder = new TemporaryFolder();
        using var server = new LoopbackServer("{\"id\":\"file_1\"}");
        var content = new byte[100_000];
        new Random(7).NextBytes(content);
        folder.Write("Zoë.png", content);
        var arguments = Calls.Generic("POST", "/v1/files", "purpose=dispute_evidence\r\nfile=@Zoë.png", isMultiPart: true);
        var outcome = Send(server, arguments, "UploadFolder", folder.Path);
        Assert.That(outcome.ResultJson, Is.EqualTo("{\"id\":\"file_1\"}"));
        Assert.That(outcome.RequestId, Is.EqualTo("req_9"));
        var boundary = server.Header("Content-Type")!.Replace("multipart/form-data; boundary=", "");
        var expected = new List<byte>();
        expected.AddRange(Encoding.UTF8.GetBytes("--" + boundary + "\r\nContent-Disposition: form-data; name=\"purpose\"\r\n\r\ndispute_evidence\r\n"));
        expected.AddRange(Encoding.UTF8.GetBytes("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"Zoë.png\"\r\nContent-Type: image/png\r\n\r\n"));
        expected.AddRange(content);
        expected.AddRange(Encoding.UTF8.GetBytes("\r\n--" + boundary + "--\r\n"));
        Assert.That(server.Body.SequenceEqual(expected), Is.True);
    }

    [Test]
    public void Send_WhenBytesAreSentRaw_ArriveAlone()
    {
        using var server = new LoopbackServer("{}");
        Assert.That(Send(server, Calls.Generic("POST", "/v1/files", "@", isMultiPart: true, file: [0, 13, 10, 255])).Error, Is.Null);
        Assert.That(server.Header("Content-Type"), Is.EqualTo("application/octet-stream"));
        Assert.That(server.Body, Is.EqualTo(new byte[] { 0, 13, 10, 255 }));
    }

    [Test]
    public void Send_WhenHeadersAreSet_ArriveOnce()
    {
        using var server = new LoopbackServer("{}");
        var headers = "Accept: application/json||Referer: https://example.com/||User-Agent: mine/1||Stripe-Version: 2025-02-24.acacia||X-Trace: a b";
        Assert.That(Send(server, Calls.Generic("GET", "v1/customers/search?query=name:'Ann'&limit=3", headers: headers)).Error, Is.Null);
        Assert.That(server.Head[0], Is.EqualTo("GET /v1/customers/search?query=name:'Ann'&limit=3 HTTP/1.1"));
        foreach (var header in headers.Split(["||"], StringSplitOptions.None))
        {
            Assert.That(server.Head.Count(line => line == header), Is.EqualTo(1), header);
            Assert.That(server.Header(header.Split(':')[0]), Is.Not.Null);
        }
    }

    [Test]
    public void Send_WhenVersionTwoIsPosted_ArrivesAsUtf8Json()
    {
        using var server = new LoopbackServer("{}");
        Assert.That(Send(server, Calls.Generic("POST", "/v2/core/events", "{\"name\": \"Zoë 😀\"}")).Error, Is.Null);
        Assert.That(server.Header("Content-Type"), Is.EqualTo("application/json"));
        Assert.That(server.Header("Idempotency-Key"), Is.EqualTo("order-1"));
        Assert.That(Encoding.UTF8.GetString(server.Body), Is.EqualTo("{\"name\": \"Zoë 😀\"}"));
    }

    [Test]
    public void PublicSend_WhenAFileIsGiven_UploadsIt()
    {
        using var server = new LoopbackServer("{\"id\":\"file_1\"}");
        var json = PublicSend(server.BaseUrl, "{\"Body\":\"purpose=dispute_evidence\",\"IsMultiPart\":true,\"FileName\":\"a.pdf\"}", new SqlBytes([1, 2, 3]));
        server.Wait();
        Assert.That(json, Is.EqualTo("{\"id\":\"file_1\"}"));
        Assert.That(Encoding.UTF8.GetString(server.Body), Does.Contain("filename=\"a.pdf\""));
    }

    // SQL Server passes SqlBytes.Null; the type itself allows for null.
    [TestCase(true)]
    [TestCase(false)]
    public void PublicSend_WhenNoFileIsGiven_SendsTheForm(bool isNullReference)
    {
        using var server = new LoopbackServer("{}");
        Assert.That(PublicSend(server.BaseUrl, "{\"Body\":\"a=b\",\"IsMultiPart\":false}", isNullReference ? null! : SqlBytes.Null), Is.EqualTo("{}"));
        server.Wait();
        Assert.That(Encoding.UTF8.GetString(server.Body), Is.EqualTo("a=b"));
    }

    private static string? PublicSend(string baseUrl, string options, SqlBytes file)
    {
        Request.Send(
            new SqlString(Connections.Json("BaseUrl", baseUrl, "MaxRetries", "0")), new SqlString("POST"), new SqlString("/v1/files"), SqlString.Null, new SqlString("order-1"), SqlBoolean.False,
            new SqlString(options), file,
            out var json, out _, out _, out _, out _, out _, out _, out _, out var sentence, out _);
        Assert.That(sentence.IsNull, Is.True, sentence.IsNull ? "" : sentence.Value);
        return json.Value;
    }

    private static Outcome Send(LoopbackServer server, SendArguments arguments, params string[] settings)
    {
        arguments.Connection = Connections.Json(["BaseUrl", server.BaseUrl, "MaxRetries", "0", .. settings]);
        var outcome = Sender.Send(arguments, new WebRequestTransport(), new FakeClock());
        Assert.That(outcome.Error?.Message, Is.Null);
        server.Wait();
        return outcome;
    }
}
