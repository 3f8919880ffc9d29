using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using NUnit.Framework;
using SqlClrHost.Types;
using static SqlClrHost.Tests.Clr.WebCalls;

namespace SqlClrHost.Tests.Clr;

/// <summary>What an assembly compiled for .NET Framework sees when something goes wrong on the way: statuses and texts of .NET Framework.</summary>
public sealed class HttpWebRequestFailureTests
{
    [Test]
    public void GetResponse_WhenEverySlotIsTaken_TimesOut()
    {
        using var server = new LoopbackServer(request => LoopbackReply.Ok("x") with { DelayBefore = request.Path == "/slow" ? 1500 : 0 });
        Task<string?> slow = Task.Run(() => Send("GET", server.Url + "slow", null, "limit=1"));
        Assert.That(() => server.Requests.Count, Is.EqualTo(1).After(2000, 10));

        Assert.That(Get(server, "timeout=200"), Is.EqualTo("Timeout|The operation has timed out|"));
        Assert.That(slow.Result, Does.StartWith("200|"));
    }

    [TestCase(400, "Bad Request")]
    [TestCase(402, "Payment Required")]
    [TestCase(404, "Not Found")]
    [TestCase(429, "Too Many Requests")]
    [TestCase(500, "Internal Server Error")]
    public void GetResponse_WhenStatusIsAnError_ThrowsProtocolErrorWithTheResponse(int status, string reason)
    {
        using var server = new LoopbackServer(_ => LoopbackReply.Status(status, reason, "why"u8.ToArray()));

        Assert.That(Get(server), Is.EqualTo($"ProtocolError|The remote server returned an error: ({status}) {reason}.|why"));
    }

    [Test]
    public void GetResponse_WhenNobodyListens_ThrowsConnectFailure() =>
        Assert.That(Send("GET", $"http://127.0.0.1:{FreePort()}/"), Is.EqualTo("ConnectFailure|Unable to connect to the remote server|SocketException"));

    [Test]
    public void GetRequestStream_WhenNobodyListens_ThrowsConnectFailureAlready() =>
        Assert.That(Send("POST", $"http://127.0.0.1:{FreePort()}/", "a=1"), Is.EqualTo("ConnectFailure|Unable to connect to the remote server|SocketException"));

    [Test]
    public void GetResponse_WhenHostIsUnknown_ThrowsNameResolutionFailure() =>
        Assert.That(Send("GET", "http://no-such-host.invalid/"), Is.EqualTo("NameResolutionFailure|The remote name could not be resolved: 'no-such-host.invalid'|"));

    [Test]
    public void GetResponse_WhenServerIsSilent_TimesOut()
    {
        using var server = new LoopbackServer(_ => LoopbackReply.Ok("late") with { DelayBefore = 3000 });

        Assert.That(Get(server, "timeout=150"), Is.EqualTo("Timeout|The operation has timed out|"));
        Assert.That(() => OpenConnections(server), Is.Zero.After(1000, 10));
    }

    [Test]
    public void Read_WhenBodyStalls_TimesOut()
    {
        using var server = new LoopbackServer(_ => LoopbackReply.Raw("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc") with { DelayAfter = 3000 });

        Assert.That(Get(server, "readTimeout=150"), Is.EqualTo("Timeout|The operation has timed out|"));
    }

    [Test]
    public void Read_WhenBodyIsCutShort_ThrowsConnectionClosed()
    {
        using var server = new LoopbackServer(_ => LoopbackReply.Raw("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc") with { Close = true });

        Assert.That(Get(server), Is.EqualTo("ConnectionClosed|The request was aborted: The connection was closed unexpectedly.|"));
    }

    [Test]
    public void Read_WhenCompressedBodyIsCutShort_ThrowsConnectionClosed()
    {
        byte[] body = Compress(new string('x', 100_000), "gzip");
        byte[] head = Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {body.Length}\r\n\r\n");
        using var server = new LoopbackServer(_ => new LoopbackReply([.. head, .. body[..^20]], Close: true));

        Assert.That(Get(server, "gzip"), Is.EqualTo("ConnectionClosed|The request was aborted: The connection was closed unexpectedly.|"));
    }

