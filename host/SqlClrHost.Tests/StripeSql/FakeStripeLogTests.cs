using NUnit.Framework;
using SqlClrHost.Tests.Clr;
using StripeSql.Installation;

namespace SqlClrHost.Tests.StripeSql;

public sealed class FakeStripeLogTests
{
    [Test]
    public void CountRequests_WhenTheFakeTells_GivesItsCount()
    {
        using var server = new LoopbackServer(request => request.Path == "/_fake/count"
            ? LoopbackReply.Ok("""{"count":11,"connections":1}""")
            : LoopbackReply.Status(404, "Not Found", []));
        using var log = new FakeStripeLog(server.Url.TrimEnd('/'));

        Assert.That(log.CountRequests(), Is.EqualTo(11));
    }

    [Test]
    public void CountRequests_WhenThereIsNoFake_Fails()
    {
        using var server = new LoopbackServer(_ => LoopbackReply.Status(404, "Not Found", []));
        using var log = new FakeStripeLog(server.Url.TrimEnd('/'));

        Assert.That(log.CountRequests, Throws.TypeOf<HttpRequestException>());
    }
}
