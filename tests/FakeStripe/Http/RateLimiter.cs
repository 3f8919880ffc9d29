using System.Diagnostics;

namespace FakeStripe.Http;

/// <summary>Limits by real time, off until set: requests started within one second, and requests running at once.</summary>
internal sealed class RateLimiter
{
    private readonly Lock _gate = new();
    private readonly Queue<long> _starts = new();
    private int _running;
    private int? _perSecond;
    private int? _concurrent;

    public void Limit(int? perSecond, int? concurrent)
    {
        lock (_gate)
        {
            _perSecond = perSecond;
            _concurrent = concurrent;
            _starts.Clear();
        }
    }

    /// <summary>Counts the request in; the caller counts it out with <see cref="Leave"/> unless this throws.</summary>
    public void Enter()
    {
        lock (_gate)
        {
            long now = Stopwatch.GetTimestamp();
            while (_starts.Count > 0 && Stopwatch.GetElapsedTime(_starts.Peek(), now) >= TimeSpan.FromSeconds(1)) _starts.Dequeue();

            if (_concurrent is { } most && _running >= most) throw StripeError.RateLimited("global-concurrency");
            if (_perSecond is { } rate && _starts.Count >= rate) throw StripeError.RateLimited("global-rate");

            if (_perSecond is not null) _starts.Enqueue(now);
            _running++;
        }
    }

    public void Leave()
    {
        lock (_gate)
        {
            _running--;
        }
    }
}
