namespace StripeClr.Catalog.Resources;

internal static class Subscriptions
{
    public static readonly Resource Resource = new(
        "Subscription", "Subscriptions", "subscription", "/v1/subscriptions", "subscription_exposed_id",
        Filters:
        [
            new("CustomerId", "customer", Sql.Id, "Subscriptions of this customer (cus_…)."),
            new("Status", "status", Sql.Text, "active, trialing, past_due, unpaid, paused, incomplete, incomplete_expired, canceled, or ended for the last two. DEFAULT is all of them, canceled ones too (sent as all).", "N'active'")
            {
                Unfiltered = "all",
            },
            new("Created", "created", Sql.Range, "Times of creation.", "N'>= monthstart'"),
            new("PriceId", "price", Sql.Id, "Subscriptions with this price (price_…)."),
        ],
        Columns:
        [
            new("Id", Sql.Id, "id", "sub_…"),
            new("CustomerId", Sql.Id, "id(customer)", "Who is billed (cus_…)."),
            new("CustomerAccount", Sql.Id, "customer_account", "The same customer as an account of Stripe's v2 API."),
            new("Status", Sql.Id, "status", "incomplete, incomplete_expired, trialing, active, past_due, canceled, unpaid or paused."),
            new("Currency", Sql.Id, "currency", "Lower case, such as usd."),
            new("CollectionMethod", Sql.Id, "collection_method", "charge_automatically or send_invoice."),
            new("CurrentPeriodStart", Sql.Time, "current_period_start|max(items.data[].current_period_start)", "Start of the current period; from API version 2025-03-31 on the latest of its items."),
            new("CurrentPeriodEnd", Sql.Time, "current_period_end|min(items.data[].current_period_end)", "End of the current period; from API version 2025-03-31 on the earliest of its items."),
            new("StartDate", Sql.Time, "start_date", "When it first started; may lie before its creation."),
            new("Created", Sql.Time, "created", "Creation time, UTC."),
            new("EndedAt", Sql.Time, "ended_at", "When it ended."),
            new("CanceledAt", Sql.Time, "canceled_at", "When its cancellation was asked for."),
            new("CancelAt", Sql.Time, "cancel_at", "When it will be canceled."),
            new("CancelAtPeriodEnd", Sql.Bit, "cancel_at_period_end", "1: it ends with the current period."),
            new("CancellationReason", Sql.Id, "cancellation_details.reason", "Why it was canceled, such as cancellation_requested or payment_failed."),
            new("CancellationFeedback", Sql.Id, "cancellation_details.feedback", "What the customer chose as the reason."),
            new("TrialStart", Sql.Time, "trial_start", "Start of the trial."),
            new("TrialEnd", Sql.Time, "trial_end", "End of the trial."),
            new("BillingCycleAnchor", Sql.Time, "billing_cycle_anchor", "The time that periods are counted from."),
            new("BillingMode", Sql.Id, "billing_mode.type", "classic or flexible."),
            new("DaysUntilDue", Sql.Int, "days_until_due", "Days until its invoices are due; with send_invoice only."),
            new("LatestInvoiceId", Sql.Id, "id(latest_invoice)", "Its newest invoice (in_…)."),
            new("DefaultPaymentMethod", Sql.Id, "id(default_payment_method)", "Payment method to charge, when it is not the customer's default."),
            new("DefaultSource", Sql.Id, "id(default_source)", "Card or source of the older Sources API to charge."),
            new("ScheduleId", Sql.Id, "id(schedule)", "Schedule that changes it (sub_sched_…)."),
            new("PendingSetupIntent", Sql.Id, "id(pending_setup_intent)", "SetupIntent that waits for the customer (seti_…)."),
            new("PauseCollectionBehavior", Sql.Id, "pause_collection.behavior", "While collection is paused: keep_as_draft, mark_uncollectible or void."),
            new("PauseResumesAt", Sql.Time, "pause_collection.resumes_at", "When collection goes on."),
            new("ApplicationFeePercent", Sql.Percent, "application_fee_percent", "Fee of the Connect platform, in percent."),
            new("TransferDestination", Sql.Id, "id(transfer_data.destination)", "Connected account that gets the money."),
            new("OnBehalfOf", Sql.Id, "id(on_behalf_of)", "Connected account on whose behalf it bills."),
            new("DiscountIds", Sql.LongText, "join(id(discounts[]))|discount.id", "Discounts, with commas between (di_…)."),
            new("CouponId", Sql.Id, "id(discount.coupon)|first(id(discounts[].source.coupon))|first(id(discounts[].coupon))", "Coupon of its first discount. NULL inside a webhook's event from API version 2025-03-31 on."),
            new("ItemCount", Sql.Int, "count(items.data[])", "How many items RawJson holds; see ItemsHasMore."),
            new("ItemsHasMore", Sql.Bit, "items.has_more", "1: dbo.StripeSubscriptionItems has more items than RawJson."),
            new("PriceId", Sql.Id, "first(items.data[].price.id)|first(items.data[].plan.id)|plan.id", "Price of its first item (price_…)."),
            new("ProductId", Sql.Id, "first(id(items.data[].price.product))|first(id(items.data[].plan.product))", "Product of its first item (prod_…)."),
            new("Quantity", Sql.BigInt, "first(items.data[].quantity)|quantity", "Quantity of its first item."),
            new("Description", Sql.Text, "description", "Text shown to the customer."),
            new("LiveMode", Sql.Bit, "livemode", "1: live data, 0: test data."),
            new("MetadataJson", Sql.LongText, "json(metadata)", "The metadata as a JSON object; read it with JSON_VALUE."),
            new("RawJson", Sql.LongText, "json($)", "The whole object as Stripe sent it, client secrets masked."),
        ],
        Actions: [])
    {
        // Older versions have the coupon in the discount of the subscription itself.
        Expands = [new("discounts", "2025-03-31.basil")],
        Noun = "subscription",
        ExampleId = "N'sub_…'",
        Note = "Subscriptions, canceled ones too, newest first as a rule; ORDER BY when it matters.",
        Link = "https://docs.stripe.com/api/subscriptions",
    };
}
