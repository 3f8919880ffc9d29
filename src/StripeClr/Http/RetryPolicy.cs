using System;

namespace StripeClr.Http;

/// <summary>When a failed attempt is repeated, and after which pause.</summary>
internal static class RetryPolicy
{
    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    // A rate limit is a matter of seconds; repeating after half of one only meets it again.
    private static readonly TimeSpan LongestRateLimitPause = TimeSpan.FromSeconds(20);

    /// <summary>The status of too many requests.</summary>
    public const int RateLimited = 429;

    /// <summary>An attempt that has less time than this is not worth starting: it could only end as one of unknown outcome.</summary>
    public static readonly TimeSpan ShortestAttempt = TimeSpan.FromSeconds(1);

    /// <summary>True when an answer with that status is worth another attempt. Every POST carries its idempotency key, so repeating it is safe.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="stripeShouldRetry">Stripe's own word in <c>Stripe-Should-Retry</c>, which wins; null when there is none.</param>
    public static bool ShouldRetry(int status, string? stripeShouldRetry) => stripeShouldRetry switch
    {
        "true" => true,
        "false" => false,
        _ => status is 409 or RateLimited or 500 or 502 or 503 or 504,
    };

    /// <summary>The pause before the next attempt: doubling from half a second, spread by chance so that many sessions do not come back at once.</summary>
    /// <param name="failures">How many attempts have failed, from 1.</param>
    /// <param name="status">The last status, or 0 when there was no answer.</param>
    /// <param name="random">From 0 up to, not including, 1.</param>
    public static TimeSpan Pause(int failures, int status, double random)
    {
        var longest = status == RateLimited ? LongestRateLimitPause : LongestPause;
        var first = status == RateLimited ? 2 : 1;
        var doubled = ShortestPause.TotalSeconds * first * Math.Pow(2, Math.Min(failures - 1, 16));
        var spread = Math.Min(doubled, longest.TotalSeconds) * (0.75 + (0.25 * random));
        return TimeSpan.FromSeconds(Math.Max(spread, ShortestPause.TotalSeconds));
    }

    /// <summary>The pause before asking again for a slot, spread by chance as well.</summary>
    /// <param name="random">From 0 up to, not including, 1.</param>
    public static TimeSpan SlotPause(double random) => TimeSpan.FromSeconds(0.05 + (0.05 * random));
}
