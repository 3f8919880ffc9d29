using System.Text;
using System.Text.Json.Nodes;
using FakeStripe.Http;

namespace FakeStripe.Faults;

/// <summary>Answers that repeat the caller's key, and secrets of the fake's own, in every form in which a careless server might show them.</summary>
public static class EchoedSecrets
{
    /// <summary>The webhook secret among them.</summary>
    public const string WebhookSecret = "whsec_Wq8LeakedWebhookCore4Y";

    /// <summary>The client secret among them.</summary>
    public const string ClientSecret = "pi_3FakeStripe_secret_Cq9LeakedClientCore5Z";

    // Written with JSON's escapes when all else is JSON; until then it stands for the key.
    private const string EscapedKey = "KEY-WRITTEN-WITH-ESCAPES";

    /// <summary>The key and the other secrets: plain, in both forms of Authorization, in base64, in a URL and percent-encoded.</summary>
    internal static IReadOnlyList<string> Forms(ApiRequest request)
    {
        string key = request.Key ?? "";
        return
        [
            key,
            $"Bearer {key}",
            $"Basic {Base64($"{key}:")}",
            Base64($"Authorization: Bearer {key}"),
            Base64(key),
            $"https://example.com/?key={key}&page=1",
            string.Concat(key.Select(character => $"%{(int)character:X2}")),
            $"Bearer%20{key}",
            EscapedKey,
            WebhookSecret,
            ClientSecret,
        ];
    }

    /// <summary>The true answer, with a secret behind each of its texts but the objects' own ids and types, with which the caller goes on.</summary>
    internal static ApiAnswer InObject(ApiRequest request, ApiAnswer answer)
    {
        var forms = Forms(request);
        int next = 0;
        var body = answer.ParseBody();
        Append(body, () => forms[next++ % forms.Count]);
        return WithHeaders(request, ApiAnswer.Json(answer.Status, body) with { Body = Escape(request, ApiAnswer.Encode(body)) });
    }

    /// <summary>The same error with all forms in a member of their own.</summary>
    internal static ApiAnswer InError(ApiRequest request, int status, JsonObject error)
    {
        error["error"]!["echo"] = new JsonArray([.. Forms(request).Select(form => (JsonNode)form)]);
        return WithHeaders(request, new ApiAnswer(status, Escape(request, ApiAnswer.Encode(error))));
    }

    /// <summary>A text that is no JSON, as a server in between might send it.</summary>
    internal static ApiAnswer InText(ApiRequest request, int status, string contentType)
    {
        // The one with escapes first: what callers quote is the beginning.
        string text = $"<p>line\\n{request.Key} {string.Join(' ', Forms(request).Reverse())}</p>";
        return WithHeaders(request, ApiAnswer.Text(status, contentType, text) with { Body = Escape(request, Encoding.UTF8.GetBytes(text)) });
    }

    private static ApiAnswer WithHeaders(ApiRequest request, ApiAnswer answer) => answer with
    {
        Headers = new Dictionary<string, string>(answer.Headers)
        {
            ["Request-Id"] = $"req_{request.Key}",
            ["Location"] = $"https://{request.Key}@example.invalid/?key={Forms(request)[6]}",
            ["Stripe-Version"] = request.Key ?? "",
            ["X-Echo"] = string.Join(", ", Forms(request)),
        },
    };

    private static void Append(JsonNode? node, Func<string> next)
    {
        if (node is JsonArray array)
        {
            for (int index = 0; index < array.Count; index++) Appended(array[index], next, text => array[index] = text);
            return;
        }

        if (node is not JsonObject found) return;
        foreach (string name in found.Select(property => property.Key).ToList())
        {
            if (name is "object" or "id") continue;
            if (name == "metadata" && found[name] is JsonObject metadata) metadata[next()] = next();
            else Appended(found[name], next, text => found[name] = text);
        }
    }

    private static void Appended(JsonNode? node, Func<string> next, Action<string> set)
    {
        // A number in quotes has to stay one.
        if (node is not JsonValue value) Append(node, next);
        else if (value.TryGetValue(out string? text) && !decimal.TryParse(text, out _)) set($"{text} {next()}");
    }

    private static byte[] Escape(ApiRequest request, byte[] body) => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(body)
        .Replace(EscapedKey, string.Concat((request.Key ?? "").Select(character => $"\\u{(int)character:x4}")), StringComparison.Ordinal));

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