    [Test]
    public void Read_WhenChunksAreCutShort_ThrowsIOException()
    {
        using var server = new LoopbackServer(_ => LoopbackReply.Raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n") with { Close = true });

        Assert.That(Get(server), Is.EqualTo("IOException|Unable to read data from the transport connection: The connection was closed."));
    }

    [Test]
    public void Read_WhenConnectionIsReset_ThrowsIOException()
    {
        using var server = new LoopbackServer(_ => LoopbackReply.Raw("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc") with { DelayAfter = 100, Reset = true });

        Assert.That(Get(server), Does.StartWith("IOException|Unable to read data from the transport connection: Connection reset by peer"));
    }

    [Test]
    public void GetResponse_WhenServerClosesWithoutAnswer_ThrowsConnectionClosed()
    {
        using var server = new LoopbackServer(_ => LoopbackReply.Raw(string.Empty) with { Close = true });

        Assert.That(Post(server, "a=1"), Is.EqualTo("ConnectionClosed|The underlying connection was closed: The connection was closed unexpectedly.|"));
    }

    [Test]
    public void GetResponse_WhenServerResetsWithoutAnswer_ThrowsReceiveFailure()
    {
        using var server = new LoopbackServer(_ => LoopbackReply.Raw(string.Empty) with { Reset = true });

        Assert.That(Post(server, "a=1"), Is.EqualTo("ReceiveFailure|The underlying connection was closed: An unexpected error occurred on a receive.|SocketException"));
    }

    [Test]
    public void GetResponse_WhenAKeptConnectionIsClosedUnderAPost_ThrowsKeepAliveFailure()
    {
        int answered = 0;
        using var server = new LoopbackServer(_ => answered++ == 0 ? LoopbackReply.Ok("x") : LoopbackReply.Raw(string.Empty) with { Close = true });
        Get(server);

        Assert.That(Post(server, "a=1"), Is.EqualTo("KeepAliveFailure|The underlying connection was closed: A connection that was expected to be kept alive was closed by the server.|HttpIOException"));
    }

    [Test]
    public void GetResponse_WhenAnswerIsNoHttp_ThrowsServerProtocolViolation()
    {
        using var server = new LoopbackServer(_ => LoopbackReply.Raw("SMTP ready\r\n\r\n"));

        Assert.That(Get(server), Is.EqualTo("ServerProtocolViolation|The server committed a protocol violation. Section=ResponseStatusLine|"));
    }

    [Test]
    public void GetResponse_WhenRedirectsNeverEnd_ThrowsProtocolError()
    {
        using var server = new LoopbackServer(_ => Redirect(302, "/"));

        Assert.That(Get(server), Is.EqualTo("ProtocolError|Too many automatic redirections were attempted.|"));
        Assert.That(server.Requests, Has.Count.EqualTo(51));
    }

    [TestCase("short", "RequestCanceled|The request was aborted: The request was canceled.|IOException")]
    [TestCase("long", "ProtocolViolationException|Bytes to be written to the stream exceed the Content-Length bytes size specified.")]
    [TestCase("after", "InvalidOperationException|This operation cannot be performed after the request has been submitted.")]
    public void RequestStream_WhenUsedWrongly_Fails(string options, string expected)
    {
        using var server = new LoopbackServer(_ => LoopbackReply.Ok("x"));

        Assert.That(Post(server, "a=1", options), Is.EqualTo(expected));
    }

    [Test]
    public void GetRequestStream_WhenMethodIsGet_IsRefused() =>
        Assert.That(Send("GET", "http://127.0.0.1:9/", "a=1"), Is.EqualTo("ProtocolViolationException|Cannot send a content-body with this verb-type."));

    [Test]
    public void Headers_WhenAHeaderHasItsOwnProperty_RefusesIt() =>
        Assert.That(Send("GET", "http://127.0.0.1:9/", null, "restricted"), Does.StartWith("ArgumentException|The 'User-Agent' header must be modified using the appropriate property or method."));

    [TestCase("ftp://127.0.0.1/")]
    [TestCase("file:///etc/hosts")]
    public void Create_WhenSchemeIsNotHttp_IsRefused(string url) =>
        Assert.That(() => Send("GET", url), Throws.TypeOf<SqlError>().With.Message.Contains("System.NotSupportedException: The URI prefix is not recognized."));

    [Test]
    public void GetResponse_WhenCertificateIsSelfSigned_ThrowsTrustFailure()
    {
        using X509Certificate2 certificate = SelfSigned();
        using var server = new LoopbackServer(_ => LoopbackReply.Ok("x"), certificate);

        Assert.That(Get(server, "tls12"), Is.EqualTo("TrustFailure|The underlying connection was closed: Could not establish trust relationship for the SSL/TLS secure channel.|CertificateRejectedException"));
        Assert.That(server.Requests, Is.Empty);
    }

    [Test]
    public void GetResponse_WhenCodeForgetsToAllowTls12_ThrowsSecureChannelFailure()
    {
        using X509Certificate2 certificate = SelfSigned();
        using var server = new LoopbackServer(_ => LoopbackReply.Ok("x"), certificate);

        Assert.That(Get(server, "onlyTls10"), Is.EqualTo("SecureChannelFailure|The request was aborted: Could not create SSL/TLS secure channel.|"));
    }

    [Test]
    public void GetResponse_WhenServerSpeaksNoTls_ThrowsSecureChannelFailure()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        Task answering = Task.Run(async () =>
        {
            using Socket client = await listener.AcceptSocketAsync();
            await client.SendAsync("HTTP/1.1 400 Bad Request\r\n\r\n"u8.ToArray());
        });

        Assert.That(
            Send("GET", $"https://{listener.LocalEndpoint}/", null, "tls12"),
            Does.StartWith("SecureChannelFailure|The request was aborted: Could not create SSL/TLS secure channel.|"));
        answering.Wait();
    }

    private static LoopbackReply Redirect(int status, string location) => LoopbackReply.Status(status, "Redirect", [], "Location: " + location);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }
}
