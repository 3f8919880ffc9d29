using System.Globalization;
using System.Text.Json.Nodes;
using FakeStripe.Http;
using FakeStripe.Objects;

namespace FakeStripe.Resources;

/// <summary>/v1/subscription_items, and the items that creating and updating a subscription describe. The subscription holds them.</summary>
internal static class SubscriptionItems
{
    public const int Maximum = 20;

    public static IEnumerable<ApiEndpoint> Endpoints =>
    [
        ApiEndpoint.List("/v1/subscription_items", SubscriptionParameters.ListItems, SubscriptionTypes.Item, List),
        ApiEndpoint.Get("/v1/subscription_items/{subscription_item}", Parameters.ParameterSet.None, SubscriptionTypes.Item, Retrieve),
    ];

    /// <summary>Applies the request's items: those with an id are changed or removed, the others are new.</summary>
    public static void Apply(ApiCall call, JsonObject subscription)
    {
        var items = SubscriptionObject.Items(subscription);
        int index = 0;
        foreach (var arguments in call.Arguments.Objects("items"))
        {
            string within = string.Create(CultureInfo.InvariantCulture, $"items[{index++}]");
            if (arguments.Text("id") is { } id) Change(call, subscription, id, arguments, within);
            else items.Add(New(call, subscription, arguments, within));
        }

        if (items.Count == 0) throw StripeError.Invalid("A subscription must have at least one active plan.", parameter: "items");
        if (items.Count > Maximum) throw StripeError.Invalid($"A subscription can have at most {Maximum} items.", parameter: "items");
        CheckTogether(subscription, items);
        SubscriptionObject.Summarize(subscription);
    }

    /// <summary>The price that a new item names or describes.</summary>
    public static JsonObject PriceOf(ApiCall call, JsonObject arguments, string within)
    {
        if (arguments["price_data"] is JsonObject data) return InlinePrice(call, data, within);
        string name = arguments.ContainsKey("plan") ? "plan" : "price";
        string id = arguments.Text(name) ?? throw StripeError.Invalid($"Missing required param: {within}[price].", "parameter_missing", $"{within}[price]");
        var price = HeldPrices.Find(call, id, $"{within}[{name}]");
        return price["recurring"] is not null
            ? price
            : throw StripeError.Invalid(
                "The price specified is set to `type=one_time` but this field only accepts prices with `type=recurring`.", parameter: $"{within}[{name}]");
    }

    private static ApiResult List(ApiCall call)
    {
        string id = call.Arguments.Text("subscription")!;
        var subscription = call.State.Subscriptions.Find(id) ?? throw StripeError.Missing(400, "subscription", id, "subscription", call.LiveMode);
        return call.PageOf(SubscriptionObject.Items(subscription).Select(item => item!.AsObject()).ToList(), "subscription_item");
    }

    private static ApiResult Retrieve(ApiCall call)
    {
        string id = call.PathIds["subscription_item"];
        var subscription = SubscriptionObject.SubscriptionOf(id) is { } owner ? call.State.Subscriptions.Find(owner) : null;
        var item = subscription is null ? null : Find(subscription, id);
        return ApiResult.Of((item ?? throw StripeError.Missing(404, "subscription_item", id, "subscription_item", call.LiveMode)).DeepClone().AsObject());
    }

    private static JsonObject? Find(JsonObject subscription, string id) =>
        SubscriptionObject.Items(subscription).Select(item => item!.AsObject()).FirstOrDefault(item => item.Text("id") == id);

    private static JsonObject New(ApiCall call, JsonObject subscription, JsonObject arguments, string within)
    {
        var price = PriceOf(call, arguments, within);
        var (start, end) = PeriodOf(call, subscription, price.Object("recurring"));
        string id = subscription.Text("id")!;
        var item = SubscriptionObject.CreateItem(
            SubscriptionObject.ItemId(id, NextNumber(subscription)), id, price, QuantityOf(price, arguments, within), call.Now, start, end);
        item["tax_rates"] = TaxRate.Named(call, arguments["tax_rates"], $"{within}[tax_rates]");
        Metadata.Merge(item, arguments);
        return item;
    }

    private static void Change(ApiCall call, JsonObject subscription, string id, JsonObject arguments, string within)
    {
        var items = SubscriptionObject.Items(subscription);
        var item = Find(subscription, id) ?? throw StripeError.Missing(400, "subscription_item", id, $"{within}[id]", call.LiveMode);
        if (arguments.Flag("deleted") == true)
        {
            items.Remove(item);
            return;
        }

        if (arguments.ContainsKey("price") || arguments.ContainsKey("plan") || arguments.ContainsKey("price_data"))
        {
            var price = PriceOf(call, arguments, within);
            item["plan"] = PriceObject.PlanOf(price);
            item["price"] = price;
        }

        if (arguments.ContainsKey("quantity")) item["quantity"] = QuantityOf(item.Object("price"), arguments, within);
        if (arguments.ContainsKey("tax_rates")) item["tax_rates"] = TaxRate.Named(call, arguments["tax_rates"], $"{within}[tax_rates]");
        Metadata.Merge(item, arguments);
    }

    private static long? QuantityOf(JsonObject price, JsonObject arguments, string within)
    {
        if (price.Object("recurring").Text("usage_type") != "metered") return arguments.OptionalInteger("quantity") ?? 1;
        return arguments.ContainsKey("quantity")
            ? throw StripeError.Invalid("You cannot set the quantity of an item whose price is metered.", parameter: $"{within}[quantity]")
            : null;
    }

    private static (long Start, long End) PeriodOf(ApiCall call, JsonObject subscription, JsonObject recurring)
    {
        if (subscription.OptionalInteger("trial_end") is { } trialEnd && trialEnd > call.Now) return (subscription.Integer("trial_start"), trialEnd);
        long anchor = subscription.Integer("billing_cycle_anchor");
        return anchor > call.Now
            ? (call.Now, anchor)
            : BillingPeriod.At(anchor, recurring.Text("interval")!, recurring.Integer("interval_count"), call.Now);
    }

    private static int NextNumber(JsonObject subscription) => SubscriptionObject.Items(subscription)
        .Select(item => int.Parse(item!.AsObject().Text("id").AsSpan()[^2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture))
        .DefaultIfEmpty(-1).Max() + 1;

    private static JsonObject InlinePrice(ApiCall call, JsonObject data, string within)
    {
        var price = PriceArguments.Read(call, data, $"{within}[price_data]");
        price["product"] = Products.Named(call, data.Text("product")!, $"{within}[price_data][product]").Text("id");
        price[PriceObject.Inline] = true;
        call.State.Prices.Add(price);
        return price.DeepClone().AsObject();
    }

    private static void CheckTogether(JsonObject subscription, JsonArray items)
    {
        var prices = items.Select(item => item!.AsObject().Object("price")).ToArray();
        if (prices.GroupBy(price => price.Text("id")).Any(group => group.Count() > 1))
            throw StripeError.Invalid("Subscriptions cannot have several items with the same price: change the quantity of the one.", parameter: "items");

        bool sameCurrency = prices.All(price => price.Text("currency") == subscription.Text("currency"));
        bool isFlexible = subscription.At("billing_mode.type")!.GetValue<string>() == "flexible";
        bool sameInterval = prices.Select(price => (price.Object("recurring").Text("interval"), price.Object("recurring").Integer("interval_count"))).Distinct().Count() == 1;
        if (!sameCurrency || (!sameInterval && !isFlexible))
            throw StripeError.Invalid("Currency and interval fields must match across all plans on this subscription.", parameter: "items");
    }
}
