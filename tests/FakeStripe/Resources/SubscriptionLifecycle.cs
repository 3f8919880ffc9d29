using System.Text.Json.Nodes;
using FakeStripe.Objects;

namespace FakeStripe.Resources;

/// <summary>The steps of a subscription's life. The caller has checked that the step is allowed.</summary>
internal static class SubscriptionLifecycle
{
    public static void StartTrial(JsonObject subscription, long start, long end)
    {
        subscription["status"] = "trialing";
        subscription["trial_start"] = start;
        subscription["trial_end"] = end;
        subscription["billing_cycle_anchor"] = end;
    }

    public static void End(JsonObject subscription, long time)
    {
        subscription["status"] = "canceled";
        subscription["canceled_at"] = time;
        subscription["ended_at"] = time;
        subscription["cancel_at"] = null;
        subscription["cancel_at_period_end"] = false;
    }

    /// <summary>An incomplete subscription begins when its first invoice is paid; one in arrears is back in order.</summary>
    public static void AfterPayment(FakeStripeState state, JsonObject invoice)
    {
        if (invoice.At("parent.subscription_details.subscription")?.GetValue<string>() is not { } id) return;
        if (state.Subscriptions.FindForChange(id) is not { } subscription) return;
        if (subscription.Text("latest_invoice") != invoice.Text("id") || subscription.Text("status") is not ("incomplete" or "past_due" or "unpaid")) return;
        subscription["status"] = subscription["trial_end"] is null ? "active" : "trialing";
    }
}
