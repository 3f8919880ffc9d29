using System.Globalization;
using System.Text.Json.Nodes;
using FakeStripe.Objects;

namespace FakeStripe.Resources;

/// <summary>What a line is about, before discounts and taxes.</summary>
internal sealed record LineContent(string Id, string Description, long Amount, long Quantity, string UnitAmount, string Price, string Product)
{
    /// <summary>The invoice item that the line was made from; null for a subscription's own line.</summary>
    public string? InvoiceItem { get; init; }

    public string? Subscription { get; init; }

    public string? SubscriptionItem { get; init; }

    public string? QuantityDecimal { get; init; }

    public bool Discountable { get; init; } = true;

    public bool Proration { get; init; }

    public long PeriodStart { get; init; }

    public long PeriodEnd { get; init; }

    public JsonObject Metadata { get; init; } = [];

    /// <summary>The whole price, where it is one that is held.</summary>
    public JsonObject? HeldPrice { get; init; }

    public JsonArray Discounts { get; init; } = [];

    public IEnumerable<string> TaxRates { get; init; } = [];
}

/// <summary>Invoice lines in the current API version's shape. An invoice holds all of them; what is shown in it is the first page.</summary>
internal static class InvoiceLines
{
    public const int EmbeddedPage = 10;
    public const string TaxRateIds = "$tax_rates";
    public const string AmountExcludingTax = "$amount_excluding_tax";
    public const string HeldPrice = "$price";

    public static JsonArray Of(JsonObject invoice) => invoice.Object("lines")["data"]!.AsArray();

    public static void Add(JsonObject invoice, LineContent content)
    {
        Of(invoice).Add(Create(invoice, content));
        Count(invoice);
    }

    /// <summary>Makes the line of an invoice item anew, where it stands.</summary>
    public static void Replace(JsonObject invoice, LineContent content)
    {
        var lines = Of(invoice);
        lines[IndexOf(lines, content.InvoiceItem!)] = Create(invoice, content);
    }

    public static void RemoveItem(JsonObject invoice, string invoiceItem)
    {
        var lines = Of(invoice);
        lines.RemoveAt(IndexOf(lines, invoiceItem));
        Count(invoice);
    }

    /// <summary>The invoice items that became the invoice's lines.</summary>
    public static IEnumerable<string> ItemsOf(JsonObject invoice) =>
        Of(invoice).Select(line => ItemOf(line!.AsObject())).OfType<string>();

    public static string? ItemOf(JsonObject line) => line.At("parent.invoice_item_details.invoice_item")?.GetValue<string>();

    private static int IndexOf(JsonArray lines, string invoiceItem)
    {
        for (int index = 0; index < lines.Count; index++)
        {
            if (ItemOf(lines[index]!.AsObject()) == invoiceItem) return index;
        }

        throw new ArgumentException($"The invoice has no line for {invoiceItem}.", nameof(invoiceItem));
    }

    private static void Count(JsonObject invoice) => invoice.Object("lines")["total_count"] = (long)Of(invoice).Count;

    private static JsonObject Create(JsonObject invoice, LineContent content)
    {
        var line = new JsonObject
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
            ["parent"] = content.InvoiceItem is null ? SubscriptionParent(content) : ItemParent(content),
            ["period"] = new JsonObject { ["end"] = content.PeriodEnd, ["start"] = content.PeriodStart },
            ["pretax_credit_amounts"] = new JsonArray(),
            ["pricing"] = new JsonObject
            {
                ["price_details"] = new JsonObject { ["price"] = content.Price, ["product"] = content.Product },
                ["type"] = "price_details",
                ["unit_amount_decimal"] = content.UnitAmount,
            },
            ["quantity"] = content.Quantity,
            ["quantity_decimal"] = content.QuantityDecimal ?? content.Quantity.ToString(CultureInfo.InvariantCulture),
            ["subscription"] = content.Subscription,
            ["subtotal"] = content.Amount,
            ["taxes"] = new JsonArray(),
            [AmountExcludingTax] = content.Amount,
        };
        if (content.HeldPrice is not null) line[HeldPrice] = content.HeldPrice;
        if (content.Discounts.Count > 0) DiscountArguments.Hold(line, content.Discounts);
        string[] rates = content.TaxRates.ToArray();
        if (rates.Length > 0) line[TaxRateIds] = new JsonArray(rates.Select(rate => (JsonNode)rate).ToArray());
        return line;
    }

    private static JsonObject ItemParent(LineContent content) => new()
    {
        ["invoice_item_details"] = new JsonObject
        {
            ["invoice_item"] = content.InvoiceItem,
            ["proration"] = content.Proration,
            ["proration_details"] = new JsonObject { ["credited_items"] = null },
            ["subscription"] = content.Subscription,
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
            ["proration"] = content.Proration,
            ["proration_details"] = new JsonObject { ["credited_items"] = null },
            ["subscription"] = content.Subscription,
            ["subscription_item"] = content.SubscriptionItem,
        },
        ["type"] = "subscription_item_details",
    };
}
