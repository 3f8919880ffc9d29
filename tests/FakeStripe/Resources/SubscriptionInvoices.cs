using System.Globalization;
using System.Text.Json.Nodes;
using FakeStripe.Http;
using FakeStripe.Objects;

namespace FakeStripe.Resources;

/// <summary>The first invoice of a subscription, and what its payment means for the subscription.</summary>
internal static class SubscriptionInvoices
{
    private const long Day = 86_400;
    private const int MostPending = InvoiceItems.MostPerInvoice - SubscriptionItems.Maximum;

    /// <summary>Refuses before anything is stored, when the payment behavior says so.</summary>
    public static void Bill(ApiCall call, JsonObject subscription, JsonObject customer)
    {
        var pending = InvoiceItems.Pending(call.State, customer.Text("id")!, subscription.Text("currency")!, subscription: null)
            .Where(item => item.At("parent.subscription_details") is null).Take(MostPending).ToArray();
        var invoice = Create(call, subscription, customer, pending);
        string? method = MethodFor(subscription, customer);
        string behavior = call.Arguments.Text("payment_behavior") ?? "allow_incomplete";
        bool isCharged = subscription.Text("collection_method") == "charge_automatically" && invoice.Integer("amount_due") > 0;
        if (isCharged && behavior != "default_incomplete") CheckMethod(call.State, method, behavior);

        foreach (var item in pending) item["invoice"] = invoice.Text("id");
        call.State.Invoices.Add(invoice);
        subscription["latest_invoice"] = invoice.Text("id");
        if (subscription.Text("collection_method") == "send_invoice") return;

        Invoices.Finalize(call, invoice);
        if (invoice.Text("status") != "open") return;
        if (behavior != "default_incomplete" && PaymentMethods.DeclineOf(call.State, method!) is null)
        {
            InvoiceLifecycle.PayByCard(invoice, call.Now);
            return;
        }

        if (behavior != "default_incomplete") InvoiceLifecycle.FailAttempt(invoice);
        subscription["status"] = "incomplete";
    }

    /// <summary>One item's line; of a trial it says so and costs nothing.</summary>
    public static LineContent LineOf(JsonObject subscription, JsonObject item, string id, long start, long end, bool isTrial)
    {
        var price = item.Object("price");
        long quantity = item.OptionalInteger("quantity") ?? 0;
        string name = price.Text("nickname") ?? price.Text("product")!;
        string unit = isTrial ? "0" : price.Text("unit_amount_decimal") ?? "0";
        return new LineContent(
            id, isTrial ? $"Trial period for {name}" : string.Create(CultureInfo.InvariantCulture, $"{quantity} × {name}"),
            isTrial ? 0 : PriceObject.AmountFor(price, quantity), quantity, unit, price.Text("id")!, price.Text("product")!)
        {
            HeldPrice = PriceObject.WithinLine(price),
            Metadata = item.Object("metadata").DeepClone().AsObject(),
            PeriodEnd = end,
            PeriodStart = start,
            Subscription = subscription.Text("id"),
            SubscriptionItem = item.Text("id"),
            TaxRates = item.Objects("tax_rates").Select(rate => rate.Text("id")!).ToArray(),
        };
    }

    private static JsonObject Create(ApiCall call, JsonObject subscription, JsonObject customer, IEnumerable<JsonObject> pending)
    {
        string method = subscription.Text("collection_method")!;
        var invoice = InvoiceObject.CreateDraft(
            call.State.NewId("in_1"), BilledCustomer.Of(customer), call.Now, subscription.Text("currency")!, method);
        invoice["auto_advance"] = true;
        invoice["billing_reason"] = "subscription_create";
        invoice["default_tax_rates"] = subscription["default_tax_rates"]!.DeepClone();
        if (method == "send_invoice")
        {
            invoice["automatically_finalizes_at"] = call.Now + 3600;
            invoice["due_date"] = call.Now + subscription.Integer("days_until_due") * Day;
        }

        InvoiceArguments.SetSubscription(invoice, subscription.Text("id")!);
        DiscountArguments.Hold(invoice, subscription[Discounts.Held]!.DeepClone().AsArray());
        foreach (var item in pending) InvoiceLines.Add(invoice, InvoiceItemObject.ToLine(item));
        AddLines(subscription, invoice);
        Invoices.RecomputeDraft(call, invoice);
        return invoice;
    }

    private static void AddLines(JsonObject subscription, JsonObject invoice)
    {
        bool isTrial = subscription.Text("status") == "trialing";
        // Newest first, as Stripe lists them.
        foreach (var node in SubscriptionObject.Items(subscription).Reverse())
        {
            var item = node!.AsObject();
            // What is metered is billed when its period ends.
            if (item["quantity"] is null) continue;
            string id = string.Create(CultureInfo.InvariantCulture, $"il_1{invoice.Text("id")![4..]}{InvoiceLines.Of(invoice).Count:x2}");
            InvoiceLines.Add(invoice,
                LineOf(subscription, item, id, item.Integer("current_period_start"), item.Integer("current_period_end"), isTrial));
        }
    }

    private static string? MethodFor(JsonObject subscription, JsonObject customer) =>
        subscription.Text("default_payment_method") ?? subscription.Text("default_source")
        ?? customer.Object("invoice_settings").Text("default_payment_method") ?? customer.Text("default_source");

    private static void CheckMethod(FakeStripeState state, string? method, string behavior)
    {
        if (method is null)
        {
            throw StripeError.Invalid(
                "This customer has no attached payment source or default payment method. Please consider adding a default payment method. "
                + "For more information, visit https://stripe.com/docs/billing/subscriptions/payment-methods-setting#payment-method-priority.",
                "resource_missing");
        }

        if (behavior != "error_if_incomplete" || PaymentMethods.DeclineOf(state, method) is not { } decline) return;
        var members = new JsonObject();
        if (decline.DeclineCode is not null) members["decline_code"] = decline.DeclineCode;
        throw new StripeError(402, "card_error", decline.Message, decline.Code) { Members = members };
    }
}
