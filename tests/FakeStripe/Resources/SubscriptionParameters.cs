using FakeStripe.Http;
using FakeStripe.Parameters;

namespace FakeStripe.Resources;

/// <summary>What the operations on subscriptions and their items take.</summary>
internal static class SubscriptionParameters
{
    private static readonly Parameter[] ItemFields =
    [
        Parameter.Unmodelled("billing_thresholds"),
        Parameter.Metadata(),
        Parameter.Id("plan"),
        Parameter.Id("price"),
        Parameter.Object("price_data",
        [
            .. PriceArguments.Amounts,
            PriceArguments.Currency,
            Parameter.Id("product") with { IsRequired = true },
            PriceArguments.Recurring with { IsRequired = true, CanBeUnset = false },
        ]),
        Parameter.Integer("quantity", 0),
        Parameter.TextList("tax_rates"),
    ];

    private static readonly Parameter[] Writable =
    [
        Parameter.Decimal("application_fee_percent"),
        Parameter.Unmodelled("automatic_tax"),
        Parameter.Unmodelled("billing_thresholds"),
        Parameter.Timestamp("cancel_at") with { CanBeUnset = true },
        Parameter.Boolean("cancel_at_period_end"),
        Parameter.Choice("collection_method", "charge_automatically", "send_invoice"),
        Parameter.Text("coupon") with { RemovedIn = ApiVersion.Basil },
        Parameter.Integer("days_until_due", 0),
        Parameter.Text("default_payment_method"),
        Parameter.Text("default_source"),
        Parameter.TextList("default_tax_rates"),
        Parameter.Text("description", 500) with { AddedIn = ApiVersion.FromInvoice },
        DiscountArguments.Parameter with { AddedIn = ApiVersion.LineInvoice },
        Parameter.Unmodelled("invoice_settings"),
        Parameter.Metadata(),
        Parameter.Boolean("off_session"),
        Parameter.Text("on_behalf_of") with { AddedIn = ApiVersion.FromInvoice },
        Parameter.Choice("payment_behavior", "allow_incomplete", "default_incomplete", "error_if_incomplete", "pending_if_incomplete"),
        Parameter.Unmodelled("payment_settings"),
        Parameter.Unmodelled("pending_invoice_item_interval"),
        Parameter.Text("promotion_code") with { RemovedIn = ApiVersion.Basil },
        Parameter.Choice("proration_behavior", "always_invoice", "create_prorations", "none"),
        Parameter.Unmodelled("transfer_data"),
        Parameter.Id("trial_end"),
        Parameter.Unmodelled("trial_settings") with { AddedIn = ApiVersion.Shipping },
    ];

    public static readonly ParameterSet Create = ParameterSet.Of(
    [
        .. Writable,
        Parameter.Timestamp("backdate_start_date"),
        Parameter.Timestamp("billing_cycle_anchor"),
        Parameter.Object("billing_mode", Parameter.Choice("type", "classic", "flexible") with { IsRequired = true }) with { AddedIn = ApiVersion.BillingMode },
        Parameter.Id("currency"),
        Parameter.Id("customer"),
        Parameter.Id("customer_account") with { AddedIn = ApiVersion.CustomerAccount },
        Parameter.ObjectList("items", ItemFields) with { IsRequired = true, CanBeUnset = false },
        Parameter.Integer("trial_period_days", 1, 730),
    ]);

    public static readonly ParameterSet Update = ParameterSet.Of(
    [
        .. Writable,
        Parameter.Object("cancellation_details", Cancellation) with { AddedIn = ApiVersion.Shipping },
        Parameter.ObjectList("items", [.. ItemFields, Parameter.Boolean("clear_usage"), Parameter.Boolean("deleted"), Parameter.Id("id")]),
        Parameter.Object("pause_collection",
            Parameter.Choice("behavior", "keep_as_draft", "mark_uncollectible", "void") with { IsRequired = true }, Parameter.Timestamp("resumes_at")),
        Parameter.Timestamp("proration_date"),
    ]);

    public static readonly ParameterSet Cancel = ParameterSet.Of(
        Parameter.Object("cancellation_details", Cancellation) with { AddedIn = ApiVersion.Shipping },
        Parameter.Boolean("invoice_now"),
        Parameter.Boolean("prorate"));

    public static readonly ParameterSet List = ParameterSet.ListOf(
        Parameter.Choice("collection_method", "charge_automatically", "send_invoice"),
        Parameter.Range("created"),
        Parameter.Range("current_period_end"),
        Parameter.Range("current_period_start"),
        Parameter.Id("customer"),
        Parameter.Id("customer_account") with { AddedIn = ApiVersion.CustomerAccount },
        Parameter.Id("plan"),
        Parameter.Id("price"),
        Parameter.Choice("status",
            "active", "all", "canceled", "ended", "incomplete", "incomplete_expired", "past_due", "paused", "trialing", "unpaid"),
        Parameter.Id("test_clock"));

    public static readonly ParameterSet ListItems = ParameterSet.ListOf(Parameter.Id("subscription") with { IsRequired = true });

    private static Parameter[] Cancellation =>
    [
        Parameter.Text("comment"),
        Parameter.Choice("feedback",
            "customer_service", "low_quality", "missing_features", "other", "switched_service", "too_complex", "too_expensive", "unused")
            with { CanBeUnset = true },
    ];
}
