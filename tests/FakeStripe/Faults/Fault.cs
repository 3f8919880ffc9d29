using FakeStripe.Faults;

namespace FakeStripe;

/// <summary>What can go wrong between an operation and its caller.</summary>
public enum FaultKind
{
    /// <summary>A Stripe error with the given status, type, code and message.</summary>
    Status,

    /// <summary>429 with <c>Stripe-Rate-Limited-Reason</c>.</summary>
    RateLimited,

    /// <summary>The connection is reset before anything was sent.</summary>
    ResetBefore,

    /// <summary>The connection is reset after the headers and half of the body.</summary>
    ResetAfter,

    /// <summary>The connection ends in good order after <see cref="Fault.Bytes"/> of a body that was announced longer.</summary>
    Cut,

    /// <summary>The body is not valid JSON.</summary>
    Malformed,

    /// <summary>An HTML page, as a proxy in between sends it.</summary>
    Html,

    /// <summary>Sending stops for <see cref="Fault.Milliseconds"/> in the middle of the body.</summary>
    Stall,

    /// <summary>The body comes in small pieces spread over <see cref="Fault.Milliseconds"/>.</summary>
    Slow,

    /// <summary>A list answers with the page it answered with last.</summary>
    DuplicatePage,

    /// <summary>A redirect to <see cref="Fault.Url"/>.</summary>
    Redirect,

    /// <summary>
    /// An error that repeats the caller's key and Authorization header in all its members; with <see cref="Fault.ContentType"/> a text of that type.
    /// </summary>
    EchoSecret,

    /// <summary>The true answer with the caller's key and other secrets in all its texts and in its headers.</summary>
    SecretsInAnswer,

    /// <summary>An error with the given message, or with one of <see cref="Fault.Length"/> characters.</summary>
    Message,

    /// <summary>A list without rows that says there are more.</summary>
    HasMoreEmpty,

    /// <summary>The true body under another content type.</summary>
    ContentType,

    /// <summary>A valid JSON body of <see cref="Fault.Megabytes"/>.</summary>
    Huge,
}

/// <summary>Whether the operation happens although its answer is spoilt.</summary>
public enum FaultEffect
{
    /// <summary>It does for kinds that spoil the true answer, it does not for kinds that replace it.</summary>
    Default,

    /// <summary>It happens before the fault.</summary>
    Before,

    /// <summary>It does not happen. Kinds that spoil an answer spoil that of a failed server.</summary>
    None,
}

/// <summary>A fault and the requests that it meets.</summary>
public sealed record Fault
{
    public required FaultKind Kind { get; init; }

    /// <summary>Only requests with this HTTP method; null: any.</summary>
    public string? Method { get; init; }

    /// <summary>Only requests whose path starts with this; null: any.</summary>
    public string? Path { get; init; }

    /// <summary>That many requests pass unharmed first.</summary>
    public int After { get; init; }

    /// <summary>That many requests are met; 0: every one from then on.</summary>
    public int Times { get; init; } = 1;

    public FaultEffect Effect { get; init; }

    /// <summary>The idempotency store keeps the fault's answer instead of the operation's, as Stripe keeps a 500.</summary>
    public bool IsStored { get; init; }

    public int? Status { get; init; }

    public string? Type { get; init; }

    public string? Code { get; init; }

    public string? Message { get; init; }

    public int? Length { get; init; }

    public int? Bytes { get; init; }

    public int Milliseconds { get; init; } = 1000;

    public int Megabytes { get; init; } = 10;

    public string? Url { get; init; }

    public string? ContentType { get; init; }

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    internal bool TakesEffect => Effect == FaultEffect.Default ? !ReplacesAnswer || IsStored : Effect == FaultEffect.Before;

    internal string Name => FaultNames.Of(Kind);

    private bool ReplacesAnswer => Kind is FaultKind.Status or FaultKind.RateLimited or FaultKind.ResetBefore or FaultKind.Html
        or FaultKind.Redirect or FaultKind.EchoSecret or FaultKind.Message or FaultKind.Huge;
}
