using System.Text.Json.Nodes;
using FakeStripe.Faults;
using FakeStripe.Objects;

namespace FakeStripe.Http;

/// <summary>The one path of every API request: log, fault, key, limits, idempotency, parameters, operation, answer.</summary>
internal sealed class ApiPipeline(RouteTable routes, FakeStripeOptions options, FakeClock clock)
{
    private static readonly ObjectIds RequestIds = new("req_", (ulong)Random.Shared.NextInt64());

    private long _requests;
    private FakeStripeState _state = new(options, clock);

    public RequestLog Log { get; } = new();

    public FaultList Faults { get; } = new();

    public RateLimiter RateLimiter { get; } = new();

    public IdempotencyStore Idempotency { get; } = new();

    public FakeStripeState State => Volatile.Read(ref _state);

    public FakeClock Clock => clock;

    public int LatencyMilliseconds { get; set; } = options.LatencyMilliseconds;

    public bool Compression { get; set; } = options.Compression;

    /// <summary>Back to generated data alone; nothing remembered.</summary>
    public void Reset(FakeStripeOptions generated)
    {
        Volatile.Write(ref _state, new FakeStripeState(generated, clock));
        Idempotency.Clear();
        Faults.Clear();
        RateLimiter.Limit(null, null);
        LatencyMilliseconds = 0;
        Log.Clear();
    }

    public async Task HandleAsync(HttpContext context)
    {
        var request = await ReadAsync(context);
        var logged = Log.Add(request);
        var fault = Faults.Take(request);
        var sender = new AnswerSender(request, logged, Compression);

        var answer = fault is null ? await AnswerAsync(request) : await FaultyAnswerAsync(request, fault);
        logged.Fault = fault?.Name;
        if (fault is null) await sender.SendAsync(answer);
        else await new FaultySender(sender, request, fault).SendAsync(answer);
    }

    /// <summary>Takes any body and tells what came, in the answer and in the log.</summary>
    public async Task TakeUploadAsync(HttpContext context)
    {
        var request = await ReadAsync(context);
        var logged = Log.Add(request);
        var received = logged.ToJson();
        var body = new JsonObject { ["object"] = "upload" };
        foreach (string name in (string[])["headers", "body_size", "body_sha256", "json", "parts"]) body[name] = received[name]?.DeepClone();
        await new AnswerSender(request, logged, Compression).SendAsync(ApiAnswer.Json(200, body));
    }

    private Task<ApiRequest> ReadAsync(HttpContext context) =>
        ApiRequest.ReadAsync(context, RequestIds.Of(Interlocked.Increment(ref _requests))[..18]);

    private async Task<ApiAnswer> FaultyAnswerAsync(ApiRequest request, Fault fault)
    {
        // The answer that the fault replaces is not needed, but what the operation does may be.
        if (!fault.TakesEffect) return fault.Replace(request) ?? Failed(request, StripeError.ServerFailure());
        if (fault.Kind == FaultKind.DuplicatePage && Faults.LastPage(request.Path) is { } page) return page;

        var answer = await AnswerAsync(request, stored: fault.IsStored ? fault.Replace(request) : null);
        return fault.Replace(request) ?? fault.Damage(request, answer);
    }

    private async Task<ApiAnswer> AnswerAsync(ApiRequest request, ApiAnswer? stored = null)
    {
        try
        {
            Authentication.Check(request);
            var version = VersionOf(request);
            RateLimiter.Enter();
            try
            {
                return await IdempotentAsync(request, version, stored);
            }
            finally
            {
                RateLimiter.Leave();
            }
        }
        catch (StripeError error)
        {
            return Failed(request, error);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // A mistake in the fake itself: the test that met it must see what it was.
            return Failed(request, new StripeError(500, "api_error", $"FakeStripe itself failed: {error}"));
        }
    }

