using System.IO.Compression;
using System.Net.Http.Headers;

namespace System.Net;

/// <summary>.NET Framework's HttpWebResponse.</summary>
public sealed class HttpWebResponse : WebResponse
{
    private readonly HttpResponseMessage _message;
    private readonly Stream _stream;

    internal HttpWebResponse(HttpResponseMessage message, Stream body, Uri responseUri, DecompressionMethods decompression)
    {
        _message = message;
        ResponseUri = responseUri;
        foreach ((string name, HeaderStringValues values) in message.Headers.NonValidated.Concat(message.Content.Headers.NonValidated))
        {
            foreach (string value in values)
                Headers.Add(name, value);
        }

        ContentLength = message.Content.Headers.ContentLength ?? -1;
        _stream = Decompress(body, decompression);
    }

    public HttpStatusCode StatusCode => _message.StatusCode;

    public string StatusDescription => _message.ReasonPhrase ?? string.Empty;

    public string Method => _message.RequestMessage!.Method.Method;

    public Version ProtocolVersion => _message.Version;

    public string CharacterSet => _message.Content.Headers.ContentType?.CharSet ?? string.Empty;

    public string ContentEncoding => Headers["Content-Encoding"] ?? string.Empty;

    public string Server => Headers["Server"] ?? string.Empty;

    public override long ContentLength { get; }

    public override string ContentType => Headers["Content-Type"] ?? string.Empty;

    public override WebHeaderCollection Headers { get; } = [];

    public override Uri ResponseUri { get; }

    public string GetResponseHeader(string headerName) => Headers[headerName] ?? string.Empty;

    public override Stream GetResponseStream() => _stream;

    public override void Close()
    {
        _stream.Dispose();
        _message.Dispose();
    }

    /// <summary>A decompressed response no longer tells its encoding and length: they were those of the compressed bytes.</summary>
    private Stream Decompress(Stream body, DecompressionMethods decompression)
    {
        Stream? decompressed = ContentEncoding switch
        {
            "gzip" when decompression.HasFlag(DecompressionMethods.GZip) => new GZipStream(body, CompressionMode.Decompress),
            "deflate" when decompression.HasFlag(DecompressionMethods.Deflate) => new DeflateStream(body, CompressionMode.Decompress),
            _ => null,
        };
        if (decompressed is null)
            return body;
        Headers.Remove("Content-Encoding");
        Headers.Remove("Content-Length");
        return decompressed;
    }
}
