using NUnit.Framework;
using static SqlClrHost.Tests.Clr.WebCalls;

namespace SqlClrHost.Tests.Clr;

/// <summary>What an assembly compiled for .NET Framework sees of HTTP while all goes well.</summary>
public sealed class HttpWebRequestTests
{
    [Test]
    public void GetResponse_WhenServerAnswers_GivesStatusLengthAndBody()
    {
        using var server = new LoopbackServer(_ => LoopbackReply.Ok("żółw"));

        Assert.That(Get(server), Is.EqualTo("200|7||/|żółw"));
    }

    [Test]
    public void GetResponse_WhenCalled20Times_UsesOneConnection()
    {
        using var server = new LoopbackServer(_ => LoopbackReply.Ok("x"));
        for (int i = 0; i < 20; i++)
            Get(server, "gzip");

        Assert.That((server.Requests.Count, server.Connections, OpenConnections(server)), Is.EqualTo((20, 1, (object)1)));
    }

    [Test]
    public void GetResponse_WhenGetsAndPostsAlternate_UsesOneConnection()
    {
        using var server = new LoopbackServer(request => LoopbackReply.Ok(request.Body));
        for (int i = 0; i < 5; i++)
            Assert.That((Get(server), Post(server, "a=1")), Is.EqualTo(("200|0||/|", "200|3||/|a=1")));

        Assert.That(server.Connections, Is.EqualTo(1));
    }

    [Test]
    public void GetResponse_WhenErrorBodiesAreRead_KeepsTheConnection()
    {
        using var server = new LoopbackServer(_ => LoopbackReply.Status(402, "Payment Required", "{}"u8.ToArray()));
        for (int i = 0; i < 3; i++)
            Get(server);

        Assert.That(server.Connections, Is.EqualTo(1));
    }

    [Test]
    public void GetResponse_WhenKeepAliveIsOff_ClosesTheConnection()
    {
        using var server = new LoopbackServer(_ => LoopbackReply.Ok("x"));
        Get(server, "close");
        Get(server, "close");

        Assert.That(server.Connections, Is.EqualTo(2));
        Assert.That(() => OpenConnections(server), Is.Zero.After(1000, 10));
        Assert.That(server.Requests[0].Headers["Connection"], Is.EqualTo("close"));
    }

    [TestCase("", 2)]
    [TestCase("limit=5", 5)]
    public void GetResponse_WhenManyRunAtOnce_RespectsTheConnectionLimit(string options, int limit)
    {
        using var server = new LoopbackServer(_ => LoopbackReply.Ok("x") with { DelayBefore = 60 });
        string?[] results = [.. Enumerable.Range(0, 8).AsParallel().WithDegreeOfParallelism(8).Select(_ => Get(server, options))];

        Assert.That(results, Is.All.EqualTo("200|1||/|x"));
        Assert.That((server.Connections, server.MostAtOnce), Is.EqualTo((limit, limit)));
    }

    [TestCase("gzip")]
    [TestCase("deflate")]
    public void GetResponse_WhenBodyIsCompressed_DecompressesIt(string encoding)
    {
        byte[] body = Compress(new string('x', 5000), encoding);
        using var server = new LoopbackServer(_ => LoopbackReply.Status(200, "OK", body, "Content-Encoding: " + encoding));

        Assert.That(Get(server, "gzip"), Is.EqualTo("200|" + body.Length + "||/|" + new string('x', 5000)));
        Assert.That(server.Requests[0].Headers["Accept-Encoding"], Is.EqualTo("gzip, deflate"));
    }

    [Test]
    public void GetResponse_WhenDecompressionIsOff_AsksForNoneAndLeavesTheBodyAlone()
    {
        using var server = new LoopbackServer(_ => LoopbackReply.Ok("as it is", "Content-Encoding: gzip"));

        Assert.That(Get(server), Is.EqualTo("200|8|gzip|/|as it is"));
        Assert.That(server.Requests[0].Headers, Does.Not.ContainKey("Accept-Encoding"));
    }

    [Test]
    public void GetResponse_WhenServerIsDownBetweenRequests_RecoversOnANewConnection()
    {
        using var server = new LoopbackServer(_ => LoopbackReply.Ok("x") with { Close = true });

        object? first = Get(server);
        // A request that meets the end of the connection half-way is another case.
        Assert.That(() => server.EndedConnections, Is.EqualTo(1).After(5000, 10));

        Assert.That((first, Get(server), server.Connections), Is.EqualTo(("200|1||/|x", "200|1||/|x", 2)));
    }