    private async Task<ApiAnswer> IdempotentAsync(ApiRequest request, ApiVersion version, ApiAnswer? stored)
    {
        if (request.IdempotencyKey is null) return await ExecuteAsync(request, version, static () => { });
        if (Idempotency.BeginOrReplay(request) is { } first) return Replay(first.Answer, first.RequestId);

        bool hasBegun = false;
        ApiAnswer answer;
        try
        {
            answer = await ExecuteAsync(request, version, () => hasBegun = true);
        }
        // v2 executes what failed again instead of repeating the failure.
        catch (StripeError error) when (hasBegun && !request.IsV2)
        {
            answer = Failed(request, error);
        }
        catch
        {
            Idempotency.Forget(request);
            throw;
        }

        Idempotency.Complete(request, stored ?? answer);
        return answer with { Headers = With(answer.Headers, "Original-Request", request.Id) };
    }

    private async Task<ApiAnswer> ExecuteAsync(ApiRequest request, ApiVersion version, Action begin)
    {
        if (LatencyMilliseconds > 0) await Task.Delay(LatencyMilliseconds, request.Context.RequestAborted);
        var (endpoint, pathIds) = routes.Find(request.Method, request.Path, version);
        endpoint.RequireBody(request.Body.Kind);
        var arguments = endpoint.Parameters.Read(request.Parameters(), version);
        var expand = ExpandTree.Read(arguments, endpoint.Answer, endpoint.IsList, version);

        begin();
        var call = new ApiCall(State, version, request.LiveMode, request.Id, pathIds, arguments) { Parts = request.Body.Parts };
        string? key = endpoint.IsRepeatable && request.Body.Kind == BodyKind.None ? AnswerCache.KeyOf(request, version) : null;
        var answer = (key is null ? null : call.State.Answers.Find(key)) ?? Answer(endpoint, call, expand, request.Path, key);
        if (endpoint.IsList) Faults.RememberPage(request.Path, answer);
        return answer;
    }

    private static ApiAnswer Answer(ApiEndpoint endpoint, ApiCall call, ExpandTree expand, string url, string? key)
    {
        var body = Run(endpoint, call, expand, url, out long generation);
        var answer = ApiAnswer.Json(200, body) with { Headers = new Dictionary<string, string> { ["Stripe-Version"] = call.Version.Text } };
        if (key is not null) call.State.Answers.Add(key, answer, generation);
        return answer;
    }

    private static JsonObject Run(ApiEndpoint endpoint, ApiCall call, ExpandTree expand, string url, out long generation)
    {
        lock (call.State.Gate)
        {
            if (endpoint.Method != "GET") call.State.Answers.Clear();
            generation = call.State.Answers.Generation;
            var result = endpoint.Handle(call);
            if (result.AsItStands is { } body) return body;

            var renderer = new ObjectRenderer(call.State, call.Version, call.LiveMode);
            if (result.Object is { } single) return renderer.Render(single, endpoint.Answer, expand);

            var data = new JsonArray();
            foreach (var element in result.Page!.Objects) data.Add(renderer.Render(element, endpoint.Answer, expand));
            return result.Page.ToJson(data, url);
        }
    }

    private ApiVersion VersionOf(ApiRequest request)
    {
        string text = request.Header("Stripe-Version") ?? options.DefaultApiVersion;
        return ApiVersion.TryParse(text, out var version) ? version! : throw StripeError.Invalid($"Invalid Stripe API version: {text}");
    }

    private static ApiAnswer Failed(ApiRequest request, StripeError error) =>
        ApiAnswer.Json(error.Status, request.IsV2 ? error.ToJsonOfV2() : error.ToJson(request.Id, request.LiveMode)) with { Headers = error.Headers };

    private static ApiAnswer Replay(ApiAnswer answer, string originalRequest) => answer with
    {
        Headers = With(With(answer.Headers, "Idempotent-Replayed", "true"), "Original-Request", originalRequest),
    };

    private static Dictionary<string, string> With(IReadOnlyDictionary<string, string> headers, string name, string value) =>
        new(headers) { [name] = value };
}
