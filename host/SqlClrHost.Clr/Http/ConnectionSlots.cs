namespace SqlClrHost.Clr.Http;

/// <summary>Lets at most so many requests through at a time; the limit may change at any moment.</summary>
internal sealed class ConnectionSlots(int limit)
{
    private readonly object _gate = new();
    private int _limit = limit;
    private int _taken;

    public int Limit
    {
        get
        {
            lock (_gate)
                return _limit;
        }

        set
        {
            lock (_gate)
            {
                _limit = value;
                Monitor.PulseAll(_gate);
            }
        }
    }

    /// <summary>Waits for a slot.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled, by a timeout or an abort, before a slot was free.</exception>
    public void Take(CancellationToken cancellation)
    {
        using CancellationTokenRegistration wakeUp = cancellation.Register(WakeAll);
        lock (_gate)
        {
            while (_taken >= _limit)
            {
                cancellation.ThrowIfCancellationRequested();
                Monitor.Wait(_gate);
            }

            _taken++;
        }
    }

    public void Return()
    {
        lock (_gate)
        {
            _taken--;
            Monitor.PulseAll(_gate);
        }
    }

    private void WakeAll()
    {
        lock (_gate)
            Monitor.PulseAll(_gate);
    }
}
