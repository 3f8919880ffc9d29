using System;

namespace StripeClr.Procedures;

/// <summary>What came of one call.</summary>
internal sealed class Outcome
{
    /// <summary>Stripe's answer, or the request of a dry run; null after an error.</summary>
    public string? ResultJson { get; set; }

    /// <summary>The last HTTP status; null when there was no answer.</summary>
    public int? StatusCode { get; set; }

    public string? StripeCode { get; set; }

    public string? RequestId { get; set; }

    /// <summary>How often the request was sent; 0 when it never was.</summary>
    public int Attempts { get; set; }

    public TimeSpan Duration { get; set; }

    /// <summary>True when Stripe repeated an earlier answer to the same idempotency key.</summary>
    public bool IsReplayed { get; set; }

    /// <summary>The error to raise; null for success.</summary>
    public StripeException? Error { get; set; }
}
