namespace System.Net;

public sealed partial class HttpWebRequest
{
    private const int DefaultTimeout = 100_000;
    private const int DefaultReadWriteTimeout = 300_000;
    private const int DefaultMaximumRedirections = 50;

    private RequestHeaderCollection _headers = [];
    private string _method = "GET";
    private long _contentLength = -1;
    private int _timeout = DefaultTimeout;
    private int _readWriteTimeout = DefaultReadWriteTimeout;
    private int _maximumRedirections = DefaultMaximumRedirections;
    private bool _keepAlive = true;
    private bool _sendChunked;
    private bool _allowWriteStreamBuffering = true;
    private IWebProxy? _proxy = DefaultWebProxy;

    public override Uri RequestUri { get; }

    /// <summary>The address that answered: another one than <see cref="RequestUri"/> after redirects.</summary>
    public Uri Address { get; private set; }

    public ServicePoint ServicePoint => ServicePointManager.FindServicePoint(Address);

    public override string Method
    {
        get => _method;
        set
        {
            ArgumentException.ThrowIfNullOrEmpty(value);
            _method = BeforeSending(value);
        }
    }

    public override WebHeaderCollection Headers
    {
        get => _headers;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            var headers = new RequestHeaderCollection();
            foreach (string name in value.AllKeys)
                headers.Set(name, value[name]);
            _headers = BeforeSending(headers);
        }
    }

    public override long ContentLength
    {
        get => _contentLength;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            _contentLength = BeforeSending(value);
        }
    }

    public override string? ContentType
    {
        get => _headers["Content-Type"];
        set => _headers.SetRestricted("Content-Type", value);
    }

    public string? Accept
    {
        get => _headers["Accept"];
        set => _headers.SetRestricted("Accept", value);
    }

    public string? UserAgent
    {
        get => _headers["User-Agent"];
        set => _headers.SetRestricted("User-Agent", value);
    }

    public string? Referer
    {
        get => _headers["Referer"];
        set => _headers.SetRestricted("Referer", value);
    }

    /// <summary>The Host header; null is the address's own host.</summary>
    public string? Host { get; set; }

    /// <summary>The most milliseconds that GetRequestStream and GetResponse wait, each.</summary>
    public override int Timeout
    {
        get => _timeout;
        set => _timeout = CheckTimeout(value, allowZero: true);
    }

    /// <summary>The most milliseconds of one read of the answer or one write of the body.</summary>
    public int ReadWriteTimeout
    {
        get => _readWriteTimeout;
        set => _readWriteTimeout = CheckTimeout(BeforeSending(value), allowZero: false);
    }

    public override IWebProxy? Proxy
    {
        get => _proxy;
        set => _proxy = BeforeSending(value);
    }

    public bool KeepAlive
    {
        get => _keepAlive;
        set => _keepAlive = BeforeSending(value);
    }

    public bool SendChunked
    {
        get => _sendChunked;
        set => _sendChunked = BeforeSending(value);
    }

    public bool AllowWriteStreamBuffering
    {
        get => _allowWriteStreamBuffering;
        set => _allowWriteStreamBuffering = BeforeSending(value);
    }

    public bool AllowAutoRedirect { get; set; } = true;

    public int MaximumAutomaticRedirections
    {
        get => _maximumRedirections;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            _maximumRedirections = value;
        }
    }

    public DecompressionMethods AutomaticDecompression { get; set; }

    /// <summary>Whether GetResponse has got an answer.</summary>
    public bool HaveResponse => _response is not null;

    private T BeforeSending<T>(T value) => _sent
        ? throw new InvalidOperationException("This operation cannot be performed after the request has been submitted.")
        : value;

    private static int CheckTimeout(int value, bool allowZero) =>
        value > 0 || value == Threading.Timeout.Infinite || (allowZero && value == 0)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), "Timeout can be only be set to 'System.Threading.Timeout.Infinite' or a value > 0.");
}
