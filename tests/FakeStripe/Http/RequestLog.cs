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
            Headers = request.Context.Request.Headers
                .Where(header => !header.Key.Equals("Authorization", StringComparison.OrdinalIgnoreCase))
                .ToDictionary(header => header.Key.ToLowerInvariant(), header => header.Value.ToString()),
            BodySize = request.Body.Content.Length,
            BodySha256 = request.Body.Kind == BodyKind.None ? null : RequestBody.Sha256(request.Body.Content),
            Json = request.Body.Kind == BodyKind.Json ? request.Body.Text : null,
            Parts = [.. request.Body.Parts.Select(LoggedPart.Of)],
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

    /// <summary>Fields of the query and of a form or multipart body, decoded, in order; a file's value is its name.</summary>
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

    /// <summary>All headers but <c>Authorization</c>, by their names in lower case.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    public int BodySize { get; init; }

    /// <summary>In hexadecimal; null when there was no body.</summary>
    public string? BodySha256 { get; init; }

    /// <summary>A JSON body as it was sent.</summary>
    public string? Json { get; init; }

    /// <summary>The parts of a multipart body, in order.</summary>
    public required IReadOnlyList<LoggedPart> Parts { get; init; }

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
            ["headers"] = HeadersToJson(),
            ["body_size"] = BodySize,
            ["body_sha256"] = BodySha256,
            ["json"] = Json,
            ["parts"] = new JsonArray(Parts.Select(part => (JsonNode)part.ToJson()).ToArray()),
            ["status"] = Status,
            ["fault"] = Fault,
            ["connection"] = ConnectionId,
            ["request_id"] = RequestId,
        };
    }

    private JsonObject HeadersToJson()
    {
        var headers = new JsonObject
        {
            ["authorization"] = AuthorizationScheme,
            ["key_last_four"] = KeyLastFour,
            ["idempotency-key"] = null,
            ["stripe-version"] = null,
            ["stripe-account"] = null,
            ["user-agent"] = null,
            ["content-type"] = null,
            ["accept-encoding"] = null,
        };
        foreach (var (name, value) in Headers) headers[name] = value;
        return headers;
    }
}

/// <summary>One part of a multipart body, without its content.</summary>
public sealed record LoggedPart(string Name, string? FileName, string? ContentType, int Size, string Sha256)
{
    internal static LoggedPart Of(BodyPart part) =>
        new(part.Name, part.FileName, part.ContentType, part.Content.Length, RequestBody.Sha256(part.Content));

    internal JsonObject ToJson() => new()
    {
        ["name"] = Name,
        ["file_name"] = FileName,
        ["content_type"] = ContentType,
        ["size"] = Size,
        ["sha256"] = Sha256,
    };
}
