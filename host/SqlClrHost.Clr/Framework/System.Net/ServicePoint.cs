using SqlClrHost.Clr.Http;

namespace System.Net;

/// <summary>What all requests to one scheme, host and port share: settings and the limit of concurrent connections.</summary>
public sealed class ServicePoint
{
    private readonly ConnectionSlots _slots;
    private int _currentConnections;

    internal ServicePoint(Uri address, int connectionLimit)
    {
        Address = address;
        _slots = new ConnectionSlots(connectionLimit);
        Expect100Continue = ServicePointManager.Expect100Continue;
        UseNagleAlgorithm = ServicePointManager.UseNagleAlgorithm;
        MaxIdleTime = ServicePointManager.MaxServicePointIdleTime;
    }

    public Uri Address { get; }

    /// <summary>
    /// How many requests may be under way at once; the others wait, which counts against their Timeout. Unlike .NET Framework's
    /// it is not unlimited for loopback addresses, so that a response that is never closed shows up in tests too.
    /// </summary>
    public int ConnectionLimit
    {
        get => _slots.Limit;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            _slots.Limit = value;
        }
    }

    /// <summary>The connections that are open now, in use or idle.</summary>
    public int CurrentConnections => Volatile.Read(ref _currentConnections);

    public bool Expect100Continue { get; set; }

    public bool UseNagleAlgorithm { get; set; }

    public int MaxIdleTime { get; set; }

    internal ConnectionSlots Slots => _slots;

    internal void OnOpened() => Interlocked.Increment(ref _currentConnections);

    internal void OnClosed() => Interlocked.Decrement(ref _currentConnections);
}
