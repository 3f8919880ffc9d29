using System.Net;

namespace ClrSamples.Unsupported;

public static class WebFunctions
{
    public static string Download(string url)
    {
        using var client = new WebClient();
        return client.DownloadString(url);
    }
}
