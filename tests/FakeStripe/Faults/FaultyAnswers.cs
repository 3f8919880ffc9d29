using System.Text;
using System.Text.Json.Nodes;
using FakeStripe.Http;

namespace FakeStripe.Faults;

/// <summary>The answers that faults send instead of, or make out of, the true one.</summary>
internal static class FaultyAnswers
{
    /// <summary>The fault's own answer; null for kinds that spoil the true one.</summary>
    public static ApiAnswer? Replace(this Fault fault, ApiRequest request)
    {
        var answer = fault.Kind switch
        {
            FaultKind.Status => Error(fault, request, fault.Message ?? $"FakeStripe answers {fault.Status ?? 500} as it was told."),
            FaultKind.Message => Error(fault, request, fault.Message ?? LongMessage(fault.Length ?? 40_000)),
            FaultKind.RateLimited => RateLimited(request),
            FaultKind.Html => Html(fault.Status ?? 502),
            FaultKind.EchoSecret => EchoSecret(fault, request),
            FaultKind.Huge => Huge(fault.Megabytes),
            FaultKind.Redirect => ApiAnswer.Text(fault.Status ?? 302, "text/html", "") with
            {
                Headers = new Dictionary<string, string> { ["Location"] = fault.Url ?? "https://example.invalid/" },
            },
            // Nothing of it is sent.
            FaultKind.ResetBefore => ApiAnswer.Text(500, "text/plain", ""),
            _ => null,
        };
        return answer is null ? null : WithHeaders(fault, answer);
    }

    /// <summary>The true answer, spoilt. Kinds that spoil the sending leave it as it is.</summary>
    public static ApiAnswer Damage(this Fault fault, ApiRequest request, ApiAnswer answer) => WithHeaders(fault, fault.Kind switch
    {
        FaultKind.Malformed => answer with { Body = Malformed(answer.Body) },
        FaultKind.HasMoreEmpty => answer with { Body = HasMoreEmpty(answer) },
        FaultKind.SecretsInAnswer => EchoedSecrets.InObject(request, answer),
        FaultKind.ContentType => answer with { ContentType = fault.ContentType ?? "text/plain" },
        _ => answer,
    });

    private static ApiAnswer Error(Fault fault, ApiRequest request, string message)
    {
        int status = fault.Status ?? (fault.Kind == FaultKind.Message ? 400 : 500);
        string type = fault.Type ?? (status >= 500 ? "api_error" : status == 402 ? "card_error" : "invalid_request_error");
        return ApiAnswer.Json(status, new StripeError(status, type, message, fault.Code).ToJson(request.Id, request.LiveMode));
    }

    private static ApiAnswer RateLimited(ApiRequest request)
    {
        var error = StripeError.RateLimited("endpoint-rate");
        return ApiAnswer.Json(error.Status, error.ToJson(request.Id, request.LiveMode)) with { Headers = error.Headers };
    }

    private static ApiAnswer Html(int status) => ApiAnswer.Text(status, "text/html; charset=utf-8",
        $"<!DOCTYPE html>\n<html>\n<head><title>{status}</title></head>\n<body>\n<center><h1>{status}</h1></center>\n"
        + "<hr><center>nginx</center>\n</body>\n</html>\n");

    // Not {"error":…} alone: every place that a caller might copy into its own message holds the secret.
    private static ApiAnswer EchoSecret(Fault fault, ApiRequest request)
    {
        string authorization = request.Header("Authorization") ?? "";
        string key = request.Key ?? "";
        string encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes(key + ":"));
        int status = fault.Status ?? 400;
        var error = new StripeError(status, "invalid_request_error",
            $"Your request with 'Authorization: {authorization}' (key {key}, encoded {encoded}) failed.", key, key)
        {
            Members = new JsonObject
            {
                ["decline_code"] = key,
                ["user_message"] = authorization,
                ["request_log_url"] = $"https://dashboard.stripe.com/test/logs?key={key}",
                ["payment_intent"] = new JsonObject { ["id"] = "pi_3FakeStripe", ["client_secret"] = $"pi_3FakeStripe_secret_{key}" },
            },
        };
        return fault.ContentType is { } type
            ? EchoedSecrets.InText(request, status, type)
            : EchoedSecrets.InError(request, status, error.ToJson(request.Id, request.LiveMode));
    }

    private static ApiAnswer Huge(int megabytes)
    {
        var body = new StringBuilder("{\n  \"object\": \"list\",\n  \"padding\": \"");
        body.Append('x', megabytes * 1024 * 1024).Append("\"\n}");
        return ApiAnswer.Text(200, "application/json", body.ToString());
    }

    // The closing brace becomes a bracket: a reader notices at the very end, after it may have used all rows.
    private static byte[] Malformed(byte[] body) => [.. body.AsSpan(0, body.Length - 1), (byte)']'];

    private static byte[] HasMoreEmpty(ApiAnswer answer)
    {
        var list = answer.ParseBody();
        list["data"] = new JsonArray();
        list["has_more"] = true;
        return ApiAnswer.Encode(list);
    }

    private static string LongMessage(int length) =>
        string.Create(length, 0, static (text, _) =>
        {
            const string Words = "The card was refused, and this sentence is long. ";
            for (int index = 0; index < text.Length; index++) text[index] = Words[index % Words.Length];
        });

    private static ApiAnswer WithHeaders(Fault fault, ApiAnswer answer)
    {
        if (fault.Headers.Count == 0) return answer;
        var headers = new Dictionary<string, string>(answer.Headers);
        foreach (var (name, value) in fault.Headers) headers[name] = value;
        return answer with { Headers = headers };
    }
}
