using System.Collections.Generic;
using System.Globalization;
using System.Net;

namespace ClrSamples;

internal sealed class WebSettings
{
    private readonly Dictionary<string, string> _values = new();

    public WebSettings(string text)
    {
        foreach (string pair in text.Split(';'))
        {
            if (pair.Length == 0)
                continue;
            int equals = pair.IndexOf('=');
            _values.Add(equals < 0 ? pair : pair.Substring(0, equals), equals < 0 ? string.Empty : pair.Substring(equals + 1));
        }
    }

    public string this[string name] => _values.TryGetValue(name, out string value) ? value : null;

    public void ApplyTo(HttpWebRequest request)
    {
        request.Timeout = Number("timeout", 10_000);
        request.ReadWriteTimeout = Number("readTimeout", 10_000);
        request.AllowAutoRedirect = this["noRedirect"] == null;
        request.KeepAlive = this["close"] == null;
        request.UserAgent = "ClrSamples/1.0";
        request.Headers["Authorization"] = "Bearer secret";
        request.ServicePoint.Expect100Continue = this["expect"] != null;
        if (this["limit"] != null)
            request.ServicePoint.ConnectionLimit = Number("limit", 2);
        if (this["gzip"] != null)
            request.AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate;
        if (this["restricted"] != null)
            request.Headers["User-Agent"] = "refused";
        if (this["latin1"] != null)
            request.Headers["X-Text"] = "caf\u00e9";
        if (this["proxy"] is { } proxy)
            request.Proxy = new WebProxy(proxy);
    }

    private int Number(string name, int otherwise) =>
        this[name] is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
