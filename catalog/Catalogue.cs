using StripeClr.Catalog.Resources;

namespace StripeClr.Catalog;

/// <summary>Every resource, in the order of the documentation.</summary>
public static class Catalogue
{
    public static readonly Resource[] Resources = [Customers.Resource, Invoices.Resource];
}
