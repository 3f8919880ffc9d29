using System.Text.Json.Nodes;
using FakeStripe.Objects;
using FakeStripe.Parameters;

namespace FakeStripe.Http;

/// <summary>One operation of the API: where it is, what it takes, what kind of object it answers with and what it does.</summary>
internal sealed record ApiEndpoint(string Method, string Template, ParameterSet Parameters, ResourceType Answer, Func<ApiCall, ApiResult> Handle)
{
    /// <summary>The answer is a page of objects: <c>expand</c> paths start with <c>data.</c></summary>
    public bool IsList { get; init; }

    public static ApiEndpoint Get(string template, ParameterSet parameters, ResourceType answer, Func<ApiCall, ApiResult> handle) =>
        new("GET", template, parameters, answer, handle);

    public static ApiEndpoint List(string template, ParameterSet parameters, ResourceType answer, Func<ApiCall, ApiResult> handle) =>
        new("GET", template, parameters, answer, handle) { IsList = true };

    public static ApiEndpoint Post(string template, ParameterSet parameters, ResourceType answer, Func<ApiCall, ApiResult> handle) =>
        new("POST", template, parameters, answer, handle);

    public static ApiEndpoint Delete(string template, ParameterSet parameters, ResourceType answer, Func<ApiCall, ApiResult> handle) =>
        new("DELETE", template, parameters, answer, handle);
}

/// <summary>A checked request in execution.</summary>
internal sealed record ApiCall(FakeStripeState State, ApiVersion Version, bool LiveMode, string RequestId, IReadOnlyDictionary<string, string> PathIds, JsonObject Arguments)
{
    public long Now => State.Clock.UnixSeconds;

    /// <summary>The object that the path names, to be changed in place.</summary>
    public JsonObject ForChange(ObjectStore store, string noun)
    {
        string id = PathIds[noun];
        return store.FindForChange(id) ?? throw StripeError.Missing(404, noun, id, noun, LiveMode);
    }

    public JsonObject Found(ObjectStore store, string noun)
    {
        string id = PathIds[noun];
        return store.Find(id) ?? throw StripeError.Missing(404, noun, id, noun, LiveMode);
    }

    /// <summary>The page of <paramref name="store"/> that <c>limit</c> and the cursors ask for.</summary>
    public ApiResult Page(ObjectStore store, ListFilter filter, string noun)
    {
        string? after = Arguments.Text("starting_after");
        string? before = Arguments.Text("ending_before");
        var page = store.Page(filter, Limit, after, before);
        return ApiResult.Of(page ?? throw StripeError.Missing(400, noun, (after ?? before)!, after is null ? "ending_before" : "starting_after", LiveMode));
    }

    public int Limit => (int)(Arguments.OptionalInteger("limit") ?? 10);
}

/// <summary>What an operation answers: an object or a page to be shown in the caller's version, or JSON as it stands.</summary>
internal sealed record ApiResult
{
    public JsonObject? Object { get; private init; }

    public ListPage? Page { get; private init; }

    public JsonObject? AsItStands { get; private init; }

    public static ApiResult Of(JsonObject copy) => new() { Object = copy };

    public static ApiResult Of(ListPage page) => new() { Page = page };

    public static ApiResult Verbatim(JsonObject body) => new() { AsItStands = body };

    /// <summary>What Stripe shows of an object that was deleted.</summary>
    public static ApiResult Deleted(string type, string id) =>
        Verbatim(new JsonObject { ["id"] = id, ["object"] = type, ["deleted"] = true });
}
