using StripeClr.Http;
using StripeClr.Tests.Support;

namespace StripeClr.Tests.Http;

/// <summary>What goes over the wire, and what is made of what comes back.</summary>
public sealed class WebRequestTransportTests
{
    // With a length of its own, .NET Framework does not repeat the request by itself when the connection breaks.
    [TestCase("DELETE", "0")]
    [TestCase("GET", null)]
    public void Send_WhenThereIsNoBody_GivesAWriteItsLength(string method, string? length)
    {
        using var server = new LoopbackServer("{}");
        new WebRequestTransport().Send(Call(server, method), new TextBuffer());
        Assert.That(server.Header("Content-Length"), Is.EqualTo(length));
    }

    [TestCase("GET")]
    [TestCase("POST")]
    public void Send_WhenAProxyWantsALogin_WasNotSent(string method)
    {
        using var server = new LoopbackServer("<html></html>", "407 Proxy Authentication Required", "text/html");
        var error = Assert.Throws<TransportException>(() => new WebRequestTransport().Send(Call(server, method), new TextBuffer()))!;
        Assert.That(error.WasSent, Is.False);
        Assert.That(error.IsPermanent, Is.True);
        Assert.That(error.Message, Does.Contain("the proxy wants a log-in (HTTP 407)").And.Contain("@Proxy"));
    }

    [Test]
    public void Send_WhenTheBodyIsNoText_SaysSoWithTheAnswer()
    {
        using var server = new LoopbackServer([0x25, 0x50, 0x44, 0x46, 0xFF, 0xFE], "200 OK", "application/pdf");
        var error = Assert.Throws<UnreadableAnswerException>(() => new WebRequestTransport().Send(Call(server, "GET"), new TextBuffer()))!;
        Assert.That(error.IsDamage, Is.True);
        Assert.That(error.Answer!.Header("Content-Type"), Is.EqualTo("application/pdf"));
    }

    [Test]
    public void Send_WhenTheBodyIsOverTheLimit_StopsReading()
    {
        using var server = new LoopbackServer(new byte[(32 << 20) + 1], "200 OK", "application/json");
        var error = Assert.Throws<UnreadableAnswerException>(() => new WebRequestTransport().Send(Call(server, "GET"), new TextBuffer()))!;
        Assert.That(error.IsDamage, Is.False);
        Assert.That(error.Message, Is.EqualTo("it is larger than 32 MB"));
    }

    // Larger than what the framework keeps a copy of.
    [TestCase(10)]
    [TestCase(3_000_000)]
    public void Send_WhenTheBodyHasSeveralParts_SendsThemOneAfterTheOther(int size)
    {
        using var server = new LoopbackServer("{}");
        var large = new byte[size + 2];
        large[1] = 7;
        large[size] = 9;
        var body = new HttpBody("application/octet-stream", new ArraySegment<byte>([1, 2]), new ArraySegment<byte>(large, 1, size), new ArraySegment<byte>([3]));
        new WebRequestTransport().Send(new HttpCall("POST", new Uri(server.BaseUrl + "/v1/files"), [], body, TimeSpan.FromSeconds(20), null), new TextBuffer());
        var sent = server.Body;
        Assert.That(sent, Has.Length.EqualTo(size + 3));
        Assert.That(new[] { sent[0], sent[1], sent[2], sent[size + 1], sent[size + 2] }, Is.EqualTo(new byte[] { 1, 2, 7, 9, 3 }));
    }

    private static HttpCall Call(LoopbackServer server, string method) => new(
        method, new Uri(server.BaseUrl + "/v1/balance"), [], method == "POST" ? new HttpBody("text/plain", new ArraySegment<byte>([1])) : null, TimeSpan.FromSeconds(20), null);
}
