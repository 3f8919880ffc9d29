// The namespace is .NET Framework's: loaded assemblies ask for this type by its full name.
namespace System.Net;

/// <summary>The part of .NET Framework's WebRequest that assemblies inside SQL Server use. http and https only.</summary>
public abstract class WebRequest
{
    /// <summary>The proxy of requests that name none: the service account's, as the environment gives it.</summary>
    public static IWebProxy? DefaultWebProxy { get; set; } = Http.HttpClient.DefaultProxy;

    public abstract string Method { get; set; }

    public abstract Uri RequestUri { get; }

    public abstract WebHeaderCollection Headers { get; set; }

    public abstract long ContentLength { get; set; }

    public abstract string? ContentType { get; set; }

    public abstract IWebProxy? Proxy { get; set; }

    public abstract int Timeout { get; set; }

    public static WebRequest Create(string requestUriString)
    {
        ArgumentNullException.ThrowIfNull(requestUriString);
        return Create(new Uri(requestUriString));
    }

    public static WebRequest Create(Uri requestUri)
    {
        ArgumentNullException.ThrowIfNull(requestUri);
        if (!requestUri.IsAbsoluteUri || (requestUri.Scheme != Uri.UriSchemeHttp && requestUri.Scheme != Uri.UriSchemeHttps))
            throw new NotSupportedException("The URI prefix is not recognized.");
        return new HttpWebRequest(requestUri);
    }

    public static HttpWebRequest CreateHttp(string requestUriString) => (HttpWebRequest)Create(requestUriString);

    public static HttpWebRequest CreateHttp(Uri requestUri) => (HttpWebRequest)Create(requestUri);

    public static IWebProxy GetSystemWebProxy() => Http.HttpClient.DefaultProxy;

    public abstract Stream GetRequestStream();

    public abstract WebResponse GetResponse();

    public abstract void Abort();
}
