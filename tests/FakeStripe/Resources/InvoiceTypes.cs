using System.Text.Json.Nodes;
using FakeStripe.Http;
using FakeStripe.Objects;

namespace FakeStripe.Resources;

/// <summary>How invoices and their lines are shown, in every API version.</summary>
internal static class InvoiceTypes
{
    /// <summary>Filters whose field stands elsewhere in the object.</summary>
    public static readonly IReadOnlyDictionary<string, string> FieldPaths = new Dictionary<string, string>
    {
        ["subscription"] = "parent.subscription_details.subscription",
    };

    /// <summary>Where lines and invoice items name their price.</summary>
    public const string PriceOfPricing = "pricing.price_details.price";

    public static readonly Expandable PriceById = new(ProductTypes.Price, static (state, owner, id) =>
        state.Prices.Find(id) ?? InvoicesBeforeBasil.Price(owner, recurring: owner.At("parent.subscription_item_details") is not null))
    {
        AddedIn = ApiVersion.LineSubtotal,
    };

    public static readonly ResourceType Line = new("line_item")
    {
        Changes =
        [
            new VersionChange(ApiVersion.Dahlia, static line => line.Remove("quantity_decimal")),
            new VersionChange(ApiVersion.LineSubtotal, static line => line.Remove("subtotal")),
            new VersionChange(ApiVersion.Basil, InvoicesBeforeBasil.ConvertLine),
            new VersionChange(ApiVersion.LineInvoice, static line => line.Remove("invoice")),
        ],
        Nested = new Dictionary<string, ResourceType> { ["price"] = ProductTypes.Price },
        Expandables = new Dictionary<string, Expandable> { ["discounts"] = Discounts.ByIds, [PriceOfPricing] = PriceById },
    };

    public static readonly ResourceType Invoice = new("invoice")
    {
        Changes =
        [
            new VersionChange(ApiVersion.PaidOffStripe, static invoice => invoice.Remove("amount_paid_off_stripe")),
            new VersionChange(ApiVersion.CustomerAccount, static invoice => invoice.Remove("customer_account")),
            new VersionChange(ApiVersion.Basil, InvoicesBeforeBasil.ConvertInvoice),
            new VersionChange(ApiVersion.AutomaticFinalization, static invoice => invoice.Remove("automatically_finalizes_at")),
            new VersionChange(ApiVersion.Shipping, static invoice => Remove(invoice, "amount_shipping", "effective_at", "shipping_cost", "shipping_details")),
            new VersionChange(ApiVersion.FromInvoice, static invoice => Remove(invoice, "from_invoice", "latest_revision")),
        ],
        Present = CutLines,
        Nested = new Dictionary<string, ResourceType> { ["lines"] = Line, ["discount"] = Discounts.Type },
        Expandables = new Dictionary<string, Expandable>
        {
            ["customer"] = CustomerTypes.ById,
            ["discounts"] = Discounts.ByIds,
            ["payments"] = new(InvoicePayments.Type, Resolve: null) { AddedIn = ApiVersion.Basil },
            ["payment_intent"] = InvoicePayments.IntentById,
        },
    };

    private static void CutLines(JsonObject invoice)
    {
        var lines = InvoiceLines.Of(invoice);
        if (lines.Count <= InvoiceLines.EmbeddedPage) return;
        lines.RemoveRange(InvoiceLines.EmbeddedPage, lines.Count - InvoiceLines.EmbeddedPage);
        invoice.Object("lines")["has_more"] = true;
    }

    private static void Remove(JsonObject target, params ReadOnlySpan<string> names)
    {
        foreach (string name in names) target.Remove(name);
    }
}
