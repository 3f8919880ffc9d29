using System.Collections;
using System.Data.SqlTypes;
using StripeClr.Functions;
using StripeClr.Listing;
using StripeClr.Rows;
using StripeClr.Tests.Support;
#if NETFRAMEWORK
using System.Net;
using System.Net.Sockets;
using StripeClr.Http;
using StripeClr.Requests;
#endif

namespace StripeClr.Tests.Acceptance;

/// <summary>Readers that stop early and threads that are ended: nothing stays open, and the next query works.</summary>
public sealed class AbandonTests : IDisposable
{
    private static readonly RowShape Shape = new("invoice", null, [], new Column("Id", ColumnType.Text, "id", 255));

    private FakeStripeProcess _stripe = null!;

    [OneTimeSetUp]
    public void Start() => _stripe = new FakeStripeProcess("--invoices 300 --customers 10");

    public void Dispose() => _stripe?.Dispose();

    [SetUp]
    public void Reset() => _stripe.Reset();

    [TestCase(1, 1)]
    [TestCase(10, 1)]
    [TestCase(11, 2)]
    public void List_WhenItsReaderStops_HoldsNoConnectionAndTheNextQueryWorks(int rows, int requests)
    {
        // As many as a host allows at once: one that stayed taken would leave the last query waiting.
        for (var round = 0; round < 130; round++)
        {
            var reader = Open(_stripe.Connection(), "{\"$extra\":\"{\\\"limit\\\":10}\"}").GetEnumerator();
            for (var row = 0; row < rows; row++)
            {
                Assert.That(reader.MoveNext(), Is.True);
            }

            if (round % 2 == 0)
            {
                ((IDisposable)reader).Dispose();
            }
        }

        Assert.That(_stripe.RequestCount, Is.EqualTo(130 * requests));
        Assert.That(TableFunction.Read(typeof(Invoices), _stripe.Connection(), "/v1/invoices").Count(), Is.EqualTo(300));
#if NETFRAMEWORK
        Assert.That(_stripe.ConnectionCount, Is.EqualTo(1), "the same connection, given back each time");
#endif
    }

    [Test]
    public void List_WhenItsReaderStops_GivesItsSlotBack()
    {
        var connection = _stripe.Connection("MaxConcurrent", "1");
        var reader = Open(connection).GetEnumerator();
        Assert.That(reader.MoveNext(), Is.True);
        Assert.That(Open(connection).Cast<object>().Count(), Is.EqualTo(300));
        Assert.That(reader.MoveNext(), Is.True);
    }

#if NETFRAMEWORK
    // What SQL Server does to the thread of a query that is cancelled. .NET has no such thing any more.
    [TestCase("waits for the answer", "")]
    [TestCase("reads a body that stalls", "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{\"object\":")]
    public void Send_WhenItsThreadIsEnded_ClosesItsSocketAndGivesItsSlotBack(string state, string answer)
    {
        using var server = new StallingServer(answer);
        var slots = new CallSlots();
        var settings = Connection.Parse(Connections.Json("BaseUrl", server.BaseUrl, "MaxConcurrent", "1"));
        var thread = new Thread(() => new StripeClient(settings, new WebRequestTransport(), new SystemClock(), slots).Send(StripeRequest.Read("GET", "/v1/balance", []), new JsonText()));
        thread.Start();
        server.WaitForRequest();
        Assert.That(slots.TryTake(1, new SystemClock().Elapsed, TimeSpan.MaxValue), Is.Null);
        thread.Abort();
        Assert.That(thread.Join(TimeSpan.FromSeconds(10)), Is.True, "the thread that " + state + " ends");
        Assert.That(server.WaitForClose(), Is.True, "its socket is closed");
        using var slot = slots.TryTake(1, new SystemClock().Elapsed, TimeSpan.MaxValue);
        Assert.That(slot, Is.Not.Null);
        Assert.That(Open(_stripe.Connection()).Cast<object>().Count(), Is.EqualTo(300), "the next query works");
    }

    [Test]
    public void Send_WhenItsThreadIsEndedInAPause_EndsAtOnce()
    {
        using var pausing = new ManualResetEvent(false);
        using var stripe = new FakeTransport().Expect("GET /v1/balance", Reply.Error(500));
        var slots = new CallSlots();
        stripe.Clock.Sleeping = () =>
        {
            pausing.Set();
            Thread.Sleep(TimeSpan.FromSeconds(60));
        };
        var thread = new Thread(() => new StripeClient(Connection.Parse(Connections.Json("MaxConcurrent", "1")), stripe, stripe.Clock, slots).Send(StripeRequest.Read("GET", "/v1/balance", []), new JsonText()));
        thread.Start();
        Assert.That(pausing.WaitOne(TimeSpan.FromSeconds(20)), Is.True);
        thread.Abort();
        Assert.That(thread.Join(TimeSpan.FromSeconds(10)), Is.True);
        using var slot = slots.TryTake(1, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2));
        Assert.That(slot, Is.Not.Null);
    }

    // Takes a request, answers as far as it was told, and then waits for the client to go.
    private sealed class StallingServer : IDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
        private readonly ManualResetEvent _received = new(false);
        private readonly ManualResetEvent _closed = new(false);
        private readonly string _answer;

        public StallingServer(string answer)
        {
            _answer = answer;
            _listener.Start();
            BaseUrl = "http://127.0.0.1:" + ((IPEndPoint)_listener.LocalEndpoint).Port;
            new Thread(Serve) { IsBackground = true }.Start();
        }

        public string BaseUrl { get; }

        public void WaitForRequest() => Assert.That(_received.WaitOne(TimeSpan.FromSeconds(20)), Is.True);

        public bool WaitForClose() => _closed.WaitOne(TimeSpan.FromSeconds(10));

        public void Dispose() => _listener.Stop();

        private void Serve()
        {
            using var client = _listener.AcceptTcpClient();
            using var stream = client.GetStream();
            var buffer = new byte[8192];
            _ = stream.Read(buffer, 0, buffer.Length);
            var answer = System.Text.Encoding.ASCII.GetBytes(_answer);
            stream.Write(answer, 0, answer.Length);

            // Time to begin reading what there is.
            Thread.Sleep(200);
            _received.Set();
            try
            {
                while (stream.Read(buffer, 0, buffer.Length) > 0)
                {
                }
            }
            catch (IOException)
            {
                // Reset: closed, too.
            }

            _closed.Set();
        }
    }
#endif

    private static IEnumerable Open(string connection, string? query = null) =>
        ListReader.Open(Shape, new SqlString(connection), new SqlString("/v1/invoices"), query == null ? SqlString.Null : new SqlString(query), SqlString.Null);
}
