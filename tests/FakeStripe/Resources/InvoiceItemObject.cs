using System.Globalization;
using System.Text.Json.Nodes;
using FakeStripe.Objects;

namespace FakeStripe.Resources;

/// <summary>An invoice item in the current API version's shape, and the line that it becomes.</summary>
internal static class InvoiceItemObject
{
    /// <summary>The item had waited for an invoice: it waits again when its draft is deleted.</summary>
    public const string WasPending = "$was_pending";

    public static JsonObject Create(string id, string customer, string currency, long created) => new()
    {
        ["id"] = id,
        ["object"] = "invoiceitem",
        ["amount"] = 0L,
        ["currency"] = currency,
        ["customer"] = customer,
        ["customer_account"] = null,
        ["date"] = created,
        ["description"] = null,
        ["discountable"] = true,
        ["discounts"] = new JsonArray(),
        ["invoice"] = null,
        ["livemode"] = false,
        ["metadata"] = new JsonObject(),
        ["net_amount"] = 0L,
        ["parent"] = null,
        ["period"] = new JsonObject { ["end"] = created, ["start"] = created },
        ["pricing"] = null,
        ["proration"] = false,
        ["quantity"] = 1L,
        ["quantity_decimal"] = "1",
        ["tax_rates"] = new JsonArray(),
        ["test_clock"] = null,
        [Discounts.Held] = new JsonArray(),
        [WasPending] = true,
    };

    public static void SetPricing(JsonObject item, ItemPrice price)
    {
        item["amount"] = price.AmountIn(item.Text("currency")!);
        item["pricing"] = new JsonObject
        {
            ["price_details"] = new JsonObject { ["price"] = price.Price, ["product"] = price.Product },
            ["type"] = "price_details",
            ["unit_amount_decimal"] = price.UnitAmount,
        };
        item["quantity"] = (long)price.Quantity;
        item["quantity_decimal"] = price.Quantity.ToString(CultureInfo.InvariantCulture);
        item[InvoiceLines.HeldPrice] = price.Held;
    }

    public static void SetSubscription(JsonObject item, string subscription) => item["parent"] = new JsonObject
    {
        ["subscription_details"] = new JsonObject { ["subscription"] = subscription },
        ["type"] = "subscription_details",
    };

    /// <summary>The amount after the item's own discounts.</summary>
    public static void SetNetAmount(JsonObject item)
    {
        long left = item.Integer("amount");
        if (item.Flag("discountable") == true)
        {
            foreach (var discount in item.Objects(Discounts.Held))
                left -= DiscountAmounts.Of(discount, [left], item.Text("currency")!)[0];
        }

        item["net_amount"] = left;
    }

    public static LineContent ToLine(JsonObject item)
    {
        string id = item.Text("id")!;
        var period = item.Object("period");
        return new LineContent(
            "il_1" + id[4..], item.Text("description") ?? "", item.Integer("amount"), item.Integer("quantity"),
            item.At("pricing.unit_amount_decimal")!.GetValue<string>(),
            item.At("pricing.price_details.price")!.GetValue<string>(), item.At("pricing.price_details.product")!.GetValue<string>())
        {
            InvoiceItem = id,
            Subscription = item.At("parent.subscription_details.subscription")?.GetValue<string>(),
            QuantityDecimal = item.Text("quantity_decimal"),
            Discountable = item.Flag("discountable") == true,
            PeriodStart = period.Integer("start"),
            PeriodEnd = period.Integer("end"),
            Metadata = item.Object("metadata").DeepClone().AsObject(),
            HeldPrice = item[InvoiceLines.HeldPrice]?.DeepClone().AsObject(),
            Discounts = item[Discounts.Held]!.DeepClone().AsArray(),
            TaxRates = item.Objects("tax_rates").Select(rate => rate.Text("id")!).ToArray(),
        };
    }

    /// <summary>The item behind a generated invoice's line.</summary>
    public static JsonObject FromLine(JsonObject invoice, JsonObject line)
    {
        var item = Create(InvoiceLines.ItemOf(line)!, invoice.Text("customer")!, invoice.Text("currency")!, invoice.Integer("created"));
        foreach (string name in (string[])["amount", "description", "discountable", "metadata", "period", "pricing", "quantity", "quantity_decimal"])
            item[name] = line[name]?.DeepClone();
        item["invoice"] = invoice.Text("id");
        item["net_amount"] = line.Integer("amount");
        item[WasPending] = false;
        return item;
    }
}
