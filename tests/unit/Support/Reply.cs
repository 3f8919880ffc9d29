using Newtonsoft.Json.Linq;
using StripeClr.Http;

namespace StripeClr.Tests.Support;

/// <summary>What a scripted Stripe does with one request.</summary>
internal sealed class Reply
{
    private readonly int _status;
    private readonly string _body;
    private readonly Dictionary<string, string> _headers = new(StringComparer.OrdinalIgnoreCase);
    private readonly Exception? _failure;

    private Reply(int status, string body, string[] headers, Exception? failure = null)
    {
        _status = status;
        _body = body;
        _failure = failure;
        foreach (var header in headers)
        {
            var colon = header.IndexOf(": ", StringComparison.Ordinal);
            _headers.Add(header.Substring(0, colon), header.Substring(colon + 2));
        }
    }

    /// <summary>The text that it answers with.</summary>
    public string Body => _body;

    /// <summary>How long the attempt takes on the test's clock.</summary>
    public TimeSpan Duration { get; private set; }

    /// <summary>Status 200. Headers are written <c>Name: value</c>.</summary>
    public static Reply Ok(string body, params string[] headers) => new(200, body, headers);

    public static Reply Status(int status, string body, params string[] headers) => new(status, body, headers);

    /// <summary>Stripe's error object.</summary>
    public static Reply Error(int status, string type, string? code, string message, params string[] headers)
    {
        var error = new JObject { ["message"] = message, ["type"] = type };
        if (code != null)
        {
            error["code"] = code;
        }

        return new Reply(status, new JObject { ["error"] = error }.ToString(), headers);
    }

    /// <summary>A status with an error object that nobody looks at closely.</summary>
    public static Reply Error(int status, params string[] headers) => Error(status, "api_error", null, "Something went wrong.", headers);

    public static Reply Missing(string id) => Error(404, "invalid_request_error", "resource_missing", "No such invoice: '" + id + "'");

    /// <summary>The request never left this machine.</summary>
    public static Reply NotSent(string reason = "no connection: refused") => new(0, "", [], new TransportException(reason, false));

    /// <summary>The request may have arrived; its answer did not.</summary>
    public static Reply Lost(string reason = "the connection broke: reset by peer") => new(0, "", [], new TransportException(reason, true));

    /// <summary>Something that nobody foresaw.</summary>
    public static Reply Broken(Exception error) => new(0, "", [], error);

    /// <summary>The same, taking that many seconds.</summary>
    public Reply Taking(double seconds)
    {
        Duration = TimeSpan.FromSeconds(seconds);
        return this;
    }

    public HttpAnswer Give(TextBuffer body)
    {
        if (_failure != null)
        {
            throw _failure;
        }

        body.Fill(_body);
        return new HttpAnswer(_status, _headers);
    }
}
