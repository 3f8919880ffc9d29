using StripeClr.Http;

namespace StripeClr.Soak.Faults;

/// <summary>The shipped transport, without a connection for some requests.</summary>
internal sealed class RefusingTransport : IHttpTransport
{
    private readonly WebRequestTransport _transport = new();
    private readonly HashSet<int> _refused = [];
    private int _requests;

    /// <summary>Begins to count requests anew.</summary>
    public void Begin(IEnumerable<FaultStep> steps)
    {
        _requests = 0;
        _refused.Clear();
        _refused.UnionWith(steps.Where(step => step.Kind == FaultKind.NotSent).Select(step => step.Request));
    }

    public HttpAnswer Send(HttpCall call, TextBuffer body) => _refused.Contains(_requests++)
        ? throw new TransportException("no connection: refused", wasSent: false)
        : _transport.Send(call, body);
}
