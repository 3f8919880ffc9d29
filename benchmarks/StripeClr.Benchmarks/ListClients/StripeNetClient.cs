using Stripe;

namespace StripeClr.Benchmarks.ListClients;

/// <summary>Stripe's own library for .NET, listing as its documentation shows.</summary>
internal sealed class StripeNetClient(ClientSettings settings)
{
    private readonly InvoiceService _invoices = new(new StripeClient(new StripeClientOptions { ApiKey = "sk_test_benchmark0000000000", ApiBase = settings.Url }));

    // The expand is what StripeClr sends; without it the payments are missing.
    public IEnumerable<object?> Rows() => _invoices.ListAutoPaging(new InvoiceListOptions { Limit = 100, Expand = ["data.payments"] });
}
