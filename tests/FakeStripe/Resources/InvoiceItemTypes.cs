using System.Text.Json.Nodes;
using FakeStripe.Http;
using FakeStripe.Objects;

namespace FakeStripe.Resources;

/// <summary>How invoice items are shown, in every API version.</summary>
internal static class InvoiceItemTypes
{
    /// <summary>Lists filter by <c>created</c> what the object calls <c>date</c>.</summary>
    public static readonly IReadOnlyDictionary<string, string> FieldPaths = new Dictionary<string, string> { ["created"] = "date" };

    public static readonly ResourceType InvoiceItem = new("invoiceitem")
    {
        Changes =
        [
            new VersionChange(ApiVersion.Dahlia, static item => item.Remove("quantity_decimal")),
            new VersionChange(ApiVersion.CustomerAccount, static item => item.Remove("customer_account")),
            new VersionChange(ApiVersion.Clover, static item => item.Remove("net_amount")),
            new VersionChange(ApiVersion.Basil, BeforeBasil),
        ],
        Nested = new Dictionary<string, ResourceType> { ["price"] = ProductTypes.Price },
        Expandables = new Dictionary<string, Expandable>
        {
            [InvoiceTypes.PriceOfPricing] = InvoiceTypes.PriceById,
            ["customer"] = CustomerTypes.ById,
            ["discounts"] = Discounts.ByIds,
            ["invoice"] = new(InvoiceTypes.Invoice, static (state, _, id) => state.Invoices.Find(id)!),
        },
    };

    private static void BeforeBasil(JsonObject item)
    {
        var price = InvoicesBeforeBasil.Price(item, recurring: false);
        item["plan"] = null;
        item["price"] = price;
        item["subscription"] = item.At("parent.subscription_details.subscription")?.DeepClone();
        if (item.At("parent.subscription_details.subscription_item") is { } subscriptionItem) item["subscription_item"] = subscriptionItem.DeepClone();
        item["unit_amount"] = price["unit_amount"]?.DeepClone();
        item["unit_amount_decimal"] = price["unit_amount_decimal"]?.DeepClone();
        item.Remove("parent");
        item.Remove("pricing");
    }
}
