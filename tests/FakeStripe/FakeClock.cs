namespace FakeStripe;

/// <summary>The fake's time, in whole seconds as Stripe counts it: the system's until it is set, then standing still.</summary>
public sealed class FakeClock
{
    private readonly Lock _gate = new();
    private long? _frozen;
    private long _advance;

    public long UnixSeconds
    {
        get
        {
            lock (_gate)
            {
                return _frozen ?? DateTimeOffset.UtcNow.ToUnixTimeSeconds() + _advance;
            }
        }
    }

    /// <summary>Stops the clock at this time.</summary>
    public void Set(long unixSeconds)
    {
        lock (_gate)
        {
            _frozen = unixSeconds;
        }
    }

    public void Advance(long seconds)
    {
        lock (_gate)
        {
            if (_frozen is { } frozen) _frozen = frozen + seconds;
            else _advance += seconds;
        }
    }
}
