using System.Text.Json.Nodes;

namespace FakeStripe.Http;

/// <summary>An answer in Stripe's error form, thrown by whatever part of a request finds the reason.</summary>
internal sealed class StripeError(int status, string type, string message, string? code = null, string? parameter = null) : Exception(message)
{
    public int Status { get; } = status;

    /// <summary>Further members of the error, such as <c>decline_code</c> or <c>payment_intent</c>.</summary>
    public JsonObject Members { get; init; } = [];

    public Dictionary<string, string> Headers { get; init; } = [];

    public static StripeError Invalid(string message, string? code = null, string? parameter = null) =>
        new(400, "invalid_request_error", message, code, parameter);

    public static StripeError Unauthorized(string message, string? code = null) =>
        new(401, "invalid_request_error", message, code);

    public static StripeError Forbidden(string message, string? code = null) =>
        new(403, "invalid_request_error", message, code);

    public static StripeError ServerFailure() =>
        new(500, "api_error", "An unknown error occurred. If the problem persists, contact us at https://support.stripe.com/.");

    public static StripeError RateLimited(string reason) =>
        new(429, "invalid_request_error", "Request rate limit exceeded. Learn more about rate limits here https://stripe.com/docs/rate-limits.", "rate_limit")
        {
            Headers = new() { ["Stripe-Rate-Limited-Reason"] = reason },
        };

    /// <summary>The id does not exist: 404 when it stands in the path, 400 when it came as a parameter.</summary>
    public static StripeError Missing(int status, string noun, string id, string parameter, bool liveMode)
    {
        string otherMode = liveMode ? "test" : "live";
        string thisMode = liveMode ? "live" : "test";
        bool existsInOtherMode = id.Contains('_', StringComparison.Ordinal)
            && id[(id.IndexOf('_', StringComparison.Ordinal) + 1)..].StartsWith(otherMode, StringComparison.Ordinal);
        string hint = existsInOtherMode
            ? $"; a similar object exists in {otherMode} mode, but a {thisMode} mode key was used to make this request."
            : "";
        return new StripeError(status, "invalid_request_error", $"No such {noun}: '{id}'{hint}", "resource_missing", parameter);
    }

    public JsonObject ToJson(string requestId, bool liveMode)
    {
        var error = new JsonObject();
        if (code is not null)
        {
            error["code"] = code;
            error["doc_url"] = $"https://stripe.com/docs/error-codes/{code.Replace('_', '-')}";
        }

        error["message"] = Message;
        if (parameter is not null) error["param"] = parameter;
        error["request_log_url"] = $"https://dashboard.stripe.com/{(liveMode ? "" : "test/")}logs/{requestId}";
        error["type"] = type;
        foreach (var (name, value) in Members) error[name] = value?.DeepClone();
        return new JsonObject { ["error"] = error };
    }

    /// <summary>v2 names neither a document nor the request log, and always has a code for wrong fields.</summary>
    public JsonObject ToJsonOfV2()
    {
        var error = new JsonObject { ["type"] = type };
        if ((code ?? (Status == 400 ? "invalid_fields" : null)) is { } known) error["code"] = known;
        error["message"] = Message;
        foreach (var (name, value) in Members) error[name] = value?.DeepClone();
        return new JsonObject { ["error"] = error };
    }
}
