using StripeClr.Http;
using StripeClr.Soak.Faults;

namespace StripeClr.Soak.Writes;

/// <summary>Writes inside this process, with Stripe's rule for idempotency keys.</summary>
internal sealed class SimulatedWrites : IWriteStripe, IHttpTransport
{
    private readonly Dictionary<string, SimulatedAnswer> _stored = [];
    private Dictionary<int, FaultStep> _faults = [];
    private int _requests;
    private int _effects;

    public string Name => "simulated";

    public string Connection => "{\"ApiKey\":\"sk_test_soak\"}";

    public IHttpTransport Transport => this;

    public (string Path, string Parameters) Begin(WriteScript script)
    {
        _stored.Clear();
        _faults = script.Faults.ToDictionary(step => step.Request);
        _requests = 0;
        _effects = 0;
        return script.Kind switch
        {
            WriteKind.CreateInvoice => ("/v1/invoices", "{\"customer\":\"cus_1\"}"),
            WriteKind.PayInvoice => ("/v1/invoices/{invoice}/pay", "{\"{invoice}\":\"in_1\"}"),
            WriteKind.DeleteInvoice => ("/v1/invoices/{invoice}", "{\"{invoice}\":\"in_1\"}"),
            _ => ("/v1/invoiceitems", "{\"customer\":\"cus_1\",\"amount\":100,\"currency\":\"usd\"}"),
        };
    }

    public void ClearFaults() => _faults.Clear();

    public int CountEffects() => _effects;

    public HttpAnswer Send(HttpCall call, TextBuffer body)
    {
        _faults.TryGetValue(_requests++, out var step);
        var inPlace = step == null ? null : SimulatedAnswer.InPlace(step);
        var isHidden = inPlace != null || step?.Kind is FaultKind.NotSent or FaultKind.Lost;
        var answer = isHidden && !step!.Acts ? null : Act(call, step?.IsStored == true ? inPlace : null);
        return (inPlace ?? answer ?? new SimulatedAnswer(0, "")).Give(body, step);
    }

    private SimulatedAnswer Act(HttpCall call, SimulatedAnswer? toStore) => call.Method == "DELETE" ? Delete() : ActOnce(call, toStore);

    private SimulatedAnswer Delete()
    {
        if (_effects > 0)
        {
            return SimulatedAnswer.Error(404, "invalid_request_error", "resource_missing", "id", "No such invoice: 'in_1'");
        }

        _effects++;
        return new SimulatedAnswer(200, "{\"id\":\"in_1\",\"object\":\"invoice\",\"deleted\":true}");
    }

    private SimulatedAnswer ActOnce(HttpCall call, SimulatedAnswer? toStore)
    {
        var key = call.Headers.Single(header => header.Key == "Idempotency-Key").Value;
        if (_stored.TryGetValue(key, out var first))
        {
            return first.Replayed();
        }

        _effects++;
        var answer = toStore ?? new SimulatedAnswer(200, "{\"id\":\"x_1\",\"object\":\"invoice\"}");
        _stored.Add(key, answer);
        return answer;
    }
}
