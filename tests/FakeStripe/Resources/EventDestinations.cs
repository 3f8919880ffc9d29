using System.Globalization;
using System.Text.Json.Nodes;
using FakeStripe.Http;
using FakeStripe.Objects;
using FakeStripe.Parameters;

namespace FakeStripe.Resources;

/// <summary>/v2/core/event_destinations: JSON in and out, pages followed by their URL, members that are shown only when included.</summary>
internal static class EventDestinations
{
    private const string List = "/v2/core/event_destinations";
    private const string One = List + "/{event_destination}";
    private const string PagePrefix = "page_";
    private const string ObjectName = "v2.core.event_destination";

    private static readonly ResourceType Type = new(ObjectName);

    private static readonly Parameter Include = Parameter.TextList("include");

    private static readonly ParameterSet ForCreate = new(
        Parameter.Object("amazon_eventbridge",
            Parameter.Id("aws_account_id") with { IsRequired = true }, Parameter.Id("aws_region") with { IsRequired = true }),
        Parameter.Text("description"),
        Parameter.TextList("enabled_events") with { IsRequired = true },
        Parameter.Choice("event_payload", "snapshot", "thin") with { IsRequired = true },
        Parameter.TextList("events_from"),
        Include,
        Parameter.Metadata(),
        Parameter.Id("name") with { IsRequired = true },
        Parameter.Id("snapshot_api_version"),
        Parameter.Choice("type", "amazon_eventbridge", "webhook_endpoint") with { IsRequired = true },
        Parameter.Object("webhook_endpoint", Parameter.Id("url") with { IsRequired = true }));

    private static readonly ParameterSet ForUpdate = new(
        Parameter.Text("description"), Parameter.TextList("enabled_events") with { CanBeUnset = false }, Include, Parameter.Metadata(), Parameter.Id("name"),
        Parameter.Object("webhook_endpoint", Parameter.Id("url") with { IsRequired = true }));

    private static readonly ParameterSet ForList = new(Include, Parameter.Integer("limit", 1, 100), Parameter.Id("page"));

    public static IEnumerable<ApiEndpoint> Endpoints =>
    [
        ApiEndpoint.Get(List, ForList, Type, ReadPage),
        Post(List, ForCreate, Create),
        ApiEndpoint.Get(One, new ParameterSet(Include), Type, call => Shown(call, Held(call))),
        Post(One, ForUpdate, Update),
        ApiEndpoint.Delete(One, new ParameterSet(), Type, Delete),
        Post(One + "/disable", new ParameterSet(), call => SetStatus(call, "disabled")),
        Post(One + "/enable", new ParameterSet(), call => SetStatus(call, "enabled")),
    ];

    private static ApiEndpoint Post(string path, ParameterSet parameters, Func<ApiCall, ApiResult> handle) =>
        ApiEndpoint.Post(path, parameters, Type, handle) with { Body = BodyKind.Json };

    private static ApiResult ReadPage(ApiCall call)
    {
        int start = call.Arguments.Text("page") is { } token ? StartOf(token) : 0;
        var all = call.State.EventDestinations.Created().ToList();
        int end = Math.Min(all.Count, start + call.Limit);
        var data = new JsonArray(all.Skip(start).Take(call.Limit).Select(one => (JsonNode)Render(call, one)).ToArray());
        return ApiResult.Verbatim(new JsonObject
        {
            ["data"] = data,
            ["next_page_url"] = end < all.Count ? PageUrl(call, end) : null,
            ["previous_page_url"] = start > 0 ? PageUrl(call, Math.Max(0, start - call.Limit)) : null,
        });
    }

