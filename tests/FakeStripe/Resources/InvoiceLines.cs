using System.Globalization;
using System.Text.Json.Nodes;
using FakeStripe.Objects;

namespace FakeStripe.Resources;

/// <summary>What a line is about, before discounts and taxes.</summary>
internal sealed record LineContent(string Id, string InvoiceItem, string Description, long Amount, long Quantity, string UnitAmount, string Price, string Product)
{
    public string? Subscription { get; init; }

    public bool Discountable { get; init; } = true;

    public long PeriodStart { get; init; }

    public long PeriodEnd { get; init; }

    public JsonObject Metadata { get; init; } = [];
}

/// <summary>Invoice lines in the current API version's shape. An invoice holds all of them; what is shown in it is the first page.</summary>
internal static class InvoiceLines
{
    public const int EmbeddedPage = 10;

    public static JsonArray Of(JsonObject invoice) => invoice.Object("lines")["data"]!.AsArray();

    public static void Add(JsonObject invoice, LineContent content)
    {
        Of(invoice).Add(Create(invoice, content));
        var list = invoice.Object("lines");
        list["total_count"] = list.Integer("total_count") + 1;
    }

    private static JsonObject Create(JsonObject invoice, LineContent content) => new()
    {
        ["id"] = content.Id,
        ["object"] = "line_item",
        ["amount"] = content.Amount,
        ["currency"] = invoice.Text("currency"),
        ["description"] = content.Description,
        ["discount_amounts"] = new JsonArray(),
        ["discountable"] = content.Discountable,
        ["discounts"] = new JsonArray(),
        ["invoice"] = invoice.Text("id"),
        ["livemode"] = false,
        ["metadata"] = content.Metadata,
        ["parent"] = content.Subscription is null ? ItemParent(content) : SubscriptionParent(content),
        ["period"] = new JsonObject { ["end"] = content.PeriodEnd, ["start"] = content.PeriodStart },
        ["pretax_credit_amounts"] = new JsonArray(),
        ["pricing"] = new JsonObject
        {
            ["price_details"] = new JsonObject { ["price"] = content.Price, ["product"] = content.Product },
            ["type"] = "price_details",
            ["unit_amount_decimal"] = content.UnitAmount,
        },
        ["quantity"] = content.Quantity,
        ["quantity_decimal"] = content.Quantity.ToString(CultureInfo.InvariantCulture),
        ["subscription"] = content.Subscription,
        ["subtotal"] = content.Amount,
        ["taxes"] = new JsonArray(),
    };

    private static JsonObject ItemParent(LineContent content) => new()
    {
        ["invoice_item_details"] = new JsonObject
        {
            ["invoice_item"] = content.InvoiceItem,
            ["proration"] = false,
            ["proration_details"] = new JsonObject { ["credited_items"] = null },
            ["subscription"] = null,
        },
        ["subscription_item_details"] = null,
        ["type"] = "invoice_item_details",
    };

    private static JsonObject SubscriptionParent(LineContent content) => new()
    {
        ["invoice_item_details"] = null,
        ["subscription_item_details"] = new JsonObject
        {
            ["invoice_item"] = null,
            ["proration"] = false,
            ["proration_details"] = new JsonObject { ["credited_items"] = null },
            ["subscription"] = content.Subscription,
            ["subscription_item"] = content.InvoiceItem.Replace("ii_", "si_", StringComparison.Ordinal),
        },
        ["type"] = "subscription_item_details",
    };
}
