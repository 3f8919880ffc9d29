using FakeStripe.Http;

namespace FakeStripe.Resources;

/// <summary>Every operation of the fake. A new resource adds its line here.</summary>
internal static class AllResources
{
    public static IEnumerable<ApiEndpoint> Endpoints =>
    [
        .. Balance.Endpoints,
        .. Customers.Endpoints,
        .. Invoices.Endpoints,
        .. InvoiceItems.Endpoints,
    ];
}
