using System.Text.Json.Nodes;
using FakeStripe.Objects;

namespace FakeStripe.Resources;

/// <summary>A subscription and its items in the current API version's shape. It holds all of its items; what is shown in it is the first page.</summary>
internal static class SubscriptionObject
{
    public const int EmbeddedPage = 10;

    /// <summary>The ids of the items' prices, each between blanks: lists filter by them.</summary>
    public const string Prices = "$prices";

    /// <summary>The latest start and the earliest end of the items' periods, which lists filter by and older versions show.</summary>
    public const string PeriodStart = "$current_period_start";
    public const string PeriodEnd = "$current_period_end";

    public static JsonObject Create(string id, string customer, string currency, string collectionMethod, long created)
    {
        var subscription = new JsonObject
        {
            ["id"] = id,
            ["object"] = "subscription",
            ["application"] = null,
            ["application_fee_percent"] = null,
            ["automatic_tax"] = new JsonObject { ["disabled_reason"] = null, ["enabled"] = false, ["liability"] = null },
            ["billing_cycle_anchor"] = created,
            ["billing_cycle_anchor_config"] = null,
            ["billing_mode"] = new JsonObject
            {
                ["flexible"] = new JsonObject { ["proration_discounts"] = "included" },
                ["type"] = "flexible",
                ["updated_at"] = null,
            },
            ["billing_schedules"] = new JsonArray(),
            ["billing_thresholds"] = null,
        };
        AddCancellation(subscription);
        subscription["collection_method"] = collectionMethod;
        subscription["created"] = created;
        subscription["currency"] = currency;
        subscription["customer"] = customer;
        subscription["customer_account"] = null;
        AddOptions(subscription);
        subscription["items"] = new JsonObject
        {
            ["object"] = "list",
            ["data"] = new JsonArray(),
            ["has_more"] = false,
            ["total_count"] = 0L,
            ["url"] = $"/v1/subscription_items?subscription={id}",
        };
        AddState(subscription, created);
        return subscription;
    }

    public static JsonObject CreateItem(string id, string subscription, JsonObject price, long? quantity, long created, long periodStart, long periodEnd) => new()
    {
        ["id"] = id,
        ["object"] = "subscription_item",
        ["billed_until"] = periodEnd,
        ["billing_thresholds"] = null,
        ["created"] = created,
        ["current_period_end"] = periodEnd,
        ["current_period_start"] = periodStart,
        ["discounts"] = new JsonArray(),
        ["metadata"] = new JsonObject(),
        ["plan"] = PriceObject.PlanOf(price),
        ["price"] = price.DeepClone(),
        ["quantity"] = quantity,
        ["subscription"] = subscription,
        ["tax_rates"] = new JsonArray(),
    };

    public static JsonArray Items(JsonObject subscription) => subscription.Object("items")["data"]!.AsArray();

    /// <summary>The id of a subscription's item: its number and the subscription can be read from it.</summary>
    public static string ItemId(string subscription, int number) => $"si_1{subscription[5..]}{number:x2}";

    public static string? SubscriptionOf(string item) =>
        item.StartsWith("si_1", StringComparison.Ordinal) && item.Length > 6 ? "sub_1" + item[4..^2] : null;

    /// <summary>Brings what follows from the items up to date.</summary>
    public static void Summarize(JsonObject subscription)
    {
        var items = Items(subscription).Select(item => item!.AsObject()).ToArray();
        subscription.Object("items")["total_count"] = (long)items.Length;
        subscription[Prices] = $" {string.Join(' ', items.Select(item => item.Object("price").Text("id")))} ";
        subscription[PeriodStart] = items.Max(item => item.Integer("current_period_start"));
        subscription[PeriodEnd] = items.Min(item => item.Integer("current_period_end"));
    }

    private static void AddCancellation(JsonObject subscription)
    {
        subscription["cancel_at"] = null;
        subscription["cancel_at_period_end"] = false;
        subscription["canceled_at"] = null;
        subscription["cancellation_details"] = new JsonObject { ["comment"] = null, ["feedback"] = null, ["reason"] = null };
    }

    private static void AddOptions(JsonObject subscription)
    {
        subscription["days_until_due"] = null;
        subscription["default_payment_method"] = null;
        subscription["default_source"] = null;
        subscription["default_tax_rates"] = new JsonArray();
        subscription["description"] = null;
        subscription["discounts"] = new JsonArray();
        subscription["ended_at"] = null;
        subscription["invoice_settings"] = new JsonObject { ["account_tax_ids"] = null, ["issuer"] = new JsonObject { ["type"] = "self" } };
    }

    private static void AddState(JsonObject subscription, long created)
    {
        subscription["latest_invoice"] = null;
        subscription["livemode"] = false;
        subscription["metadata"] = new JsonObject();
        subscription["next_pending_invoice_item_invoice"] = null;
        subscription["on_behalf_of"] = null;
        subscription["pause_collection"] = null;
        subscription["payment_settings"] = new JsonObject
        {
            ["payment_method_options"] = null,
            ["payment_method_types"] = null,
            ["save_default_payment_method"] = "off",
        };
        subscription["pending_invoice_item_interval"] = null;
        subscription["pending_setup_intent"] = null;
        subscription["pending_update"] = null;
        subscription["schedule"] = null;
        subscription["start_date"] = created;
        subscription["status"] = "active";
        subscription["test_clock"] = null;
        subscription["transfer_data"] = null;
        subscription["trial_end"] = null;
        subscription["trial_settings"] = new JsonObject
        {
            ["end_behavior"] = new JsonObject { ["missing_payment_method"] = "create_invoice" },
        };
        subscription["trial_start"] = null;
        subscription[Discounts.Held] = new JsonArray();
    }
}
