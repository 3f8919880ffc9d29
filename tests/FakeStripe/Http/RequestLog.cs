using System.Text.Json.Nodes;

namespace FakeStripe.Http;

/// <summary>Every request outside <c>/_fake</c>, in order of arrival.</summary>
internal sealed class RequestLog
{
    private readonly Lock _gate = new();
    private readonly List<LoggedRequest> _requests = [];

    public LoggedRequest Add(ApiRequest request)
    {
        var logged = new LoggedRequest
        {
            Method = request.Method,
            Path = request.Path,
            Query = request.Context.Request.QueryString.Value?.TrimStart('?') ?? "",
            Parameters = request.Fields,
            AuthorizationScheme = request.AuthorizationScheme,
            KeyLastFour = request.Key is { Length: > 8 } key ? key[^4..] : null,
            IdempotencyKey = request.Header("Idempotency-Key"),
            StripeVersion = request.Header("Stripe-Version"),
            StripeAccount = request.Header("Stripe-Account"),
            UserAgent = request.Header("User-Agent"),
            ContentType = request.Header("Content-Type"),
            AcceptEncoding = request.Header("Accept-Encoding"),
            ConnectionId = request.Context.Connection.Id,
            RequestId = request.Id,
        };
        lock (_gate)
        {
            _requests.Add(logged);
        }

        return logged;
    }

    public IReadOnlyList<LoggedRequest> Select(string? method = null, string? path = null)
    {
        lock (_gate)
        {
            return _requests
                .Where(request => method is null || request.Method.Equals(method, StringComparison.OrdinalIgnoreCase))
                .Where(request => path is null || request.Path == path)
                .ToArray();
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _requests.Clear();
        }
    }
}

/// <summary>One request as the fake received it. The API key itself is never kept.</summary>
public sealed class LoggedRequest
{
    public required string Method { get; init; }

    public required string Path { get; init; }

    /// <summary>The query string as sent, without the question mark.</summary>
    public required string Query { get; init; }

    /// <summary>Query and form fields, decoded, in order.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Parameters { get; init; }

    /// <summary><c>Bearer</c> or <c>Basic</c>; null when the request had no key.</summary>
    public string? AuthorizationScheme { get; init; }

    public string? KeyLastFour { get; init; }

    public string? IdempotencyKey { get; init; }

    public string? StripeVersion { get; init; }

    public string? StripeAccount { get; init; }

    public string? UserAgent { get; init; }

    public string? ContentType { get; init; }

    public string? AcceptEncoding { get; init; }

    public required string ConnectionId { get; init; }

    public required string RequestId { get; init; }

    /// <summary>The HTTP status sent; null while the request runs and when the connection was reset before one was sent.</summary>
    public int? Status { get; internal set; }

    /// <summary>The kind of the fault that met this request.</summary>
    public string? Fault { get; internal set; }

    internal JsonObject ToJson()
    {
        var parameters = new JsonObject();
        foreach (var (name, value) in Parameters) parameters[name] = value;
        return new JsonObject
        {
            ["method"] = Method,
            ["path"] = Path,
            ["query"] = Query,
            ["parameters"] = parameters,
            ["headers"] = new JsonObject
            {
                ["authorization"] = AuthorizationScheme,
                ["key_last_four"] = KeyLastFour,
                ["idempotency-key"] = IdempotencyKey,
                ["stripe-version"] = StripeVersion,
                ["stripe-account"] = StripeAccount,
                ["user-agent"] = UserAgent,
                ["content-type"] = ContentType,
                ["accept-encoding"] = AcceptEncoding,
            },
            ["status"] = Status,
            ["fault"] = Fault,
            ["connection"] = ConnectionId,
            ["request_id"] = RequestId,
        };
    }
}
