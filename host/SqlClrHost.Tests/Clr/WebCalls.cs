using System.IO.Compression;
using System.Text;
using SqlClrHost.Clr;
using SqlClrHost.Types;

namespace SqlClrHost.Tests.Clr;

/// <summary>Requests of an assembly compiled for .NET Framework. Its function returns its observations as text parted by '|'.</summary>
internal static class WebCalls
{
    private static readonly ClrScalarFunction SendFunction = Samples.Scalar(
        "Web", "Send", SqlType.NVarCharMax, SqlType.NVarChar(10), SqlType.NVarChar(4000), SqlType.NVarCharMax, SqlType.NVarChar(4000));

    private static readonly ClrScalarFunction OpenConnectionsFunction = Samples.Scalar("Web", "OpenConnections", SqlType.Int, SqlType.NVarChar(4000));

    public static object? OpenConnections(LoopbackServer server) => OpenConnectionsFunction.Invoke([server.Url]);

    public static string? Send(string method, string url, string? body = null, string? options = null) =>
        (string?)SendFunction.Invoke([method, url, body, options]);

    public static string? Get(LoopbackServer server, string? options = null) => Send("GET", server.Url, null, options);

    public static string? Post(LoopbackServer server, string body, string? options = null) => Send("POST", server.Url, body, options);

    public static byte[] Compress(string text, string encoding)
    {
        var compressed = new MemoryStream();
        using (Stream stream = encoding == "gzip" ? new GZipStream(compressed, CompressionLevel.Fastest) : new DeflateStream(compressed, CompressionLevel.Fastest))
            stream.Write(Encoding.UTF8.GetBytes(text));
        return compressed.ToArray();
    }
}
