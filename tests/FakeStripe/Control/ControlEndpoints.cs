using System.Text.Json.Nodes;
using FakeStripe.Http;

namespace FakeStripe.Control;

/// <summary>The switches under <c>/_fake</c>: no key needed, not logged, form or query parameters, JSON answers.</summary>
internal sealed class ControlEndpoints(ApiPipeline pipeline, FakeStripeOptions options)
{
    public void Map(IEndpointRouteBuilder app)
    {
        MapGet(app, "/_fake/requests", Requests);
        MapGet(app, "/_fake/count", Count);
        MapPost(app, "/_fake/requests/clear", _ => Done(pipeline.Log.Clear));
        MapPost(app, "/_fake/reset", Reset);
        MapPost(app, "/_fake/latency", Latency);
        MapPost(app, "/_fake/compression", Compression);
        MapPost(app, "/_fake/rate", Rate);
        MapPost(app, "/_fake/clock", Clock);
        MapPost(app, "/_fake/fault", AddFault);
        MapPost(app, "/_fake/faults/clear", _ => Done(pipeline.Faults.Clear));
        MapPost(app, "/_fake/delete", Delete);
        app.MapPost("/_fake/upload", pipeline.TakeUploadAsync);
        app.MapGet("/_fake/object/{id}", (HttpContext context, string id) => AnswerAsync(context, _ => Object(id)));
        app.MapFallback("/_fake/{**rest}", (HttpContext context) =>
            AnswerAsync(context, _ => throw new ControlException($"There is no {context.Request.Method} {context.Request.Path}.")));
    }

    private static void MapGet(IEndpointRouteBuilder app, string path, Func<ControlRequest, JsonNode> act) =>
        app.MapGet(path, (HttpContext context) => AnswerAsync(context, act));

    private static void MapPost(IEndpointRouteBuilder app, string path, Func<ControlRequest, JsonNode> act) =>
        app.MapPost(path, (HttpContext context) => AnswerAsync(context, act));

    private static async Task AnswerAsync(HttpContext context, Func<ControlRequest, JsonNode> act)
    {
        ApiAnswer answer;
        try
        {
            var request = await ControlRequest.ReadAsync(context.Request);
            answer = ApiAnswer.Json(200, act(request));
        }
        catch (Exception error) when (error is ControlException or ArgumentException)
        {
            answer = ApiAnswer.Json(400, new JsonObject { ["error"] = error.Message });
        }

        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = answer.ContentType;
        context.Response.ContentLength = answer.Body.Length;
        await context.Response.Body.WriteAsync(answer.Body);
    }

    private JsonArray Requests(ControlRequest request)
    {
        var selected = Select(request);
        return new JsonArray(selected.Select(logged => (JsonNode)logged.ToJson()).ToArray());
    }

    private JsonObject Count(ControlRequest request)
    {
        var selected = Select(request);
        return new JsonObject
        {
            ["count"] = selected.Count,
            ["connections"] = selected.Select(logged => logged.ConnectionId).Distinct().Count(),
        };
    }

    private IReadOnlyList<LoggedRequest> Select(ControlRequest request)
    {
        var selected = pipeline.Log.Select(request.Take("method"), request.Take("path"));
        request.RefuseRest();
        return selected;
    }

    private JsonObject Reset(ControlRequest request)
    {
        var generated = options with
        {
            Invoices = request.TakeNumber("invoices") ?? options.Invoices,
            Customers = request.TakeNumber("customers") ?? options.Customers,
            Subscriptions = request.TakeNumber("subscriptions") ?? options.Subscriptions,
            Seed = (ulong)(request.TakeNumber("seed") ?? (long)options.Seed),
        };
        request.RefuseRest();
        generated.Check();
        pipeline.Reset(generated);
        return new JsonObject
        {
            ["invoices"] = generated.Invoices,
            ["customers"] = generated.Customers,
            ["subscriptions"] = generated.GeneratedSubscriptions,
        };
    }

    private JsonObject Latency(ControlRequest request)
    {
        int milliseconds = request.TakeCount("milliseconds")
            ?? throw new ControlException("The parameter 'milliseconds' is missing: add milliseconds=….");
        request.RefuseRest();
        return Done(() => pipeline.LatencyMilliseconds = milliseconds);
    }

    private JsonObject Compression(ControlRequest request)
    {
        bool enabled = request.TakeFlag("enabled")
            ?? throw new ControlException("The parameter 'enabled' is missing: add enabled=true or enabled=false.");
        request.RefuseRest();
        return Done(() => pipeline.Compression = enabled);
    }

    private JsonObject Rate(ControlRequest request)
    {
        int? perSecond = request.TakeCount("requests_per_second");
        int? concurrent = request.TakeCount("concurrency");
        request.RefuseRest();
        return Done(() => pipeline.RateLimiter.Limit(perSecond, concurrent));
    }

    private JsonObject Clock(ControlRequest request)
    {
        if (request.TakeNumber("now") is { } now) pipeline.Clock.Set(now);
        if (request.TakeNumber("advance") is { } seconds) pipeline.Clock.Advance(seconds);
        request.RefuseRest();
        return new JsonObject { ["now"] = pipeline.Clock.UnixSeconds };
    }

    private JsonObject AddFault(ControlRequest request)
    {
        var fault = FaultReader.Read(request);
        request.RefuseRest();
        return Done(() => pipeline.Faults.Add(fault));
    }

    private JsonObject Delete(ControlRequest request)
    {
        string id = request.Require("id");
        request.RefuseRest();
        lock (pipeline.State.Gate)
        {
            pipeline.State.Answers.Clear();
            bool removed = pipeline.State.Stores.Any(store => store.Remove(id));
            return removed ? Done(static () => { }) : throw new ControlException($"There is no object '{id}'.");
        }
    }

    private JsonObject Object(string id)
    {
        lock (pipeline.State.Gate)
        {
            return pipeline.State.Stores.Select(store => store.Find(id)).FirstOrDefault(found => found is not null)
                ?? throw new ControlException($"There is no object '{id}'.");
        }
    }

    private static JsonObject Done(Action act)
    {
        act();
        return new JsonObject { ["ok"] = true };
    }
}
