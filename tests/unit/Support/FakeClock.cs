namespace StripeClr.Tests.Support;

/// <summary>A clock that stands still until something sleeps or takes time on it, and that remembers every pause.</summary>
internal sealed class FakeClock : IClock
{
    public DateTime UtcNow { get; set; } = new(2026, 11, 23, 12, 0, 0, DateTimeKind.Utc);

    public TimeSpan Elapsed { get; private set; }

    /// <summary>What <see cref="NextRandom"/> gives.</summary>
    public double Random { get; set; }

    /// <summary>The pauses that were asked for, in seconds.</summary>
    public List<double> Pauses { get; } = [];

    /// <summary>Runs at every pause.</summary>
    public Action? Sleeping { get; set; }

    public double NextRandom() => Random;

    public void Sleep(TimeSpan duration)
    {
        Pauses.Add(duration.TotalSeconds);
        Sleeping?.Invoke();
        Pass(duration);
    }

    /// <summary>Lets time pass without a pause, as an attempt does.</summary>
    public void Pass(TimeSpan duration)
    {
        Elapsed += duration;
        UtcNow += duration;
    }
}
