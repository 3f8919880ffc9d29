using System;
using System.Net;
using System.Security;

namespace StripeClr.Http;

/// <summary>Applies the account's proxy.</summary>
internal static class ProxySetting
{
    /// <summary>The value that turns the service account's own proxy off.</summary>
    public const string None = "none";

    /// <summary>
    /// Sets the proxy. Without a setting the property is left alone: the service account's proxy applies, and touching it demands a right
    /// that an EXTERNAL_ACCESS assembly may lack on some servers.
    /// </summary>
    /// <exception cref="TransportException">The server does not let the assembly choose a proxy, or the setting is no address.</exception>
    public static void Apply(HttpWebRequest request, string? proxy)
    {
        if (proxy == null)
        {
            return;
        }

        try
        {
            request.Proxy = string.Equals(proxy, None, StringComparison.OrdinalIgnoreCase) ? null : new WebProxy(new Uri(proxy));
        }
        catch (SecurityException error)
        {
            throw new TransportException("this server does not let the assembly set a proxy; remove @Proxy from the account and set the proxy of the SQL Server service account", wasSent: false, error) { IsPermanent = true };
        }
        catch (UriFormatException error)
        {
            throw new TransportException("the account's proxy is \"" + proxy + "\"; write http://host:port or none", wasSent: false, error) { IsPermanent = true };
        }
    }
}
