using System.Net;
using System.Net.Sockets;
using System.Text;

namespace StripeClr.Tests.Support;

/// <summary>Takes one HTTP request as bytes and answers it, so that a test sees what really went over the wire.</summary>
internal sealed class LoopbackServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Thread _thread;
    private readonly byte[] _answer;
    private byte[] _request = [];

    public LoopbackServer(string answer, string status = "200 OK", string contentType = "application/json")
        : this(Encoding.UTF8.GetBytes(answer), status, contentType)
    {
    }

    public LoopbackServer(byte[] answer, string status, string contentType)
    {
        var head = "HTTP/1.1 " + status + "\r\nContent-Type: " + contentType + "\r\nRequest-Id: req_9\r\nContent-Length: " + answer.Length + "\r\nConnection: close\r\n\r\n";
        _answer = [.. Encoding.ASCII.GetBytes(head), .. answer];
        _listener.Start();
        BaseUrl = "http://127.0.0.1:" + ((IPEndPoint)_listener.LocalEndpoint).Port;
        _thread = new Thread(Serve) { IsBackground = true };
        _thread.Start();
    }

    public string BaseUrl { get; }

    /// <summary>Request line and headers.</summary>
    public string[] Head => Text.Substring(0, BodyStart - 4).Split(["\r\n"], StringSplitOptions.None);

    /// <summary>The bytes behind the headers.</summary>
    public byte[] Body => _request.Skip(BodyStart).ToArray();

    // Latin-1 keeps every byte as one character.
    private string Text => Encoding.GetEncoding("ISO-8859-1").GetString(_request);

    private int BodyStart => Text.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4;

    /// <summary>The value of a header.</summary>
    public string? Header(string name) =>
        Head.Where(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase)).Select(line => line.Substring(name.Length + 1).Trim()).SingleOrDefault();

    /// <summary>Waits until the request was answered.</summary>
    public void Wait() => Assert.That(_thread.Join(TimeSpan.FromSeconds(20)), Is.True, "No whole request came.");

    public void Dispose() => _listener.Stop();

    private void Serve()
    {
        using var client = _listener.AcceptTcpClient();
        using var stream = client.GetStream();
        var received = new MemoryStream();
        var buffer = new byte[64 * 1024];
        do
        {
            received.Write(buffer, 0, stream.Read(buffer, 0, buffer.Length));
            _request = received.ToArray();
        }
        while (BodyStart < 4 || Body.Length < Convert.ToInt32(Header("Content-Length") ?? "0", System.Globalization.CultureInfo.InvariantCulture));

        try
        {
            stream.Write(_answer, 0, _answer.Length);
        }
        catch (IOException)
        {
            // The client has seen enough.
        }
    }
}
