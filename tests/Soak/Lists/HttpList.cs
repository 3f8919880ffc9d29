using StripeClr.Http;
using StripeClr.Soak.Faults;
using StripeClr.Soak.Support;

namespace StripeClr.Soak.Lists;

/// <summary>The list of customers of the fake Stripe, over HTTP with the shipped transport.</summary>
internal sealed class HttpList : IListStripe
{
    private readonly FakeStripe _stripe;
    private readonly RefusingTransport _transport = new();
    private readonly List<string> _ids;

    public HttpList(FakeStripe stripe)
    {
        _stripe = stripe;
        stripe.Reset(ListScript.MostRows);
        _ids = stripe.Ids("/v1/customers");
    }

    public string Name => "http";

    public string Connection => _stripe.Connection();

    public string Path => "/v1/customers";

    public IHttpTransport Transport => _transport;

    public IReadOnlyList<string> Begin(ListScript script)
    {
        // A shorter list has the same customers, as far as it goes.
        _stripe.Reset(script.Rows);
        _transport.Begin(script.Faults);
        _stripe.Fail(Arriving(script.Faults), "GET");
        return _ids.Take(script.Rows).ToList();
    }

    public void Delete(string id) => _stripe.Control("/_fake/delete", ("id", id));

    /// <summary>The faults by the requests that reach the fake: those without a connection do not.</summary>
    internal static IEnumerable<FaultStep> Arriving(IReadOnlyList<FaultStep> steps)
    {
        var refused = 0;
        foreach (var step in steps)
        {
            if (step.Kind == FaultKind.NotSent)
            {
                refused++;
            }
            else
            {
                yield return new FaultStep(step.Request - refused, step.Kind, step.Number, step.Acts, step.IsStored);
            }
        }
    }
}
