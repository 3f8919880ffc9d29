using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace StripeClr.Tests.Support;

/// <summary>An HTTPS server whose certificate nobody trusts: it has just signed itself.</summary>
internal sealed class TlsServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly X509Certificate2 _certificate = SelfSigned.Certificate("localhost");
    private int _connections;
    private int _received;

    public TlsServer()
    {
        _listener.Start();
        BaseUrl = "https://localhost:" + ((IPEndPoint)_listener.LocalEndpoint).Port;
        new Thread(Serve) { IsBackground = true }.Start();
    }

    public string BaseUrl { get; }

    /// <summary>How often somebody connected.</summary>
    public int Connections => Volatile.Read(ref _connections);

    /// <summary>How many bytes came through the encryption: a request would be some.</summary>
    public int Received => Volatile.Read(ref _received);

    public void Dispose()
    {
        _listener.Stop();
        _certificate.Dispose();
    }

    private void Serve()
    {
        try
        {
            while (true)
            {
                using var client = _listener.AcceptTcpClient();
                Interlocked.Increment(ref _connections);
                Answer(client);
            }
        }
        catch (Exception error) when (error is SocketException or InvalidOperationException)
        {
            // The test is over.
        }
    }

    private void Answer(TcpClient client)
    {
        try
        {
            using var stream = new SslStream(client.GetStream());
            stream.AuthenticateAsServer(_certificate, false, SslProtocols.Tls12, false);
            var buffer = new byte[4096];
            Interlocked.Add(ref _received, stream.Read(buffer, 0, buffer.Length));
        }
        catch (Exception error) when (error is AuthenticationException or IOException)
        {
            // The client does not trust it and says so.
        }
    }
}
