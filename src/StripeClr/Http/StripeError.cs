using System.IO;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace StripeClr.Http;

/// <summary>The <c>error</c> object of an answer.</summary>
internal sealed class StripeError
{
    /// <summary>The code for an id that does not exist.</summary>
    public const string Missing = "resource_missing";

    private const string UnknownType = "api_error";
    private const string NoMessage = "Stripe gives no message.";

    // OAuth has texts where the API has an object: {"error":"invalid_grant","error_description":"…"}.
    private StripeError(string text, string? description)
    {
        var isCode = IsCode(text);
        Type = isCode ? text : UnknownType;
        Message = description ?? (isCode ? NoMessage : text);
    }

    private StripeError(JObject error)
    {
        IsObject = true;
        Type = Text(error, "type") ?? UnknownType;
        Code = Text(error, "code");
        DeclineCode = Text(error, "decline_code");
        Message = Text(error, "message") ?? NoMessage;
        Param = Text(error, "param");
    }

    /// <summary>True for the API's own form; anything else may come from whoever stands in between.</summary>
    public bool IsObject { get; }

    /// <summary>api_error, card_error, idempotency_error, invalid_request_error, …</summary>
    public string Type { get; }

    /// <summary>Such as resource_missing or card_declined; null when Stripe gives none.</summary>
    public string? Code { get; }

    public string? DeclineCode { get; }

    /// <summary>Stripe's sentence.</summary>
    public string Message { get; }

    /// <summary>The parameter that Stripe objects to, by its wire name.</summary>
    public string? Param { get; }

    /// <summary>True when the id that was asked for does not exist, in this mode or the other. Stripe quotes it: <c>No such customer: 'cus_1'</c> is not about cus_12.</summary>
    public bool IsMissing(string id) =>
        Code == Missing
        && Message.IndexOf("'" + id + "'", System.StringComparison.Ordinal) >= 0
        && Message.IndexOf("similar object exists", System.StringComparison.Ordinal) < 0;

    /// <summary>Reads the body of a failed call; null when it holds no error of Stripe's.</summary>
    public static StripeError? Read(TextBuffer body)
    {
        try
        {
            using var reader = new JsonTextReader(new StringReader(body.ToString())) { DateParseHandling = DateParseHandling.None };
            var answer = JToken.Load(reader) as JObject;
            return answer?["error"] switch
            {
                JObject error => new StripeError(error),
                JValue { Value: string type } => new StripeError(type, Text(answer, "error_description")),
                _ => null,
            };
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool IsCode(string text)
    {
        foreach (var character in text)
        {
            if (character is not ((>= 'a' and <= 'z') or '_'))
            {
                return false;
            }
        }

        return text.Length > 0;
    }

    private static string? Text(JObject error, string name) => (error[name] as JValue)?.Value as string;
}
