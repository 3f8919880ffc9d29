using System;

namespace StripeClr.Http;

/// <summary>What follows a failed attempt: another one after a pause, or an error.</summary>
internal sealed class NextStep
{
    private NextStep(TimeSpan pause, StripeException? error)
    {
        Pause = pause;
        Error = error;
    }

    /// <summary>Before the next attempt.</summary>
    public TimeSpan Pause { get; }

    /// <summary>Ends the call; null when there is to be another attempt.</summary>
    public StripeException? Error { get; }

    public static NextStep RepeatAfter(TimeSpan pause) => new(pause, null);

    public static NextStep Fail(StripeException error) => new(TimeSpan.Zero, error);
}