    [Test]
    public void Abort_WhenBodyIsBeingRead_ClosesTheConnection()
    {
        using var server = new LoopbackServer(_ => LoopbackReply.Raw("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc") with { DelayAfter = 3000 });

        Assert.That(Get(server, "abort"), Is.EqualTo("RequestCanceled|The request was aborted: The request was canceled.|"));
        Assert.That(() => OpenConnections(server), Is.Zero.After(1000, 10));
    }

    [Test]
    public void Close_WhenBodyIsUnread_FreesTheSlotAndClosesTheConnection()
    {
        using var server = new LoopbackServer(_ => LoopbackReply.Ok(new string('x', 1_000_000)));
        for (int i = 0; i < 3; i++)
            Assert.That(Get(server, "unread;timeout=2000"), Does.StartWith("200|"));

        Assert.That(() => OpenConnections(server), Is.Zero.After(1000, 10));
    }

    [Test]
    public void GetResponse_WhenRedirected_FollowsWithoutTheAuthorization()
    {
        using var server = new LoopbackServer(request => request.Path == "/" ? Redirect(302, "/there") : LoopbackReply.Ok("there"));

        Assert.That(Get(server), Is.EqualTo("200|5||/there|there"));
        Assert.That((server.Requests[0].Headers.ContainsKey("Authorization"), server.Requests[1].Headers.ContainsKey("Authorization")), Is.EqualTo((true, false)));
    }

    [TestCase(302, "GET", "")]
    [TestCase(307, "POST", "a=1")]
    public void GetResponse_WhenPostIsRedirected_KeepsTheMethodOnlyOn307(int status, string method, string body)
    {
        using var server = new LoopbackServer(request => request.Path == "/" ? Redirect(status, "/there") : LoopbackReply.Ok("there"));
        Post(server, "a=1");

        Assert.That((server.Requests[1].Method, server.Requests[1].Body), Is.EqualTo((method, body)));
    }

    [Test]
    public void GetResponse_WhenRedirectsAreNotFollowed_ReturnsTheRedirect()
    {
        using var server = new LoopbackServer(_ => Redirect(302, "/there"));

        Assert.That(Get(server, "noRedirect;header=Location"), Is.EqualTo("302|0||/|/there"));
        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    [TestCase("")]
    [TestCase("buffered")]
    [TestCase("chunked")]
    [TestCase("expect")]
    public void GetRequestStream_WhenBodyIsWritten_SendsIt(string options)
    {
        using var server = new LoopbackServer(request => LoopbackReply.Ok(request.Body));

        Assert.That(Post(server, "a=1&b=ż", options), Is.EqualTo("200|8||/|a=1&b=ż"));
        LoopbackRequest request = server.Requests.Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(request.Headers["Content-Type"], Is.EqualTo("application/x-www-form-urlencoded"));
            Assert.That(request.Headers["User-Agent"], Is.EqualTo("ClrSamples/1.0"));
            Assert.That(request.Headers.ContainsKey("Expect"), Is.EqualTo(options == "expect"));
            Assert.That(request.Headers.ContainsKey("Transfer-Encoding"), Is.EqualTo(options == "chunked"));
        }
    }

    [Test]
    public void GetResponse_WhenPostHasNoBody_SendsLengthZero()
    {
        using var server = new LoopbackServer(_ => LoopbackReply.Ok("x"));
        Send("POST", server.Url);

        Assert.That(server.Requests.Single().Headers["Content-Length"], Is.EqualTo("0"));
    }

    [Test]
    public void Headers_WhenAValueIsNotAscii_AreSentAsLatin1Bytes()
    {
        using var server = new LoopbackServer(request => LoopbackReply.Ok(request.Headers["X-Text"]));

        Assert.That(Get(server, "latin1"), Does.EndWith("|café"));
    }

    [Test]
    public void Headers_WhenAnAnswerRepeatsOne_JoinsTheValues()
    {
        using var server = new LoopbackServer(_ => LoopbackReply.Ok("x", "X-Many: one", "X-Many: two"));

        Assert.That(Get(server, "header=X-Many"), Does.EndWith("|one,two"));
    }

    [Test]
    public void Proxy_WhenGiven_GetsTheRequest()
    {
        using var proxy = new LoopbackServer(request => LoopbackReply.Ok(request.Path));

        Assert.That(Send("GET", "http://stripe.invalid/v1", null, "proxy=" + proxy.Url), Is.EqualTo("200|24||/v1|http://stripe.invalid/v1"));
    }

    private static LoopbackReply Redirect(int status, string location) => LoopbackReply.Status(status, "Redirect", [], "Location: " + location);
}
