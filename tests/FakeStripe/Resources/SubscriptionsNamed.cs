using System.Text.Json.Nodes;
using FakeStripe.Http;
using FakeStripe.Objects;

namespace FakeStripe.Resources;

/// <summary>Subscriptions that requests about invoices name.</summary>
internal static class SubscriptionsNamed
{
    /// <summary>The customer's subscription of this id.</summary>
    public static JsonObject Find(ApiCall call, string id, string? customer, string parameter)
    {
        var subscription = call.State.Subscriptions.Find(id) ?? throw StripeError.Missing(400, "subscription", id, parameter, call.LiveMode);
        return customer is null || subscription.Text("customer") == customer
            ? subscription
            : throw StripeError.Invalid($"Customer {customer} does not have a subscription with ID {id}", "resource_missing", parameter);
    }

    /// <summary>Whether anything will be invoiced at the end of its period, apart from pending invoice items.</summary>
    public static bool Renews(JsonObject subscription) =>
        subscription.Text("status") is "active" or "trialing" or "past_due" or "unpaid" && subscription.Flag("cancel_at_period_end") != true;

    public static bool IsEnded(JsonObject subscription) => subscription.Text("status") is "canceled" or "incomplete_expired";
}
