using System;

namespace StripeClr.Http;

/// <summary>The attempts of one request so far: how many, since when, and what they say about Stripe having acted.</summary>
internal sealed class RequestAttempts
{
    private readonly IClock _clock;
    private readonly TimeSpan _start;
    private readonly TimeSpan _deadline;

    /// <summary>Starts the time of a request.</summary>
    /// <param name="clock">Measures it.</param>
    /// <param name="isWrite">True when the request changes something.</param>
    /// <param name="totalTimeout">The longest that all attempts, pauses and waits may take together.</param>
    public RequestAttempts(IClock clock, bool isWrite, TimeSpan totalTimeout)
    {
        _clock = clock;
        ShortestFirst = RetryPolicy.ShortestFirstAttempt(isWrite, totalTimeout);
        _start = clock.Elapsed;
        _deadline = _start + totalTimeout;
    }

    /// <summary>The least time that the first attempt has to have; with less it is not made.</summary>
    public TimeSpan ShortestFirst { get; }

    /// <summary>How often the request was sent.</summary>
    public int Count { get; set; }

    /// <summary>Since the request began.</summary>
    public TimeSpan Elapsed => _clock.Elapsed - _start;

    /// <summary>Until the request has to end.</summary>
    public TimeSpan Remaining => _deadline - _clock.Elapsed;

    /// <summary>True when an attempt may have reached Stripe and got no answer that can be read.</summary>
    public bool GotNoAnswer { get; set; }

    /// <summary>True when Stripe itself failed, which leaves open whether it acted.</summary>
    public bool FailedAtStripe { get; set; }

    /// <summary>True when an attempt may have acted.</summary>
    public bool MayHaveActed => GotNoAnswer || FailedAtStripe;

    /// <summary>True when the last failure was worth another attempt, but retries or time are used up.</summary>
    public bool IsExhausted { get; set; }
}
