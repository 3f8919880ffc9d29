using System.Diagnostics;
using SqlClrHost.Clr.Http;

namespace System.Net;

/// <summary>
/// .NET Framework's HttpWebRequest as far as its behaviour can be seen: connections are kept and limited for each service point,
/// timeouts, statuses and texts of errors are its own. Members that it lacks are refused when an assembly is loaded.
/// </summary>
#pragma warning disable CA1001 // .NET Framework's is not disposable: the response is what its users close.
public sealed partial class HttpWebRequest : WebRequest
#pragma warning restore CA1001
{
    private readonly SecurityProtocolType _securityProtocol = ServicePointManager.SecurityProtocol;
    private HttpExchange? _exchange;
    private HttpRequestMessage? _message;
    private Stream? _requestStream;
    private HttpWebResponse? _response;
    private bool _sent;
    private bool _aborted;

    internal HttpWebRequest(Uri requestUri)
    {
        RequestUri = requestUri;
        Address = requestUri;
    }

    public override Stream GetRequestStream()
    {
        if (_requestStream is not null)
            return _requestStream;
        if (IsBodyless(Method))
            throw new ProtocolViolationException("Cannot send a content-body with this verb-type.");
        bool lengthIsKnown = ContentLength >= 0 && !SendChunked;
        if (!lengthIsKnown && !SendChunked)
        {
            if (!AllowWriteStreamBuffering)
                throw new ProtocolViolationException("When performing a write operation with AllowWriteStreamBuffering set to false, you must either set ContentLength to a non-negative number or set SendChunked to true.");
            return _requestStream = new MemoryStream();
        }

        long? length = lengthIsKnown ? ContentLength : null;
        var content = new StreamedContent(length);
        BeginExchange(Method, content);
        Stream? connection = _exchange!.SendHead(_message!, content, Timeout);
        return _requestStream = new RequestBody(_exchange, content, connection, length, ReadWriteTimeout, AllowWriteStreamBuffering);
    }

    public override WebResponse GetResponse()
    {
        if (_response is not null)
            return _response;
        var elapsed = Stopwatch.StartNew();
        FinishBody();
        if (_exchange is null)
            BeginExchange(Method, BufferedContent());
        HttpResponseMessage answer = _exchange!.GetResponse(_message!, Timeout);
        for (int redirects = 1; RedirectTarget(answer) is { } target; redirects++)
            answer = Follow(answer, target, redirects, elapsed);
        return CheckStatus(answer);
    }

    public override void Abort()
    {
        _aborted = true;
        _exchange?.Abort();
        _response?.Close();
        _exchange?.ReleaseSlot();
    }

    private static bool IsBodyless(string method) => method is "GET" or "HEAD" or "CONNECT";

    private void FinishBody()
    {
        if (_requestStream is null && !IsBodyless(Method) && (ContentLength > 0 || SendChunked))
            throw new ProtocolViolationException("You must provide a request body if you set ContentLength>0 or SendChunked==true.  Do this by calling [Begin]GetRequestStream before [Begin]GetResponse.");
        if (_requestStream is RequestBody { IsComplete: false, CanWrite: true })
            throw new ProtocolViolationException("You must write ContentLength bytes to the request stream before calling [Begin]GetResponse.");
        _requestStream?.Dispose();
    }

    private ByteArrayContent? BufferedContent() => _requestStream switch
    {
        MemoryStream buffer => new ByteArrayContent(buffer.ToArray()),
        RequestBody { Copy: { } copy } => new ByteArrayContent(copy),
        _ when !IsBodyless(Method) => new ByteArrayContent([]),
        _ => null,
    };

    private void BeginExchange(string method, HttpContent? content)
    {
        if (_aborted)
            throw TransportErrors.Canceled();
        _sent = true;
        HttpMessageInvoker pool = ConnectionPool.For(Address, Proxy, _securityProtocol, KeepAlive);
        _exchange = new HttpExchange(Address, ServicePoint, pool);
        _message = RequestMessage(method, content);
    }

    private HttpRequestMessage RequestMessage(string method, HttpContent? content)
    {
        var message = new HttpRequestMessage(new HttpMethod(method), Address)
        {
            Content = content,
            Version = HttpVersion.Version11,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
        message.Headers.Host = Host;
        message.Headers.ConnectionClose = KeepAlive ? null : true;
        message.Headers.ExpectContinue = ServicePoint.Expect100Continue && content is not null and not ByteArrayContent ? true : null;
        message.Headers.TransferEncodingChunked = SendChunked && content is StreamedContent ? true : null;
        foreach (string name in Headers.AllKeys)
        {
            if (!message.Headers.TryAddWithoutValidation(name, Headers[name]))
                content?.Headers.TryAddWithoutValidation(name, Headers[name]);
        }

        string accepted = string.Join(", ", AcceptedEncodings());
        if (accepted.Length > 0)
            message.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);
        return message;
    }

    private IEnumerable<string> AcceptedEncodings()
    {
        if (AutomaticDecompression.HasFlag(DecompressionMethods.GZip))
            yield return "gzip";
        if (AutomaticDecompression.HasFlag(DecompressionMethods.Deflate))
            yield return "deflate";
    }

    private Uri? RedirectTarget(HttpResponseMessage answer)
    {
        bool redirects = answer.StatusCode is HttpStatusCode.Moved or HttpStatusCode.Found or HttpStatusCode.SeeOther
            or HttpStatusCode.TemporaryRedirect or HttpStatusCode.Ambiguous;
        return AllowAutoRedirect && redirects && answer.Headers.Location is { } location ? new Uri(Address, location) : null;
    }

    /// <summary>Goes on to the redirect's target: without the Authorization header, and as GET unless the status keeps the method.</summary>
    private HttpResponseMessage Follow(HttpResponseMessage answer, Uri target, int redirects, Stopwatch elapsed)
    {
        if (redirects > MaximumAutomaticRedirections)
            throw new WebException("Too many automatic redirections were attempted.", null, WebExceptionStatus.ProtocolError, Wrap(answer));
        string method = _message!.Method.Method;
        bool keepsMethod = IsBodyless(method) || answer.StatusCode == HttpStatusCode.TemporaryRedirect;
        Wrap(answer).Close();
        Address = target;
        _headers.Remove("Authorization");
        BeginExchange(keepsMethod ? method : "GET", keepsMethod && !IsBodyless(method) ? BufferedContent() : null);
        int remaining = Timeout == Threading.Timeout.Infinite ? Timeout : Math.Max(0, Timeout - (int)elapsed.ElapsedMilliseconds);
        return _exchange!.GetResponse(_message!, remaining);
    }

    private HttpWebResponse CheckStatus(HttpResponseMessage answer)
    {
        HttpWebResponse response = Wrap(answer);
        int status = (int)answer.StatusCode;
        if (status >= 400 || answer.StatusCode == HttpStatusCode.NotModified)
        {
            throw new WebException(
                $"The remote server returned an error: ({status}) {response.StatusDescription}.", null, WebExceptionStatus.ProtocolError, response);
        }

        return _response = response;
    }

    private HttpWebResponse Wrap(HttpResponseMessage answer) =>
        new(answer, new ResponseBody(_exchange!, answer, ReadWriteTimeout), Address, AutomaticDecompression);
}