    // The page's token is the place that the page starts at.
    private static int StartOf(string token) =>
        token.StartsWith(PagePrefix, StringComparison.Ordinal)
        && int.TryParse(token.AsSpan(PagePrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out int start)
            ? start
            : throw new StripeError(400, "invalid_request_error", $"The page '{token}' does not exist.", "invalid_page");

    private static string PageUrl(ApiCall call, int start)
    {
        var query = new List<string> { string.Create(CultureInfo.InvariantCulture, $"page={PagePrefix}{start}") };
        if (call.Arguments.ContainsKey("limit")) query.Add(string.Create(CultureInfo.InvariantCulture, $"limit={call.Limit}"));
        foreach (var include in call.Arguments["include"] as JsonArray ?? [])
            query.Add(string.Create(CultureInfo.InvariantCulture, $"include[{query.Count(field => field.StartsWith("include", StringComparison.Ordinal))}]={include}"));
        return $"{List}?{string.Join('&', query)}";
    }

    private static ApiResult Create(ApiCall call)
    {
        var arguments = call.Arguments;
        string type = arguments.Text("type")!;
        if (arguments[type] is not JsonObject target) throw StripeError.Invalid($"Missing required param: {type}.", "parameter_missing", type);

        var destination = New(call, type, target);
        Metadata.Merge(destination, arguments);
        call.State.EventDestinations.Add(destination);
        return Shown(call, destination);
    }

    private static JsonObject New(ApiCall call, string type, JsonObject target)
    {
        var arguments = call.Arguments;
        string now = Time(call);
        return new JsonObject
        {
            ["id"] = call.State.NewId("ed_1"),
            ["object"] = ObjectName,
            ["amazon_eventbridge"] = type == "amazon_eventbridge" ? target.DeepClone() : null,
            ["created"] = now,
            ["description"] = arguments.Text("description") ?? "",
            ["enabled_events"] = arguments["enabled_events"]?.DeepClone(),
            ["event_payload"] = arguments.Text("event_payload"),
            ["events_from"] = arguments["events_from"]?.DeepClone() ?? new JsonArray("self"),
            ["livemode"] = call.LiveMode,
            ["metadata"] = new JsonObject(),
            ["name"] = arguments.Text("name"),
            ["snapshot_api_version"] = arguments.Text("event_payload") == "snapshot" ? arguments.Text("snapshot_api_version") ?? call.Version.Text : null,
            ["status"] = "enabled",
            ["status_details"] = null,
            ["type"] = type,
            ["updated"] = now,
            ["webhook_endpoint"] = type == "webhook_endpoint"
                ? new JsonObject { ["signing_secret"] = "whsec_FakeSigningSecret0001", ["url"] = target.Text("url") }
                : null,
        };
    }

    private static ApiResult Update(ApiCall call)
    {
        var destination = Held(call);
        if (call.Arguments["webhook_endpoint"] is JsonObject endpoint)
        {
            if (destination["webhook_endpoint"] is not JsonObject held)
                throw StripeError.Invalid("This event destination is no webhook endpoint.", "invalid_fields", "webhook_endpoint");
            held["url"] = endpoint.Text("url");
        }

        foreach (string name in (string[])["enabled_events", "name"])
        {
            if (call.Arguments.ContainsKey(name)) destination[name] = call.Arguments[name]?.DeepClone();
        }

        if (call.Arguments.ContainsKey("description")) destination["description"] = call.Arguments.Text("description") ?? "";
        Metadata.Merge(destination, call.Arguments);
        destination["updated"] = Time(call);
        return Shown(call, destination);
    }

    private static ApiResult SetStatus(ApiCall call, string status)
    {
        var destination = Held(call);
        destination["status"] = status;
        destination["status_details"] = status == "disabled" ? new JsonObject { ["disabled"] = new JsonObject { ["reason"] = "user" } } : null;
        destination["updated"] = Time(call);
        return Shown(call, destination);
    }

    private static ApiResult Delete(ApiCall call)
    {
        string id = Held(call).Text("id")!;
        call.State.EventDestinations.Remove(id);
        return ApiResult.Verbatim(new JsonObject { ["id"] = id, ["object"] = ObjectName });
    }

    private static JsonObject Held(ApiCall call)
    {
        string id = call.PathIds["event_destination"];
        return call.State.EventDestinations.FindForChange(id)
            ?? throw new StripeError(404, "invalid_request_error", $"The event destination '{id}' does not exist.", "not_found");
    }

    private static ApiResult Shown(ApiCall call, JsonObject destination) => ApiResult.Verbatim(Render(call, destination));

    private static JsonObject Render(ApiCall call, JsonObject destination)
    {
        var shown = destination.DeepClone().AsObject();
        if (shown["webhook_endpoint"] is not JsonObject endpoint) return shown;

        string[] included = (call.Arguments["include"] as JsonArray ?? []).Select(path => path!.GetValue<string>()).ToArray();
        foreach (string name in (string[])["signing_secret", "url"])
        {
            if (!included.Contains($"webhook_endpoint.{name}")) endpoint.Remove(name);
        }

        if (endpoint.Count == 0) shown["webhook_endpoint"] = null;
        return shown;
    }

    private static string Time(ApiCall call) =>
        DateTimeOffset.FromUnixTimeSeconds(call.Now).ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
