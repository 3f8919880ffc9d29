using System.Net;
using System.Net.Sockets;

namespace SqlClrHost.Clr.Http;

/// <summary>.NET Framework's statuses and texts for what goes wrong on the way.</summary>
internal static class TransportErrors
{
    private const string Closed = "The underlying connection was closed: ";
    private const string Aborted = "The request was aborted: ";

    public static WebException Timeout(Exception? inner = null) =>
        new("The operation has timed out", inner, WebExceptionStatus.Timeout, null);

    public static WebException Canceled(Exception? inner = null) =>
        new(Aborted + "The request was canceled.", inner, WebExceptionStatus.RequestCanceled, null);

    public static WebException NoSecureChannel(Exception? inner = null) =>
        new(Aborted + "Could not create SSL/TLS secure channel.", inner, WebExceptionStatus.SecureChannelFailure, null);

    /// <summary>The body ended before Content-Length was reached.</summary>
    public static WebException BodyCutShort() =>
        new(Aborted + "The connection was closed unexpectedly.", WebExceptionStatus.ConnectionClosed);

    /// <summary>A chunked body ended before its last chunk.</summary>
    public static IOException ChunksCutShort() =>
        new("Unable to read data from the transport connection: The connection was closed.");

    public static IOException ReadFailure(Exception e) =>
        new("Unable to read data from the transport connection: " + Cause(e).Message, Cause(e));

    public static IOException WriteFailure(Exception e) =>
        new("Unable to write data to the transport connection: " + Cause(e).Message, Cause(e));

    /// <summary>A request that got no answer.</summary>
    /// <param name="e">What .NET says.</param>
    /// <param name="host">The host in the request's address.</param>
    /// <param name="connectionIsNew">Whether the connection was opened for this very request.</param>
    public static WebException NoResponse(HttpRequestException e, string host, bool connectionIsNew) => e.HttpRequestError switch
    {
        HttpRequestError.NameResolutionError =>
            new($"The remote name could not be resolved: '{host}'", null, WebExceptionStatus.NameResolutionFailure, null),
        HttpRequestError.ConnectionError or HttpRequestError.ProxyTunnelError =>
            new("Unable to connect to the remote server", Cause(e), WebExceptionStatus.ConnectFailure, null),
        HttpRequestError.SecureConnectionError when Find<CertificateRejectedException>(e) is { } rejected =>
            new(Closed + "Could not establish trust relationship for the SSL/TLS secure channel.", rejected, WebExceptionStatus.TrustFailure, null),
        HttpRequestError.SecureConnectionError =>
            NoSecureChannel(e.InnerException),
        HttpRequestError.InvalidResponse =>
            new("The server committed a protocol violation. Section=ResponseStatusLine", null, WebExceptionStatus.ServerProtocolViolation, null),
        HttpRequestError.ConfigurationLimitExceeded =>
            new(Closed + "The message length limit was exceeded.", null, WebExceptionStatus.MessageLengthLimitExceeded, null),
        _ when !connectionIsNew =>
            new(Closed + "A connection that was expected to be kept alive was closed by the server.", Cause(e), WebExceptionStatus.KeepAliveFailure, null),
        HttpRequestError.ResponseEnded =>
            new(Closed + "The connection was closed unexpectedly.", null, WebExceptionStatus.ConnectionClosed, null),
        _ => new(Closed + "An unexpected error occurred on a receive.", Cause(e), WebExceptionStatus.ReceiveFailure, null),
    };

    /// <summary>The socket's error rather than what .NET has wrapped around it.</summary>
    private static Exception Cause(Exception e) => Find<SocketException>(e) ?? e.InnerException ?? e;

    private static T? Find<T>(Exception e)
        where T : Exception
    {
        for (Exception? cause = e; cause is not null; cause = cause.InnerException)
        {
            if (cause is T found)
                return found;
        }

        return null;
    }
}
