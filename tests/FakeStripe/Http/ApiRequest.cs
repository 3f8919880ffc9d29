using System.Text.Json.Nodes;
using FakeStripe.Parameters;

namespace FakeStripe.Http;

/// <summary>What the wire brought, before anything is judged.</summary>
internal sealed class ApiRequest
{
    private ApiRequest(HttpContext context, string id, string? key, string? scheme, List<KeyValuePair<string, string>> fields)
    {
        Context = context;
        Id = id;
        Key = key;
        AuthorizationScheme = scheme;
        Fields = fields;
        Parameters = FormDecoder.Decode(fields);
    }

    public HttpContext Context { get; }

    public string Id { get; }

    public string Method => Context.Request.Method;

    public string Path => Context.Request.Path.Value ?? "/";

    public string? Key { get; }

    public string? AuthorizationScheme { get; }

    /// <summary>Query and form fields in order, names as sent (<c>address[line1]</c>).</summary>
    public List<KeyValuePair<string, string>> Fields { get; }

    /// <summary>The same fields as a tree.</summary>
    public JsonObject Parameters { get; }

    public bool HasForeignBody { get; private init; }

    public string? IdempotencyKey => Method == "POST" ? Header("Idempotency-Key") : null;

    public bool LiveMode => Key?.Contains("_live_", StringComparison.Ordinal) ?? false;

    public string? Header(string name) => Context.Request.Headers.TryGetValue(name, out var values) ? values.ToString() : null;

    public static async Task<ApiRequest> ReadAsync(HttpContext context, string id)
    {
        var fields = FormDecoder.Split(context.Request.QueryString.Value?.TrimStart('?') ?? "");
        string body = await ReadBodyAsync(context.Request);
        bool isForm = context.Request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) ?? false;
        if (isForm) fields.AddRange(FormDecoder.Split(body));

        var (scheme, key) = Authentication.ReadKey(context.Request.Headers.Authorization.ToString());
        return new ApiRequest(context, id, key, scheme, fields) { HasForeignBody = body.Length > 0 && !isForm };
    }

    private static async Task<string> ReadBodyAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body);
        return await reader.ReadToEndAsync();
    }
}
