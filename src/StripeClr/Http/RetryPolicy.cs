using System;

namespace StripeClr.Http;

/// <summary>When a failed attempt is repeated, and after which pause.</summary>
internal static class RetryPolicy
{
    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    // A rate limit is a matter of seconds; repeating after half of one only meets it again.
    private static readonly TimeSpan LongestRateLimitPause = TimeSpan.FromSeconds(20);

    // What Stripe needs for a slow write.
    private static readonly TimeSpan LongestReserve = TimeSpan.FromSeconds(10);

    /// <summary>The status of too many requests.</summary>
    public const int RateLimited = 429;

    /// <summary>Stripe's word against another attempt.</summary>
    public const string Never = "false";

    /// <summary>An attempt that has less time than this is not worth starting: it could only end as one of unknown outcome.</summary>
    public static readonly TimeSpan ShortestAttempt = TimeSpan.FromSeconds(1);

    /// <summary>
    /// True when an answer is worth another attempt. Every POST carries its idempotency key, so repeating it is safe. Stripe's own word wins;
    /// a failure that Stripe stored under the key would only come again.
    /// </summary>
    public static bool ShouldRetry(HttpAnswer answer) => answer.RetryWord switch
    {
        "true" => true,
        Never => false,
        _ => answer.Status is 409 or RateLimited || (answer.Status is 500 or 502 or 503 or 504 && !answer.IsReplayed),
    };

    /// <summary>
    /// The least time that the first attempt has to have. A write that waited for its turn until nothing is left would be sent all the same,
    /// and end as one of unknown outcome; not sent, it can simply be tried again.
    /// </summary>
    /// <param name="isWrite">True when it changes something.</param>
    /// <param name="total">The time of the whole call.</param>
    public static TimeSpan ShortestFirstAttempt(bool isWrite, TimeSpan total)
    {
        var half = TimeSpan.FromTicks(total.Ticks / 2);
        return !isWrite ? ShortestAttempt : half < LongestReserve ? half : LongestReserve;
    }

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
