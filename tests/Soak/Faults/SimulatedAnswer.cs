using StripeClr.Http;

namespace StripeClr.Soak.Faults;

/// <summary>An answer before it goes through a fault.</summary>
internal sealed class SimulatedAnswer(int status, string body)
{
    private const string Page = "<!DOCTYPE html><html><body>nginx</body></html>";

    private readonly Dictionary<string, string> _headers = new(StringComparer.OrdinalIgnoreCase) { ["Content-Type"] = "application/json", ["Request-Id"] = "req_1" };

    public int Status { get; } = status;

    public string Body { get; } = body;

    /// <summary>Stripe's error object.</summary>
    public static SimulatedAnswer Error(int status, string type, string? code, string? parameter = null, string message = "As the script says.") => new(status,
        "{\"error\":{\"type\":\"" + type + "\",\"message\":\"" + message + "\"" + Member("code", code) + Member("param", parameter) + "}}");

    /// <summary>What comes in place of Stripe's answer; null for faults that spoil it.</summary>
    public static SimulatedAnswer? InPlace(FaultStep step) => step.Kind switch
    {
        FaultKind.Html => new SimulatedAnswer(502, Page).As("text/html"),
        FaultKind.HtmlOk => new SimulatedAnswer(200, Page).As("text/html"),
        FaultKind.Redirect => new(302, ""),
        FaultKind.RateLimited => Error(429, "invalid_request_error", "rate_limit"),
        FaultKind.ServerError => Error(500, "api_error", null),
        FaultKind.Unavailable => Error(503, "api_error", null),
        FaultKind.KeyInUse => Error(409, "idempotency_error", "idempotency_key_in_use"),
        FaultKind.Unauthorized => Error(401, "invalid_request_error", null),
        _ => null,
    };

    /// <summary>The same, said to be a repetition of an earlier answer.</summary>
    public SimulatedAnswer Replayed()
    {
        var replayed = new SimulatedAnswer(Status, Body);
        replayed._headers["Idempotent-Replayed"] = "true";
        return replayed;
    }

    /// <summary>Gives the answer to the reader, spoilt as the fault says.</summary>
    /// <exception cref="TransportException">Nothing of it arrives whole.</exception>
    public HttpAnswer Give(TextBuffer target, FaultStep? step)
    {
        switch (step?.Kind)
        {
            case FaultKind.NotSent:
                throw new TransportException("no connection: refused", wasSent: false);
            case FaultKind.Lost or FaultKind.ResetAfter:
                throw new TransportException("the connection broke: reset by peer", wasSent: true);
            case FaultKind.Cut when Body.Length > 0:
                target.Fill(Body.Substring(0, (int)((long)Body.Length * step.Number / 1000)));
                break;
            case FaultKind.Malformed when Body.Length > 0:
                target.Fill(Body.Substring(0, Body.Length - 1) + "]");
                break;
            case FaultKind.ContentType:
                target.Fill(Body);
                As("text/plain");
                break;
            default:
                target.Fill(Body);
                break;
        }

        return new HttpAnswer(Status, _headers);
    }

    private SimulatedAnswer As(string contentType)
    {
        _headers["Content-Type"] = contentType;
        return this;
    }

    private static string Member(string name, string? value) => value == null ? "" : ",\"" + name + "\":\"" + value + "\"";
}
