using System;
using System.Diagnostics;
using System.Threading;

namespace StripeClr;

/// <summary>Time, waiting and chance, injected so that tests decide them.</summary>
internal interface IClock
{
    /// <summary>The current time, UTC.</summary>
    DateTime UtcNow { get; }

    /// <summary>Time that only goes forward, for measuring.</summary>
    TimeSpan Elapsed { get; }

    /// <summary>A number from 0 up to, not including, 1.</summary>
    double NextRandom();

    /// <summary>Waits. Inside SQL Server this also yields the scheduler.</summary>
    void Sleep(TimeSpan duration);
}

/// <summary>The server's own clock.</summary>
internal sealed class SystemClock : IClock
{
    private readonly Random _random = new(Guid.NewGuid().GetHashCode());

#pragma warning disable RS0030 // The one place that may ask the system itself.
    public DateTime UtcNow => DateTime.UtcNow;

    public void Sleep(TimeSpan duration) => Thread.Sleep(duration);
#pragma warning restore RS0030

    public TimeSpan Elapsed => TimeSpan.FromSeconds(Stopwatch.GetTimestamp() / (double)Stopwatch.Frequency);

#pragma warning disable CA5394 // Jitter needs no secrecy.
    public double NextRandom() => _random.NextDouble();
#pragma warning restore CA5394
}
