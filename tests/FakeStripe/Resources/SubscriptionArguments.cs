using System.Globalization;
using System.Text.Json.Nodes;
using FakeStripe.Http;
using FakeStripe.Objects;

namespace FakeStripe.Resources;

/// <summary>Writes the arguments of creating and updating into a subscription, all but its items and trial.</summary>
internal static class SubscriptionArguments
{
    private static readonly string[] Plain =
        ["billing_thresholds", "collection_method", "default_payment_method", "default_source", "description", "on_behalf_of", "pause_collection"];

    public static void Apply(ApiCall call, JsonObject subscription)
    {
        var arguments = call.Arguments;
        PaymentMethods.CheckAttached(call, arguments.Text("default_payment_method"), subscription.Text("customer")!, "default_payment_method");
        SetDaysUntilDue(arguments, subscription);
        foreach (string name in Plain)
        {
            if (arguments.ContainsKey(name)) subscription[name] = arguments[name]?.DeepClone();
        }

        if (arguments.Text("application_fee_percent") is { } percent)
            subscription["application_fee_percent"] = decimal.Parse(percent, CultureInfo.InvariantCulture);
        if (arguments.ContainsKey("default_tax_rates"))
            subscription["default_tax_rates"] = TaxRate.Named(call, arguments["default_tax_rates"], "default_tax_rates");
        if ((arguments["automatic_tax"] as JsonObject)?.Text("enabled") == "true") subscription.Object("automatic_tax")["enabled"] = true;
        if (arguments.ContainsKey("transfer_data")) subscription["transfer_data"] = arguments["transfer_data"]?.DeepClone();
        SetDiscounts(call, subscription);
        SetCancellation(call, subscription);
        SetCancellationDetails(subscription, arguments);
        Metadata.Merge(subscription, arguments);
    }

    public static void SetCancellationDetails(JsonObject subscription, JsonObject arguments)
    {
        if (arguments["cancellation_details"] is not JsonObject details) return;
        foreach (var (name, value) in details) subscription.Object("cancellation_details")[name] = value?.DeepClone();
    }

    private static void SetDaysUntilDue(JsonObject arguments, JsonObject subscription)
    {
        string method = arguments.Text("collection_method") ?? subscription.Text("collection_method")!;
        long? days = arguments.OptionalInteger("days_until_due") ?? subscription.OptionalInteger("days_until_due");
        if (method == "charge_automatically")
        {
            if (arguments.ContainsKey("days_until_due"))
                throw StripeError.Invalid("You can only set `days_until_due` if `collection_method` is `send_invoice`.", parameter: "days_until_due");
            subscription["days_until_due"] = null;
            return;
        }

        subscription["days_until_due"] = days ?? throw StripeError.Invalid(
            "You must pass `days_until_due` when `collection_method` is `send_invoice`.", "parameter_missing", "days_until_due");
    }

    private static void SetDiscounts(ApiCall call, JsonObject subscription)
    {
        var arguments = call.Arguments;
        if (arguments.ContainsKey("discounts")) DiscountArguments.Apply(call, arguments, subscription);
        string? coupon = arguments.Text("coupon");
        string? promotionCode = arguments.Text("promotion_code");
        if (coupon is not null || promotionCode is not null)
            DiscountArguments.Hold(subscription, [Discounts.FromArguments(call, coupon, promotionCode, subscription.Text("customer"), invoice: null)]);
        else if (arguments.ContainsKey("coupon") || arguments.ContainsKey("promotion_code"))
            DiscountArguments.Hold(subscription, []);

        foreach (var discount in subscription.Objects(Discounts.Held)) discount["subscription"] = subscription.Text("id");
    }

    private static void SetCancellation(ApiCall call, JsonObject subscription)
    {
        var arguments = call.Arguments;
        if (arguments.OptionalInteger("cancel_at") is { } time && time <= call.Now)
            throw StripeError.Invalid("Invalid timestamp: must be an integer Unix timestamp in the future.", parameter: "cancel_at");
        if (arguments.Flag("cancel_at_period_end") is { } atPeriodEnd) subscription["cancel_at_period_end"] = atPeriodEnd;
        else if (!arguments.ContainsKey("cancel_at")) return;

        subscription["cancel_at"] = subscription.Flag("cancel_at_period_end") == true
            ? subscription.OptionalInteger(SubscriptionObject.PeriodEnd)
            : arguments.OptionalInteger("cancel_at");
        bool isCanceled = subscription["cancel_at"] is not null;
        subscription["canceled_at"] = isCanceled ? call.Now : null;
        subscription.Object("cancellation_details")["reason"] = isCanceled ? "cancellation_requested" : null;
    }
}
