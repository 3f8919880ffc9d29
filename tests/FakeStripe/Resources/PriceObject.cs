using System.Globalization;
using System.Text.Json.Nodes;
using FakeStripe.Objects;

namespace FakeStripe.Resources;

/// <summary>A price in the current API version's shape, the plan that shows the same, and what a quantity of it costs.</summary>
internal static class PriceObject
{
    /// <summary>Made by <c>price_data</c>: lists leave it out.</summary>
    public const string Inline = "$inline";

    public static JsonObject Create(string id, string? product, string currency, string? unitAmount, JsonObject? recurring, long created) => new()
    {
        ["id"] = id,
        ["object"] = "price",
        ["active"] = true,
        ["billing_scheme"] = "per_unit",
        ["created"] = created,
        ["currency"] = currency,
        ["custom_unit_amount"] = null,
        ["livemode"] = false,
        ["lookup_key"] = null,
        ["metadata"] = new JsonObject(),
        ["nickname"] = null,
        ["product"] = product,
        ["recurring"] = recurring,
        ["tax_behavior"] = "unspecified",
        ["tiers_mode"] = null,
        ["transform_quantity"] = null,
        ["type"] = recurring is null ? "one_time" : "recurring",
        ["unit_amount"] = WholeUnits(unitAmount),
        ["unit_amount_decimal"] = unitAmount,
    };

    public static JsonObject Recurring(string interval, long count = 1, string usageType = "licensed") => new()
    {
        ["interval"] = interval,
        ["interval_count"] = count,
        ["meter"] = null,
        ["trial_period_days"] = null,
        ["usage_type"] = usageType,
    };

    /// <summary>The price as lines held it, which never showed tiers.</summary>
    public static JsonObject WithinLine(JsonObject price)
    {
        var copy = price.DeepClone().AsObject();
        copy.Remove("tiers");
        copy.Remove(Inline);
        return copy;
    }

    /// <summary>What subscription items show beside the price, for programs from before prices.</summary>
    public static JsonObject PlanOf(JsonObject price)
    {
        var recurring = price.Object("recurring");
        return new JsonObject
        {
            ["id"] = price.Text("id"),
            ["object"] = "plan",
            ["active"] = price.Flag("active"),
            ["amount"] = price.OptionalInteger("unit_amount"),
            ["amount_decimal"] = price.Text("unit_amount_decimal"),
            ["billing_scheme"] = price.Text("billing_scheme"),
            ["created"] = price.Integer("created"),
            ["currency"] = price.Text("currency"),
            ["interval"] = recurring.Text("interval"),
            ["interval_count"] = recurring.Integer("interval_count"),
            ["livemode"] = false,
            ["metadata"] = price["metadata"]?.DeepClone(),
            ["meter"] = recurring.Text("meter"),
            ["nickname"] = price.Text("nickname"),
            ["product"] = price.Text("product"),
            ["tiers_mode"] = price.Text("tiers_mode"),
            ["transform_usage"] = null,
            ["trial_period_days"] = recurring.OptionalInteger("trial_period_days"),
            ["usage_type"] = recurring.Text("usage_type"),
        };
    }

    /// <summary>The amount for a quantity, rounded half up to the currency's smallest unit.</summary>
    public static long AmountFor(JsonObject price, long quantity)
    {
        decimal amount = price.Text("billing_scheme") == "tiered" ? TieredAmount(price, quantity) : UnitAmount(price) * quantity;
        return Currencies.Round(amount, price.Text("currency")!);
    }

    public static decimal UnitAmount(JsonObject price) => Number(price.Text("unit_amount_decimal")) ?? 0;

    public static long? WholeUnits(string? amount) =>
        Number(amount) is { } number && number == decimal.Truncate(number) ? (long)number : null;

    private static decimal TieredAmount(JsonObject price, long quantity)
    {
        bool isVolume = price.Text("tiers_mode") == "volume";
        decimal amount = 0;
        long below = 0;
        foreach (var tier in price.Objects("tiers"))
        {
            long upTo = tier.OptionalInteger("up_to") ?? long.MaxValue;
            bool isLast = quantity <= upTo;
            if (!isVolume || isLast)
            {
                long units = isVolume ? quantity : Math.Min(quantity, upTo) - below;
                amount += units * (Number(tier.Text("unit_amount_decimal")) ?? 0) + (Number(tier.Text("flat_amount_decimal")) ?? 0);
            }

            if (isLast) break;
            below = upTo;
        }

        return amount;
    }

    private static decimal? Number(string? text) => text is null ? null : decimal.Parse(text, CultureInfo.InvariantCulture);
}
