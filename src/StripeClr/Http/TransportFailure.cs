using System;
using System.Globalization;
using System.Net;
using System.Security.Authentication;

namespace StripeClr.Http;

/// <summary>What a failure of the framework's means: above all, whether the request may have reached Stripe.</summary>
internal static class TransportFailure
{
    /// <summary>A failed request.</summary>
    /// <param name="error">What the framework says.</param>
    /// <param name="call">What was sent.</param>
    /// <param name="isConnecting">True as long as nothing but the headers of a request with a body was given to the framework.</param>
    public static TransportException Of(WebException error, HttpCall call, bool isConnecting)
    {
        if (IsOfProxy(error.Response))
        {
            return ProxyRefusal();
        }

        if (IsUntrusted(error))
        {
            return new TransportException(
                "no trusted connection to " + call.Url.Authority + ", which takes TLS 1.2 and a certificate that this server trusts: " + OneLine(Innermost(error)), wasSent: false, error)
            {
                IsPermanent = true,
            };
        }

        return new TransportException(Fact(error, call.Timeout), !isConnecting && MayHaveBeenSent(error.Status), error);
    }

    /// <summary>An answer whose body did not come in time.</summary>
    public static TransportException Incomplete(TimeoutException error, TimeSpan timeout) => new("no complete answer within " + Seconds(timeout), wasSent: true, error);

    /// <summary>True for an answer that only a proxy gives. It means that the proxy passed nothing on.</summary>
    public static bool IsOfProxy(WebResponse? response) => response is HttpWebResponse { StatusCode: HttpStatusCode.ProxyAuthenticationRequired };

    /// <summary>The failure that such an answer is.</summary>
    public static TransportException ProxyRefusal() =>
        new("the proxy wants a log-in (HTTP 407) and passed nothing on; let the SQL Server service account through it, or set another with stripe.SetAccount @Proxy", wasSent: false)
        {
            IsPermanent = true,
        };

    // Without a connection nothing is ever sent. All else may have come after sending: TLS can fail while the answer is awaited, too.
    private static bool MayHaveBeenSent(WebExceptionStatus status) =>
        status is not (WebExceptionStatus.ConnectFailure or WebExceptionStatus.NameResolutionFailure or WebExceptionStatus.ProxyNameResolutionFailure);

    // Nothing is sent before the handshake is done. .NET Framework names it in the status, others by the exception within.
    private static bool IsUntrusted(WebException error)
    {
        for (Exception? cause = error; cause != null; cause = cause.InnerException)
        {
            if (cause is AuthenticationException)
            {
                return true;
            }
        }

        return error.Status == WebExceptionStatus.TrustFailure;
    }

    private static string Fact(WebException error, TimeSpan timeout) => error.Status switch
    {
        WebExceptionStatus.Timeout => "no answer within " + Seconds(timeout),
        WebExceptionStatus.SecureChannelFailure => "no secure connection: " + Innermost(error),
        _ when MayHaveBeenSent(error.Status) => "the connection broke: " + Innermost(error),
        _ => "no connection: " + Innermost(error),
    };

    // The framework's outer message is often only "The request was aborted"; the cause below names the fact.
    private static string Innermost(Exception error)
    {
        while (error.InnerException != null)
        {
            error = error.InnerException;
        }

        return error.Message;
    }

    private static string OneLine(string text) => text.Replace("\r", "").Replace("\n", "").TrimEnd('.');

    private static string Seconds(TimeSpan timeout) => timeout.TotalSeconds.ToString("0.#", CultureInfo.InvariantCulture) + " s";
}
