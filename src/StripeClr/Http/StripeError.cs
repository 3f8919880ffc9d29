using System.IO;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace StripeClr.Http;

/// <summary>The <c>error</c> object of an answer.</summary>
internal sealed class StripeError
{
    private StripeError(JObject error)
    {
        Type = Text(error, "type") ?? "api_error";
        Code = Text(error, "code");
        DeclineCode = Text(error, "decline_code");
        Message = Text(error, "message") ?? "Stripe gives no message.";
        Param = Text(error, "param");
    }

    /// <summary>api_error, card_error, idempotency_error, invalid_request_error, …</summary>
    public string Type { get; }

    /// <summary>Such as resource_missing or card_declined; null when Stripe gives none.</summary>
    public string? Code { get; }

    public string? DeclineCode { get; }

    /// <summary>Stripe's sentence.</summary>
    public string Message { get; }

    /// <summary>The parameter that Stripe objects to, by its wire name.</summary>
    public string? Param { get; }

    /// <summary>True when the id that was asked for does not exist, in this mode or the other.</summary>
    public bool IsMissing(string id) =>
        Code == "resource_missing"
        && Message.IndexOf(id, System.StringComparison.Ordinal) >= 0
        && Message.IndexOf("similar object exists", System.StringComparison.Ordinal) < 0;

    /// <summary>Reads the body of a failed call; null when it holds no error object.</summary>
    public static StripeError? Read(TextBuffer body)
    {
        try
        {
            using var reader = new JsonTextReader(new StringReader(body.ToString())) { DateParseHandling = DateParseHandling.None };
            return (JToken.Load(reader) as JObject)?["error"] is JObject error ? new StripeError(error) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Text(JObject error, string name) => (error[name] as JValue)?.Value as string;
}
