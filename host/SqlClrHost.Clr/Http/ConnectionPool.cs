using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace SqlClrHost.Clr.Http;

/// <summary>
/// Keeps connections open between requests, whatever options a request sets: one handler for each
/// proxy and set of protocols. .NET's own HttpWebRequest makes a new one for nearly every request.
/// </summary>
internal static class ConnectionPool
{
    private static readonly ConcurrentDictionary<PoolKey, HttpMessageInvoker> Pools = new();

    // .NET Framework's default of HttpWebRequest.ContinueTimeout.
    private static readonly TimeSpan ContinueTimeout = TimeSpan.FromMilliseconds(350);

    /// <summary>The exchange of a request, for the connection that is opened on its behalf.</summary>
    public static readonly HttpRequestOptionsKey<HttpExchange> Exchange = new(nameof(Exchange));

    public static HttpMessageInvoker For(Uri target, IWebProxy? proxy, SecurityProtocolType securityProtocol, bool keepAlive)
    {
        Uri? proxyAddress = proxy is null || proxy.IsBypassed(target) ? null : proxy.GetProxy(target);
        SslProtocols protocols = target.Scheme == Uri.UriSchemeHttps ? ToSslProtocols(securityProtocol) : SslProtocols.None;
        return Pools.GetOrAdd(new PoolKey(proxyAddress, protocols, keepAlive), Create);
    }

    private static HttpMessageInvoker Create(PoolKey key) => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        ConnectCallback = ConnectAsync,
        Expect100ContinueTimeout = ContinueTimeout,
        // A response closed before its end closes its connection at once.
        MaxResponseDrainSize = 0,
        PooledConnectionIdleTimeout = TimeSpan.FromMilliseconds(ServicePointManager.MaxServicePointIdleTime),
        PooledConnectionLifetime = key.KeepAlive ? Timeout.InfiniteTimeSpan : TimeSpan.Zero,
        Proxy = key.Proxy is null ? null : new WebProxy(key.Proxy),
        UseProxy = key.Proxy is not null,
        // .NET Framework writes and reads header bytes as they are.
        RequestHeaderEncodingSelector = (_, _) => Encoding.Latin1,
        ResponseHeaderEncodingSelector = (_, _) => Encoding.Latin1,
        SslOptions = new SslClientAuthenticationOptions
        {
            EnabledSslProtocols = key.Protocols,
            RemoteCertificateValidationCallback = CheckCertificate,
        },
        UseCookies = false,
    });

    /// <summary>
    /// What to offer a server: both sides take the newest they share, so old versions are left out where a new one is allowed
    /// (OpenSSL refuses to offer them at all). Where only old ones are allowed, no secure channel can be made, as with a server of today.
    /// </summary>
    private static SslProtocols ToSslProtocols(SecurityProtocolType allowed)
    {
        if (allowed == SecurityProtocolType.SystemDefault)
            return SslProtocols.None;
        SslProtocols offered = (SslProtocols)allowed & (SslProtocols.Tls12 | SslProtocols.Tls13);
        return offered == SslProtocols.None
            ? throw TransportErrors.NoSecureChannel()
            : offered;
    }

    private static bool CheckCertificate(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors) =>
        errors == SslPolicyErrors.None ? true : throw new CertificateRejectedException(errors);

    private static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        context.InitialRequestMessage.Options.TryGetValue(Exchange, out HttpExchange? exchange);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(context.DnsEndPoint, cancellation).ConfigureAwait(false);
        }
        catch
        {
            socket.Dispose();
            throw;
        }

        exchange!.OnConnectionOpened();
        return new CountedConnection(socket, exchange.ServicePoint);
    }

    private sealed record PoolKey(Uri? Proxy, SslProtocols Protocols, bool KeepAlive);
}
