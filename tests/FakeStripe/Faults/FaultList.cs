using FakeStripe.Http;

namespace FakeStripe.Faults;

/// <summary>The faults still to come. A request meets the oldest one that waits for it.</summary>
internal sealed class FaultList
{
    private readonly Lock _gate = new();
    private readonly List<Pending> _pending = [];
    private (string Path, ApiAnswer Answer)? _lastPage;

    private sealed class Pending(Fault fault)
    {
        public Fault Fault { get; } = fault;

        public int Seen { get; set; }
    }

    public void Add(Fault fault)
    {
        lock (_gate)
        {
            _pending.Add(new Pending(fault));
        }
    }

    public Fault? Take(ApiRequest request)
    {
        lock (_gate)
        {
            foreach (var pending in _pending)
            {
                if (!Concerns(pending.Fault, request)) continue;
                // A fault that still lets requests pass does not hide the next one.
                if (pending.Seen++ < pending.Fault.After) continue;
                if (pending.Fault.Times > 0 && pending.Seen == pending.Fault.After + pending.Fault.Times) _pending.Remove(pending);
                return pending.Fault;
            }
        }

        return null;
    }

    public void RememberPage(string path, ApiAnswer answer)
    {
        lock (_gate)
        {
            _lastPage = (path, answer);
        }
    }

    public ApiAnswer? LastPage(string path)
    {
        lock (_gate)
        {
            return _lastPage is { } last && last.Path == path ? last.Answer : null;
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _pending.Clear();
            _lastPage = null;
        }
    }

    private static bool Concerns(Fault fault, ApiRequest request) =>
        (fault.Method is null || fault.Method.Equals(request.Method, StringComparison.OrdinalIgnoreCase))
        && (fault.Path is null || request.Path.StartsWith(fault.Path, StringComparison.Ordinal));
}
