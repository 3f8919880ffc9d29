using System.Text.Json.Nodes;
using FakeStripe.Http;
using FakeStripe.Objects;

namespace FakeStripe.Resources;

/// <summary>One position of a subscription as it will be invoiced.</summary>
internal sealed record RenewedItem(string Id, JsonObject Price, long? Quantity, long PeriodStart, JsonArray TaxRates);

/// <summary>What a preview is made from: the items that renew, and the subscription that they belong to, unless it is yet to be.</summary>
internal sealed record PreviewSource(JsonObject Customer, JsonObject? Subscription, IReadOnlyList<RenewedItem> Items)
{
    /// <summary>The subscription's items, changed as <c>subscription_details[items]</c> says.</summary>
    public static PreviewSource Of(ApiCall call, JsonObject customer, JsonObject? subscription)
    {
        var items = new List<RenewedItem>();
        if (subscription is not null && SubscriptionsNamed.Renews(subscription))
        {
            // Newest first, as invoices list them.
            items.AddRange(SubscriptionObject.Items(subscription).Reverse().Select(item => Renewed(call, item!.AsObject())));
        }

        if (call.Arguments["subscription_details"] is JsonObject details)
        {
            int index = 0;
            foreach (var change in details.Objects("items")) Change(call, items, change, $"subscription_details[items][{index++}]");
        }

        return new PreviewSource(customer, subscription, items);
    }

    private static RenewedItem Renewed(ApiCall call, JsonObject item)
    {
        string price = item.Object("price").Text("id")!;
        return new RenewedItem(
            item.Text("id")!, call.State.Prices.Find(price) ?? item.Object("price"), item.OptionalInteger("quantity"),
            item.Integer("current_period_end"), item["tax_rates"]!.AsArray());
    }

    private static void Change(ApiCall call, List<RenewedItem> items, JsonObject change, string parameter)
    {
        var price = change.Text("price") is { } id ? HeldPrices.Find(call, id, $"{parameter}[price]") : null;
        if (change.Text("id") is not { } itemId)
        {
            if (price is null) throw StripeError.Invalid($"Missing required param: {parameter}[price].", "parameter_missing", $"{parameter}[price]");
            items.Insert(0, new RenewedItem(call.State.NewId("si_1"), price, change.OptionalInteger("quantity") ?? 1, call.Now, []));
            return;
        }

        int index = items.FindIndex(item => item.Id == itemId);
        if (index < 0) throw StripeError.Missing(400, "subscription item", itemId, $"{parameter}[id]", call.LiveMode);
        if (change.Flag("deleted") == true) items.RemoveAt(index);
        else items[index] = items[index] with { Price = price ?? items[index].Price, Quantity = change.OptionalInteger("quantity") ?? items[index].Quantity };
    }
}

/// <summary>Builds the invoice that a customer will get next.</summary>
internal static class InvoicePreview
{
    private const long Day = 86_400;
    private const long PaymentDelay = 3600;

    public static JsonObject Build(ApiCall call, PreviewSource source, string id)
    {
        string customerId = source.Customer.Text("id")!;
        string? subscriptionId = source.Subscription?.Text("id");
        string currency = Currencies.Checked(call.Arguments.Text("currency")) ?? source.Subscription?.Text("currency")
            ?? source.Items.Select(item => item.Price.Text("currency")).FirstOrDefault() ?? source.Customer.Text("currency") ?? "usd";
        var pending = InvoiceItems.Pending(call.State, customerId, currency, subscription: null)
            .Where(item => item.At("parent.subscription_details.subscription")?.GetValue<string>() is not { } bound || bound == subscriptionId)
            .Take(InvoiceItems.MostPerInvoice).ToArray();
        bool isEnded = source.Subscription is { } subscription && SubscriptionsNamed.IsEnded(subscription);
        if (isEnded || (source.Items.Count == 0 && pending.Length == 0)) throw Nothing(customerId, subscriptionId);

        long created = source.Items.Count == 0 ? call.Now : source.Items.Max(item => item.PeriodStart);
        var invoice = InvoiceObject.CreateDraft(
            id, BilledCustomer.Of(source.Customer), created, currency, source.Subscription?.Text("collection_method") ?? "charge_automatically");
        invoice["billing_reason"] = "upcoming";
        if (subscriptionId is not null) Follow(invoice, source.Subscription!, created);
        SetDiscounts(call, source, invoice);
        foreach (var item in pending) InvoiceLines.Add(invoice, Temporary(InvoiceItemObject.ToLine(item)));
        foreach (var item in source.Items) InvoiceLines.Add(invoice, LineOf(item, subscriptionId));
        SetTotals(invoice, source.Customer);
        return invoice;
    }

