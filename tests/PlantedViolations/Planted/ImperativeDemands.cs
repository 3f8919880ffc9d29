using System;
using System.Net;
using System.Security;

namespace Planted;

public static class ImperativeDemands
{
    public static void CertificateCallback() => ServicePointManager.ServerCertificateValidationCallback = null;

    public static void RequestCertificateCallback(HttpWebRequest request) => request.ServerCertificateValidationCallback = null;

    public static string Password(NetworkCredential credential) => credential.Password;

    public static void ConnectionLimit() => ServicePointManager.DefaultConnectionLimit = 8;

    public static void Proxy(HttpWebRequest request) => request.Proxy = null;
}

public static class ProxySetting
{
    public static void Apply(HttpWebRequest request, IWebProxy proxy)
    {
        try
        {
            request.Proxy = proxy;
        }
        catch (SecurityException e)
        {
            throw new InvalidOperationException("The server does not permit a proxy.", e);
        }
    }

    public static void ApplyUncaught(HttpWebRequest request, IWebProxy proxy)
    {
        try
        {
            proxy.ToString();
        }
        catch (SecurityException)
        {
        }

        request.Proxy = proxy;
    }

    public static void ApplyCatchingOthers(HttpWebRequest request, IWebProxy proxy)
    {
        try
        {
            request.Proxy = proxy;
        }
        catch (InvalidOperationException)
        {
        }
    }

    public static void ApplyCertificateCallback(HttpWebRequest request)
    {
        try
        {
            request.ServerCertificateValidationCallback = null;
        }
        catch (SecurityException)
        {
        }
    }
}
