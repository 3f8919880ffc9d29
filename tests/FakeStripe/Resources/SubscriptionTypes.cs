using System.Text.Json.Nodes;
using FakeStripe.Http;
using FakeStripe.Objects;

namespace FakeStripe.Resources;

/// <summary>How subscriptions and their items are shown, in every API version.</summary>
internal static class SubscriptionTypes
{
    /// <summary>Filters whose field stands elsewhere in the object.</summary>
    public static readonly IReadOnlyDictionary<string, string> FieldPaths = new Dictionary<string, string>
    {
        ["current_period_end"] = SubscriptionObject.PeriodEnd,
        ["current_period_start"] = SubscriptionObject.PeriodStart,
        ["price"] = SubscriptionObject.Prices,
    };

    public static readonly ResourceType Item = new("subscription_item")
    {
        Changes =
        [
            new VersionChange(ApiVersion.BilledUntil, static item => item.Remove("billed_until")),
            new VersionChange(ApiVersion.Basil, static item =>
            {
                item.Remove("current_period_end");
                item.Remove("current_period_start");
                item.Object("plan")["aggregate_usage"] = item.At("plan.usage_type")?.GetValue<string>() == "metered" ? "sum" : null;
            }),
            new VersionChange(ApiVersion.LineInvoice, static item => item.Remove("discounts")),
        ],
        Nested = new Dictionary<string, ResourceType> { ["plan"] = new("plan"), ["price"] = ProductTypes.Price },
    };

    public static readonly ResourceType Subscription = new("subscription")
    {
        Changes =
        [
            new VersionChange(ApiVersion.BilledUntil, static subscription => subscription.Remove("billing_schedules")),
            new VersionChange(ApiVersion.CustomerAccount, static subscription => subscription.Remove("customer_account")),
            new VersionChange(ApiVersion.BillingMode, static subscription => subscription.Remove("billing_mode")),
            new VersionChange(ApiVersion.Basil, BeforeBasil),
            new VersionChange(ApiVersion.LineInvoice, static subscription => subscription.Remove("discounts")),
            new VersionChange(ApiVersion.Shipping, static subscription => Remove(subscription, "cancellation_details", "trial_settings")),
            new VersionChange(ApiVersion.FromInvoice, static subscription => Remove(subscription, "currency", "description", "on_behalf_of")),
        ],
        Present = CutItems,
        Nested = new Dictionary<string, ResourceType> { ["items"] = Item, ["discount"] = Discounts.Type },
        Expandables = new Dictionary<string, Expandable>
        {
            ["customer"] = CustomerTypes.ById,
            ["discounts"] = Discounts.ByIds with { AddedIn = ApiVersion.LineInvoice },
            ["latest_invoice"] = new(InvoiceTypes.Invoice, static (state, _, id) =>
                state.Invoices.Find(id) ?? new JsonObject { ["id"] = id, ["object"] = "invoice", ["deleted"] = true }),
        },
    };

    private static void BeforeBasil(JsonObject subscription)
    {
        var items = SubscriptionObject.Items(subscription);
        var single = items.Count == 1 ? items[0]!.AsObject() : null;
        subscription["current_period_end"] = subscription.OptionalInteger(SubscriptionObject.PeriodEnd);
        subscription["current_period_start"] = subscription.OptionalInteger(SubscriptionObject.PeriodStart);
        subscription["discount"] = subscription.Objects(Discounts.Held).FirstOrDefault()?.DeepClone();
        // Subscriptions once had one plan each; they showed it as long as that was so.
        subscription["plan"] = single?["plan"]?.DeepClone();
        subscription["quantity"] = single?["quantity"]?.DeepClone();
    }

    private static void CutItems(JsonObject subscription)
    {
        var items = SubscriptionObject.Items(subscription);
        if (items.Count <= SubscriptionObject.EmbeddedPage) return;
        items.RemoveRange(SubscriptionObject.EmbeddedPage, items.Count - SubscriptionObject.EmbeddedPage);
        subscription.Object("items")["has_more"] = true;
    }

    private static void Remove(JsonObject target, params ReadOnlySpan<string> names)
    {
        foreach (string name in names) target.Remove(name);
    }
}
