using System.Net;
using System.Net.Sockets;
using System.Text;
using StripeClr.Surface.Tests.Database;

namespace StripeClr.Surface.Tests;

/// <summary>What two sessions of a database do to each other when their accounts bound the calls that run at the same time.</summary>
public sealed class CallLimitTests : SurfaceFixture
{
    private const string OpenCalls = "SELECT c.Outcome, c.Attempts, c.IdempotencyKey FROM stripe.CallLog AS c WHERE c.Account = N'payments';";

    [TearDown]
    public void RemoveAccounts() => Database.Query("EXEC stripe.RemoveAccount @Name = N'reports'; EXEC stripe.RemoveAccount @Name = N'payments';");

    [Test]
    public void MaxConcurrent_WhenAnotherSessionHoldsTheOnlyPlace_RefusesTheCallWithNothingSent()
    {
        using var stripe = new WaitingServer();
        Database.Query(
            $"""
            EXEC stripe.SetAccount @Name = N'reports', @ApiKey = N'sk_test_CallLimitTests', @BaseUrl = N'{stripe.BaseUrl}', @MaxConcurrent = 1;
            EXEC stripe.SetAccount @Name = N'payments', @ApiKey = N'sk_test_CallLimitTests', @BaseUrl = N'{stripe.BaseUrl}', @MaxConcurrent = 1, @TotalTimeoutSeconds = 1;
            """);
        const string Pay = "EXEC stripe.CreateCustomer @Name = N'Jane', @IdempotencyKey = N'limit-1', @ReturnRow = 0, @Account = N'payments';";
        BatchResult? report = null;
        var session = new Thread(() => report = Database.Run("SELECT c.Id FROM dbo.StripeCustomer(N'cus_1', N'reports') AS c;"));
        session.Start();
        stripe.WaitForRequest();

        var refused = Database.Run(Pay);
        var logged = Database.Query(OpenCalls).Set;
        var requests = stripe.Requests;
        stripe.Answer("""{"id":"cus_1","object":"customer"}""");
        session.Join();
        var done = Database.Run(Pay);

        Assert.That(refused.Errors.Select(error => error.Number), Is.EqualTo(new[] { 54013 }));
        Assert.That(refused.ErrorText, Does.Contain("MaxConcurrent allows (1)").And.Contain("nothing was sent").And.Contain("key=limit-1]"));
        Assert.That(logged["Outcome"], Is.EqualTo("failed"));
        Assert.That(logged["Attempts"], Is.Zero);
        Assert.That(requests, Is.EqualTo(1), "only that of the report");
        Assert.That(report!.ErrorText, Is.Empty);
        Assert.That(report.Set["Id"], Is.EqualTo("cus_1"));
        Assert.That(done.ErrorText, Is.Empty, "its place is free again");
    }

    // Answers nothing until it is told to, and then every request alike. A fake Stripe with a latency would leave it to chance who comes first.
    private sealed class WaitingServer : IDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
        private readonly ManualResetEventSlim _received = new();
        private readonly ManualResetEventSlim _answered = new();
        private string _answer = "";
        private int _requests;

        public WaitingServer()
        {
            _listener.Start();
            BaseUrl = $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";
            new Thread(Serve) { IsBackground = true }.Start();
        }

        public string BaseUrl { get; }

        public int Requests => Volatile.Read(ref _requests);

        public void WaitForRequest() => Assert.That(_received.Wait(TimeSpan.FromSeconds(60)), Is.True, "the first request came");

        public void Answer(string json)
        {
            _answer = $"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {json.Length}\r\nConnection: close\r\n\r\n{json}";
            _answered.Set();
        }

        public void Dispose()
        {
            _answered.Set();
            _listener.Stop();
            _received.Dispose();
        }

        private void Serve()
        {
            var buffer = new byte[8192];
            try
            {
                while (true)
                {
                    using var client = _listener.AcceptTcpClient();
                    using var stream = client.GetStream();
                    _ = stream.Read(buffer, 0, buffer.Length);
                    Interlocked.Increment(ref _requests);
                    _received.Set();
                    _answered.Wait();
                    stream.Write(Encoding.ASCII.GetBytes(_answer));

                    // A body that came behind its headers would reset the connection if it were left unread.
                    client.Client.Shutdown(SocketShutdown.Send);
                    while (stream.Read(buffer, 0, buffer.Length) > 0)
                    {
                    }
                }
            }
            catch (Exception error) when (error is SocketException or IOException or ObjectDisposedException)
            {
                // The test is over.
            }
        }
    }
}
