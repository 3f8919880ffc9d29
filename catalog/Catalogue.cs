using StripeClr.Catalog.Resources;

namespace StripeClr.Catalog;

/// <summary>Everything that T-SQL offers for Stripe, in the order of the documentation.</summary>
public static class Catalogue
{
    public static readonly Resource[] Resources =
    [
        Customers.Resource,
        Products.Resource,
        Prices.Resource,
        Subscriptions.Resource,
        SubscriptionItems.Resource,
        Invoices.Resource,
        InvoiceLines.Resource,
        InvoiceItems.Resource,
    ];

    /// <summary>What belongs to no resource.</summary>
    public static readonly HandWritten[] General = Requests.Objects;
}
