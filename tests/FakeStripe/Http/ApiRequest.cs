using System.Text.Json.Nodes;
using FakeStripe.Parameters;

namespace FakeStripe.Http;

/// <summary>What the wire brought, before anything is judged.</summary>
internal sealed class ApiRequest
{
    private ApiRequest(HttpContext context, string id, string? key, string? scheme, RequestBody body)
    {
        Context = context;
        Id = id;
        Key = key;
        AuthorizationScheme = scheme;
        Body = body;
        Fields = FieldsOf(context.Request, body);
    }

    public HttpContext Context { get; }

    public string Id { get; }

    public string Method => Context.Request.Method;

    public string Path => Context.Request.Path.Value ?? "/";

    public string? Key { get; }

    public string? AuthorizationScheme { get; }

    public RequestBody Body { get; }

    /// <summary>Fields of the query and of a form or multipart body in order, names as sent (<c>address[line1]</c>).</summary>
    public List<KeyValuePair<string, string>> Fields { get; }

    public bool IsV2 => Path.StartsWith("/v2/", StringComparison.Ordinal);

    /// <summary>v1 ignores the key of what is not a POST; v2 knows it for DELETE too.</summary>
    public string? IdempotencyKey => Method == "POST" || (IsV2 && Method == "DELETE") ? Header("Idempotency-Key") : null;

    public bool LiveMode => Key?.Contains("_live_", StringComparison.Ordinal) ?? false;

    public string? Header(string name) => Context.Request.Headers.TryGetValue(name, out var values) ? values.ToString() : null;

    public static async Task<ApiRequest> ReadAsync(HttpContext context, string id)
    {
        var body = await RequestBody.ReadAsync(context.Request);
        var (scheme, key) = Authentication.ReadKey(context.Request.Headers.Authorization.ToString());
        return new ApiRequest(context, id, key, scheme, body);
    }

    /// <summary>All parameters as a tree.</summary>
    public JsonObject Parameters()
    {
        var parameters = FormDecoder.Decode(Fields);
        if (Body.Kind != BodyKind.Json) return parameters;
        foreach (var (name, value) in JsonDecoder.Decode(Body.ParseJson())) parameters[name] = value?.DeepClone();
        return parameters;
    }

    private static List<KeyValuePair<string, string>> FieldsOf(HttpRequest request, RequestBody body)
    {
        var fields = FormDecoder.Split(request.QueryString.Value?.TrimStart('?') ?? "");
        if (body.Kind == BodyKind.Form) fields.AddRange(FormDecoder.Split(body.Text));
        // A file has no text: its name stands for it, so that it counts as sent.
        foreach (var part in body.Parts) fields.Add(new(part.Name, part.FileName ?? part.Text));
        return fields;
    }
}
