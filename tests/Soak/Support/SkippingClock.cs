using System.Diagnostics;

namespace StripeClr.Soak.Support;

/// <summary>A clock on which pauses pass at once: what takes time is real, what only waits is not.</summary>
internal sealed class SkippingClock(int seed) : IClock
{
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly Random _random = new(seed);
    private TimeSpan _skipped;

    public DateTime UtcNow => new DateTime(2026, 11, 23, 12, 0, 0, DateTimeKind.Utc) + Elapsed;

    public TimeSpan Elapsed => _watch.Elapsed + _skipped;

    public double NextRandom() => _random.NextDouble();

    public void Sleep(TimeSpan duration) => _skipped += duration;
}
