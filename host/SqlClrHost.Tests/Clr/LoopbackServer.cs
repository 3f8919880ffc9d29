using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace SqlClrHost.Tests.Clr;

/// <summary>A request as the server read it.</summary>
internal sealed record LoopbackRequest(string Method, string Path, IReadOnlyDictionary<string, string> Headers, string Body);

/// <summary>What the server does after it has read a request: writes these bytes, waits, and goes on or closes.</summary>
/// <param name="Bytes">The raw answer.</param>
/// <param name="DelayBefore">How long to wait before it.</param>
/// <param name="DelayAfter">How long to wait after it.</param>
/// <param name="Close">Whether to close the connection then.</param>
/// <param name="Reset">Whether to close it with a reset rather than an end.</param>
internal sealed record LoopbackReply(byte[] Bytes, int DelayBefore = 0, int DelayAfter = 0, bool Close = false, bool Reset = false)
{
    public static LoopbackReply Ok(string body, params string[] headers) => Status(200, "OK", Encoding.UTF8.GetBytes(body), headers);

    public static LoopbackReply Status(int status, string reason, byte[] body, params string[] headers)
    {
        string head = $"HTTP/1.1 {status} {reason}\r\nContent-Length: {body.Length}\r\n{string.Concat(headers.Select(header => header + "\r\n"))}\r\n";
        return new LoopbackReply([.. Encoding.Latin1.GetBytes(head), .. body]);
    }

    public static LoopbackReply Raw(string text) => new(Encoding.Latin1.GetBytes(text));
}

/// <summary>An HTTP server on a free loopback port that can misbehave at will, and counts what reaches it.</summary>
internal sealed class LoopbackServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<LoopbackRequest, LoopbackReply> _reply;
    private readonly X509Certificate2? _certificate;
    private int _connections;
    private int _ended;
    private int _underWay;

    public LoopbackServer(Func<LoopbackRequest, LoopbackReply> reply, X509Certificate2? certificate = null)
    {
        _reply = reply;
        _certificate = certificate;
        _listener.Start();
        _ = AcceptAsync();
    }

    public string Url => $"{(_certificate is null ? "http" : "https")}://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/";

    public int Connections => Volatile.Read(ref _connections);

    /// <summary>Connections that the server has closed, or that ended otherwise.</summary>
    public int EndedConnections => Volatile.Read(ref _ended);

    /// <summary>The most requests that were being answered at the same time.</summary>
    public int MostAtOnce { get; private set; }

    public List<LoopbackRequest> Requests { get; } = [];

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (true)
        {
            Socket socket;
            try
            {
                socket = await _listener.AcceptSocketAsync(_stop.Token);
            }
            catch (Exception e) when (e is OperationCanceledException or ObjectDisposedException or SocketException)
            {
                return; // The test is over.
            }

            Interlocked.Increment(ref _connections);
            _ = ServeAsync(socket, _stop.Token);
        }
    }

    private async Task ServeAsync(Socket socket, CancellationToken stop)
    {
        using (socket)
            await ServeAllAsync(socket, stop);
        Interlocked.Increment(ref _ended);
    }

    private async Task ServeAllAsync(Socket socket, CancellationToken stop)
    {
        socket.NoDelay = true;
        try
        {
            await using Stream stream = await OpenAsync(socket, stop);
            while (await ReadAsync(stream, stop) is { } request)
            {
                if (!await AnswerAsync(request, socket, stream, stop))
                    return;
            }
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or ObjectDisposedException or System.Security.Authentication.AuthenticationException)
        {
            // The client went away, or refused our certificate: what it made of that is what the tests look at.
        }
    }

    private async Task<Stream> OpenAsync(Socket socket, CancellationToken stop)
    {
        var plain = new NetworkStream(socket);
        if (_certificate is null)
            return plain;
        var secure = new SslStream(plain);
        await secure.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = _certificate }, stop);
        return secure;
    }

    private async Task<bool> AnswerAsync(LoopbackRequest request, Socket socket, Stream stream, CancellationToken stop)
    {
        lock (Requests)
        {
            Requests.Add(request);
            MostAtOnce = Math.Max(MostAtOnce, ++_underWay);
        }

        LoopbackReply reply = _reply(request);
        await Task.Delay(reply.DelayBefore, stop);
        lock (Requests)
            _underWay--;
        await stream.WriteAsync(reply.Bytes, stop);
        await stream.FlushAsync(stop);
        await Task.Delay(reply.DelayAfter, stop);
        if (reply.Reset)
            socket.LingerState = new LingerOption(true, 0);
        return !reply.Close && !reply.Reset;
    }

    private static async Task<LoopbackRequest?> ReadAsync(Stream stream, CancellationToken stop)
    {
        string head = await ReadHeadAsync(stream, stop);
        if (head.Length == 0)
            return null;
        string[] lines = head.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        string[] start = lines[0].Split(' ');
        var headers = lines.Skip(1).Select(line => line.Split(": ", 2)).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);
        if (headers.ContainsKey("Expect"))
            await stream.WriteAsync("HTTP/1.1 100 Continue\r\n\r\n"u8.ToArray(), stop);
        byte[] body = headers.TryGetValue("Content-Length", out string? length)
            ? new byte[int.Parse(length, System.Globalization.CultureInfo.InvariantCulture)]
            : [];
        await stream.ReadExactlyAsync(body, stop);
        string text = Encoding.UTF8.GetString(body);
        return new LoopbackRequest(start[0], start[1], headers, headers.ContainsKey("Transfer-Encoding") ? await ReadChunksAsync(stream, stop) : text);
    }

    private static async Task<string> ReadChunksAsync(Stream stream, CancellationToken stop)
    {
        var text = new StringBuilder();
        while (true)
        {
            int size = Convert.ToInt32(await ReadLineAsync(stream, stop), 16);
            byte[] chunk = new byte[size + 2];
            await stream.ReadExactlyAsync(chunk, stop);
            if (size == 0)
                return text.ToString();
            text.Append(Encoding.UTF8.GetString(chunk, 0, size));
        }
    }

    private static async Task<string> ReadHeadAsync(Stream stream, CancellationToken stop)
    {
        var head = new StringBuilder();
        while (await ReadLineAsync(stream, stop) is { Length: > 0 } line)
            head.Append(line).Append("\r\n");
        return head.ToString();
    }

    private static async Task<string> ReadLineAsync(Stream stream, CancellationToken stop)
    {
        var line = new StringBuilder();
        byte[] one = new byte[1];
        while (await stream.ReadAsync(one, stop) == 1 && one[0] != '\n')
            line.Append((char)one[0]);
        return line.ToString().TrimEnd('\r');
    }
}
