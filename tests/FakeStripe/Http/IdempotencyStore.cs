using System.Text;

namespace FakeStripe.Http;

/// <summary>First answers by idempotency key. An answer is kept once execution began, whatever its status.</summary>
internal sealed class IdempotencyStore
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    private sealed record Entry(string Operation, string Fingerprint)
    {
        public ApiAnswer? Answer { get; set; }

        public string? RequestId { get; set; }
    }

    /// <summary>Takes the key for this request, or gives the answer stored for it and the id of the request that made it.</summary>
    public (ApiAnswer Answer, string RequestId)? BeginOrReplay(ApiRequest request)
    {
        string key = request.IdempotencyKey!;
        if (key.Length > 255)
            throw StripeError.Invalid("Idempotency keys may be at most 255 characters long. Please use a shorter key.");

        lock (_gate)
        {
            string fingerprint = Fingerprint(request);
            string operation = OperationOf(request);
            if (!_entries.TryGetValue(Scoped(request), out var entry))
            {
                _entries.Add(Scoped(request), new Entry(operation, fingerprint));
                return null;
            }

            CheckSameRequest(key, entry, operation, fingerprint);
            return (entry.Answer ?? throw InUse(key), entry.RequestId!);
        }
    }

    public void Complete(ApiRequest request, ApiAnswer answer)
    {
        lock (_gate)
        {
            // Absent when the store was cleared while the request ran.
            if (!_entries.TryGetValue(Scoped(request), out var entry)) return;
            entry.Answer = answer;
            entry.RequestId = request.Id;
        }
    }

    /// <summary>Gives the key back: the request was refused before anything was executed.</summary>
    public void Forget(ApiRequest request)
    {
        lock (_gate)
        {
            _entries.Remove(Scoped(request));
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _entries.Clear();
        }
    }

    private static void CheckSameRequest(string key, Entry entry, string operation, string fingerprint)
    {
        if (entry.Operation != operation)
        {
            throw new StripeError(400, "idempotency_error",
                $"Keys for idempotent requests can only be used for the same endpoint they were first used for ('{operation}' vs '{entry.Operation}'). "
                + $"Try using a key other than '{key}' if you meant to execute a different request.");
        }

        if (entry.Fingerprint != fingerprint)
        {
            throw new StripeError(400, "idempotency_error",
                "Keys for idempotent requests can only be used with the same parameters they were first used with. "
                + $"Try using a key other than '{key}' if you meant to execute a different request.");
        }
    }

    private static StripeError InUse(string key) => new(409, "invalid_request_error",
        "There is currently another in-progress request using this Idempotent Key (that probably means you submitted twice, "
        + $"and the other request is still going through): {key}. Please try again later.",
        "idempotency_key_in_use");

    private static string Scoped(ApiRequest request) => $"{request.LiveMode}|{request.Header("Stripe-Account")}|{request.IdempotencyKey}";

    // A DELETE of v2 has a key too, and the path of the POST that updates.
    private static string OperationOf(ApiRequest request) => request.Method == "POST" ? request.Path : $"{request.Method} {request.Path}";

    private static string Fingerprint(ApiRequest request)
    {
        var text = new StringBuilder();
        foreach (var (name, value) in request.Fields.OrderBy(field => field.Key, StringComparer.Ordinal))
            text.Append(Uri.EscapeDataString(name)).Append('=').Append(Uri.EscapeDataString(value)).Append('&');
        if (request.Body.Kind == BodyKind.Json) text.Append(request.Body.Text);
        foreach (var part in request.Body.Parts) text.Append(RequestBody.Sha256(part.Content));
        return text.ToString();
    }
}
