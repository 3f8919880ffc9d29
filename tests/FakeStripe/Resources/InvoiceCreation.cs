using System.Text.Json.Nodes;
using FakeStripe.Http;
using FakeStripe.Objects;

namespace FakeStripe.Resources;

/// <summary>POST /v1/invoices</summary>
internal static class InvoiceCreation
{
    public static ApiResult Create(ApiCall call)
    {
        var arguments = call.Arguments;
        var customer = Customers.NamedBy(call);
        string customerId = customer.Text("id")!;
        string? subscriptionId = arguments.Text("subscription");
        var subscription = subscriptionId is null ? null : SubscriptionsNamed.Find(call, subscriptionId, customerId, "subscription");
        string currency = Currencies.Checked(arguments.Text("currency")) ?? subscription?.Text("currency") ?? customer.Text("currency")
            ?? (BehaviorOf(call) == "exclude" ? null : CurrencyOfPending(call.State, customerId)) ?? "usd";

        var invoice = InvoiceObject.CreateDraft(
            call.State.NewId("in_1"), BilledCustomer.Of(customer), call.Now, currency, arguments.Text("collection_method") ?? "charge_automatically");
        if (subscriptionId is not null) InvoiceArguments.SetSubscription(invoice, subscriptionId);
        InheritDiscount(arguments, invoice, customer);
        InvoiceArguments.Apply(call, invoice);
        AttachPending(call, invoice, subscriptionId);
        Invoices.RecomputeDraft(call, invoice);
        call.State.Invoices.Add(invoice);
        return Invoices.Shown(invoice);
    }

    /// <summary>An invoice that names no discounts, not even an empty list of them, has its customer's.</summary>
    public static void InheritDiscount(JsonObject arguments, JsonObject invoice, JsonObject customer)
    {
        if (arguments.ContainsKey("discounts") || customer["discount"] is not { } discount) return;
        DiscountArguments.Hold(invoice, [discount.DeepClone()]);
    }

    private static void AttachPending(ApiCall call, JsonObject invoice, string? subscription)
    {
        string behavior = BehaviorOf(call);
        if (behavior == "exclude") return;

        var pending = InvoiceItems.Pending(call.State, invoice.Text("customer")!, invoice.Text("currency")!, subscription);
        foreach (var item in pending.Take(InvoiceItems.MostPerInvoice)) InvoiceItems.Attach(item, invoice);
        if (behavior == "include_and_require" && InvoiceLines.Of(invoice).Count == 0)
            throw StripeError.Invalid("Nothing to invoice for customer", "invoice_no_customer_line_items", "customer");
    }

    private static string BehaviorOf(ApiCall call) =>
        call.Arguments.Text("pending_invoice_items_behavior")
        ?? (call.Version.IsBefore(ApiVersion.PendingItemsExcluded) ? "include_and_require" : "exclude");

    private static string? CurrencyOfPending(FakeStripeState state, string customer) =>
        state.InvoiceItems.Created().FirstOrDefault(item => item["invoice"] is null && item.Text("customer") == customer)?.Text("currency");
}
