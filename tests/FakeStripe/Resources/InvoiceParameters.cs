using FakeStripe.Http;
using FakeStripe.Parameters;

namespace FakeStripe.Resources;

/// <summary>What the operations on invoices take.</summary>
internal static class InvoiceParameters
{
    private static readonly Parameter[] Writable =
    [
        Parameter.TextList("account_tax_ids"),
        Parameter.Integer("application_fee_amount", 0),
        Parameter.Boolean("auto_advance"),
        Parameter.Object("automatic_tax", Parameter.Boolean("enabled") with { IsRequired = true }, Parameter.Unmodelled("liability")),
        Parameter.Timestamp("automatically_finalizes_at") with { AddedIn = ApiVersion.AutomaticFinalization },
        Parameter.Choice("collection_method", "charge_automatically", "send_invoice"),
        Parameter.ObjectList("custom_fields", Parameter.Id("name") with { IsRequired = true }, Parameter.Id("value") with { IsRequired = true }),
        Parameter.Integer("days_until_due", 0),
        Parameter.Text("default_payment_method"),
        Parameter.Text("default_source"),
        Parameter.TextList("default_tax_rates"),
        Parameter.Text("description", 1500),
        DiscountArguments.Parameter,
        Parameter.Timestamp("due_date"),
        Parameter.Timestamp("effective_at") with { AddedIn = ApiVersion.Shipping, CanBeUnset = true },
        Parameter.Text("footer"),
        Parameter.Unmodelled("issuer"),
        Parameter.Metadata(),
        Parameter.Text("number", 26),
        Parameter.Text("on_behalf_of"),
        Parameter.Object("payment_settings",
            Parameter.Text("default_mandate"), Parameter.Unmodelled("payment_method_options"), Parameter.TextList("payment_method_types")),
        Parameter.Object("rendering",
            Parameter.Choice("amount_tax_display", "exclude_tax", "include_inclusive_tax") with { CanBeUnset = true },
            Parameter.Unmodelled("pdf"), Parameter.Id("template"), Parameter.Integer("template_version") with { CanBeUnset = true }),
        Parameter.Unmodelled("shipping_cost"),
        Parameter.Object("shipping_details",
            Parameter.Unmodelled("address") with { IsRequired = true, CanBeUnset = false },
            Parameter.Text("name") with { IsRequired = true, CanBeUnset = false },
            Parameter.Text("phone")),
        Parameter.Text("statement_descriptor", 22),
        Parameter.Object("transfer_data", Parameter.Integer("amount", 0), Parameter.Id("destination") with { IsRequired = true }),
    ];

    public static readonly ParameterSet Create = ParameterSet.Of(
    [
        .. Writable,
        Parameter.Id("currency"),
        Parameter.Id("customer"),
        Parameter.Id("customer_account") with { AddedIn = ApiVersion.CustomerAccount },
        Parameter.Unmodelled("from_invoice") with { AddedIn = ApiVersion.FromInvoice },
        Parameter.Choice("pending_invoice_items_behavior", "exclude", "include") with { AddedIn = ApiVersion.PendingItemsExcluded },
        Parameter.Choice("pending_invoice_items_behavior", "exclude", "include", "include_and_require") with { RemovedIn = ApiVersion.PendingItemsExcluded },
        Parameter.Id("subscription"),
    ]);

    public static readonly ParameterSet Update = ParameterSet.Of(Writable);

    public static readonly ParameterSet List = ParameterSet.ListOf(
        Parameter.Choice("collection_method", "charge_automatically", "send_invoice"),
        Parameter.Range("created"),
        Parameter.Id("customer"),
        Parameter.Id("customer_account") with { AddedIn = ApiVersion.CustomerAccount },
        Parameter.Range("due_date"),
        Parameter.Choice("status", "draft", "open", "paid", "uncollectible", "void"),
        Parameter.Id("subscription"));

    public static readonly ParameterSet Lines = ParameterSet.ListOf();

    public static readonly ParameterSet FinalizeDraft = ParameterSet.Of(Parameter.Boolean("auto_advance"));

    public static readonly ParameterSet Pay = ParameterSet.Of(
        Parameter.Boolean("forgive"),
        Parameter.Id("mandate"),
        Parameter.Boolean("off_session"),
        Parameter.Boolean("paid_out_of_band"),
        Parameter.Id("payment_method"),
        Parameter.Id("source"));
}