    private static StripeError Nothing(string customer, string? subscription) => new(
        404, "invalid_request_error",
        subscription is null ? $"No upcoming invoices for customer: {customer}" : $"No upcoming invoices for subscription: {subscription}",
        "invoice_upcoming_none");

    private static void Follow(JsonObject invoice, JsonObject subscription, long created)
    {
        InvoiceArguments.SetSubscription(invoice, subscription.Text("id")!);
        invoice.Object("parent").Object("subscription_details")["metadata"] = subscription["metadata"]!.DeepClone();
        invoice["period_start"] = subscription.Integer(SubscriptionObject.PeriodStart);
        invoice["period_end"] = created;
        invoice["default_payment_method"] = subscription.Text("default_payment_method");
        invoice["default_tax_rates"] = subscription["default_tax_rates"]!.DeepClone();
        if (invoice.Text("collection_method") == "charge_automatically") invoice["next_payment_attempt"] = created + PaymentDelay;
        else invoice["due_date"] = created + (subscription.OptionalInteger("days_until_due") ?? 0) * Day;
    }

    private static void SetDiscounts(ApiCall call, PreviewSource source, JsonObject invoice)
    {
        var arguments = call.Arguments;
        if (arguments.Text("coupon") is { } coupon)
            DiscountArguments.Hold(invoice, [Discounts.FromArguments(call, coupon, null, null, null)]);
        else if (arguments.ContainsKey("discounts"))
            DiscountArguments.Apply(call, arguments, invoice);
        else if (source.Subscription?[Discounts.Held] is JsonArray { Count: > 0 } held)
            DiscountArguments.Hold(invoice, held.DeepClone().AsArray());
        else
            InvoiceCreation.InheritDiscount(arguments, invoice, source.Customer);
    }

    private static LineContent LineOf(RenewedItem item, string? subscription)
    {
        var price = item.Price;
        var recurring = price["recurring"] as JsonObject;
        long end = recurring is null
            ? item.PeriodStart
            : BillingPeriod.FirstEnd(item.PeriodStart, recurring.Text("interval")!, recurring.Integer("interval_count"));
        // What a metered price has used is not known before the period's end: nothing.
        long quantity = item.Quantity ?? 0;
        long amount = item.Quantity is null ? 0 : PriceObject.AmountFor(price, quantity);
        string product = price.Text("product")!;
        return new LineContent(
            "il_tmp_" + item.Id[3..], $"{quantity} × {price.Text("nickname") ?? product}", amount, quantity,
            price.Text("unit_amount_decimal") ?? "0", price.Text("id")!, product)
        {
            Subscription = subscription,
            SubscriptionItem = item.Id,
            PeriodStart = item.PeriodStart,
            PeriodEnd = end,
            HeldPrice = PriceObject.WithinLine(price),
            TaxRates = item.TaxRates.Select(rate => rate!["id"]!.GetValue<string>()).ToArray(),
        };
    }

    private static LineContent Temporary(LineContent line) => line with { Id = "il_tmp_" + line.Id[3..] };

    private static void SetTotals(JsonObject invoice, JsonObject customer)
    {
        invoice["starting_balance"] = customer.Integer("balance");
        InvoiceTotals.Recompute(invoice);
        invoice["ending_balance"] = invoice.Integer("total") + invoice.Integer("starting_balance") - invoice.Integer("amount_due");
    }
}
