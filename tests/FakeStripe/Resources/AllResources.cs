using FakeStripe.Http;

namespace FakeStripe.Resources;

/// <summary>Every operation of the fake. A new resource adds its line here.</summary>
internal static class AllResources
{
    public static IEnumerable<ApiEndpoint> Endpoints =>
    [
        // Before the objects: /v1/customers/search is no customer.
        .. Search.Endpoints,
        .. Balance.Endpoints,
        .. Customers.Endpoints,
        .. CustomerTaxIds.Endpoints,
        .. PaymentMethods.Endpoints,
        .. InvoicePreviews.Endpoints,
        .. Invoices.Endpoints,
        .. InvoiceItems.Endpoints,
        .. Products.Endpoints,
        .. Prices.Endpoints,
        .. Subscriptions.Endpoints,
        .. SubscriptionItems.Endpoints,
        .. Coupons.Endpoints,
        .. Files.Endpoints,
        .. EventDestinations.Endpoints,
    ];
}
