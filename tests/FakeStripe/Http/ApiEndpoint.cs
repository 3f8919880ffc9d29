using System.Text.Json.Nodes;
using FakeStripe.Objects;
using FakeStripe.Parameters;

namespace FakeStripe.Http;

/// <summary>One operation of the API: where it is, what it takes, what kind of object it answers with and what it does.</summary>
internal sealed record ApiEndpoint(string Method, string Template, ParameterSet Parameters, ResourceType Answer, Func<ApiCall, ApiResult> Handle)
{
    /// <summary>The answer is a page of objects: <c>expand</c> paths start with <c>data.</c></summary>
    public bool IsList { get; init; }

    /// <summary>The form of a body that the operation takes; a body may always be missing.</summary>
    public BodyKind Body { get; init; } = BodyKind.Form;

    /// <summary>The answer follows from the objects held alone, not from the time: it is the same until one of them changes.</summary>
    public bool IsRepeatable { get; init; }

    public ApiVersion? AddedIn { get; init; }

    public ApiVersion? RemovedIn { get; init; }

    public bool IsKnownIn(ApiVersion version) =>
        (AddedIn is null || !version.IsBefore(AddedIn)) && (RemovedIn is null || version.IsBefore(RemovedIn));

    public void RequireBody(BodyKind kind)
    {
        if (kind == BodyKind.None || kind == Body) return;
        string expected = Body switch
        {
            BodyKind.Json => "application/json",
            BodyKind.Multipart => "multipart/form-data",
            _ => "application/x-www-form-urlencoded",
        };
        throw StripeError.Invalid(
            $"Invalid request (check that your POST content type is {expected}). If you have any questions, we can help at https://support.stripe.com/.");
    }

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
    /// <summary>The parts of a multipart body.</summary>
    public IReadOnlyList<BodyPart> Parts { get; init; } = [];

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

    /// <summary>The page that <c>limit</c> and the cursors ask for of objects that another one holds.</summary>
    public ApiResult PageOf(IReadOnlyList<JsonObject> objects, string noun)
    {
        string? after = Arguments.Text("starting_after");
        string? before = Arguments.Text("ending_before");
        int cursor = objects.Select(one => one.Text("id")).ToList().IndexOf(after ?? before);
        if (cursor < 0 && (after ?? before) is { } unknown)
            throw StripeError.Missing(400, noun, unknown, after is null ? "ending_before" : "starting_after", LiveMode);

        int start = before is null ? cursor + 1 : Math.Max(0, cursor - Limit);
        int end = before is null ? Math.Min(objects.Count, start + Limit) : cursor;
        var page = objects.Skip(start).Take(end - start).Select(one => one.DeepClone().AsObject()).ToList();
        return ApiResult.Of(new ListPage(page, HasMore: before is null ? end < objects.Count : start > 0));
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
