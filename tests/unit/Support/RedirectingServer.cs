using System.Net;
using System.Net.Sockets;
using System.Text;

namespace StripeClr.Tests.Support;

/// <summary>Answers every request with a status and a Location, and keeps what it was sent.</summary>
internal sealed class RedirectingServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly List<string> _requests = [];
    private readonly byte[] _answer;

    public RedirectingServer(int status, string location)
    {
        _answer = Encoding.ASCII.GetBytes("HTTP/1.1 " + status + " Elsewhere\r\nLocation: " + location + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        _listener.Start();
        BaseUrl = "http://127.0.0.1:" + ((IPEndPoint)_listener.LocalEndpoint).Port;
        new Thread(Serve) { IsBackground = true }.Start();
    }

    public string BaseUrl { get; }

    /// <summary>Each request's first bytes, headers included.</summary>
    public string[] Requests
    {
        get
        {
            lock (_requests)
            {
                return _requests.ToArray();
            }
        }
    }

    public void Dispose() => _listener.Stop();

    private void Serve()
    {
        try
        {
            while (true)
            {
                using var client = _listener.AcceptTcpClient();
                Answer(client.GetStream());
            }
        }
        catch (Exception error) when (error is SocketException or InvalidOperationException)
        {
            // The test is over.
        }
    }

    private void Answer(NetworkStream stream)
    {
        try
        {
            var text = "";
            var buffer = new byte[65536];
            int read;
            do
            {
                read = stream.Read(buffer, 0, buffer.Length);
                text += Encoding.ASCII.GetString(buffer, 0, read);
            }
            while (read > 0 && !IsWhole(text));
            lock (_requests)
            {
                _requests.Add(text);
            }

            stream.Write(_answer, 0, _answer.Length);
        }
        catch (IOException)
        {
            // The client went away.
        }
    }

    private static bool IsWhole(string text)
    {
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (end < 0)
        {
            return false;
        }

        const string Length = "Content-Length: ";
        var length = text.IndexOf(Length, StringComparison.OrdinalIgnoreCase);
        return length < 0 || length > end
            || text.Length - end - 4 >= int.Parse(text.Substring(length + Length.Length).Split('\r')[0], System.Globalization.CultureInfo.InvariantCulture);
    }
}
