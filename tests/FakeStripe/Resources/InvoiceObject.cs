using System.Text.Json.Nodes;
using FakeStripe.Objects;

namespace FakeStripe.Resources;

/// <summary>What an invoice copies from its customer.</summary>
internal sealed record BilledCustomer(string Id, string? Name, string? Email, string? Phone, JsonObject? Address, JsonObject? Shipping, string TaxExempt)
{
    public JsonArray TaxIds { get; init; } = [];

    public static BilledCustomer Of(JsonObject customer) => new(
        customer.Text("id")!, customer.Text("name"), customer.Text("email"), customer.Text("phone"),
        customer["address"]?.DeepClone().AsObject(), customer["shipping"]?.DeepClone().AsObject(), customer.Text("tax_exempt") ?? "none")
    {
        TaxIds = new JsonArray(customer.Object("tax_ids").Objects("data")
            .Select(taxId => (JsonNode)new JsonObject { ["type"] = taxId.Text("type"), ["value"] = taxId.Text("value") }).ToArray()),
    };
}

/// <summary>A draft invoice in the current API version's shape, with members of the fake's own that start with a dollar sign.</summary>
internal static class InvoiceObject
{
    public const string PaidOutOfBand = "$paid_out_of_band";
    public const string Charge = "$charge";
    public const string ApplicationFeeAmount = "$application_fee_amount";
    public const string TransferData = "$transfer_data";

    public static JsonObject CreateDraft(string id, BilledCustomer customer, long created, string currency, string collectionMethod)
    {
        var invoice = new JsonObject
        {
            ["id"] = id,
            ["object"] = "invoice",
            ["account_country"] = "US",
            ["account_name"] = "Fake Stripe, Inc.",
            ["account_tax_ids"] = null,
        };
        AddAmounts(invoice);
        invoice["application"] = null;
        invoice["attempt_count"] = 0L;
        invoice["attempted"] = false;
        invoice["auto_advance"] = false;
        invoice["automatic_tax"] = new JsonObject
        {
            ["disabled_reason"] = null,
            ["enabled"] = false,
            ["liability"] = null,
            ["provider"] = null,
            ["status"] = null,
        };
        invoice["automatically_finalizes_at"] = null;
        invoice["billing_reason"] = "manual";
        invoice["collection_method"] = collectionMethod;
        invoice["created"] = created;
        invoice["currency"] = currency;
        AddCustomer(invoice, customer);
        AddOptions(invoice);
        invoice["lines"] = new JsonObject
        {
            ["object"] = "list",
            ["data"] = new JsonArray(),
            ["has_more"] = false,
            ["total_count"] = 0L,
            ["url"] = $"/v1/invoices/{id}/lines",
        };
        AddStatus(invoice, created);
        AddTotals(invoice);
        return invoice;
    }

    private static void AddAmounts(JsonObject invoice)
    {
        invoice["amount_due"] = 0L;
        invoice["amount_overpaid"] = 0L;
        invoice["amount_paid"] = 0L;
        invoice["amount_paid_off_stripe"] = 0L;
        invoice["amount_remaining"] = 0L;
        invoice["amount_shipping"] = 0L;
    }

    private static void AddCustomer(JsonObject invoice, BilledCustomer customer)
    {
        invoice["custom_fields"] = null;
        invoice["customer"] = customer.Id;
        invoice["customer_account"] = null;
        invoice["customer_address"] = customer.Address;
        invoice["customer_email"] = customer.Email;
        invoice["customer_name"] = customer.Name;
        invoice["customer_phone"] = customer.Phone;
        invoice["customer_shipping"] = customer.Shipping;
        invoice["customer_tax_exempt"] = customer.TaxExempt;
        invoice["customer_tax_ids"] = customer.TaxIds;
    }

    private static void AddOptions(JsonObject invoice)
    {
        invoice["default_payment_method"] = null;
        invoice["default_source"] = null;
        invoice["default_tax_rates"] = new JsonArray();
        invoice["description"] = null;
        invoice["discounts"] = new JsonArray();
        invoice["due_date"] = null;
        invoice["effective_at"] = null;
        invoice["ending_balance"] = null;
        invoice["footer"] = null;
        invoice["from_invoice"] = null;
        invoice["hosted_invoice_url"] = null;
        invoice["invoice_pdf"] = null;
        invoice["issuer"] = new JsonObject { ["type"] = "self" };
        invoice["last_finalization_error"] = null;
        invoice["latest_revision"] = null;
    }

    private static void AddStatus(JsonObject invoice, long created)
    {
        invoice["livemode"] = false;
        invoice["metadata"] = new JsonObject();
        invoice["next_payment_attempt"] = null;
        invoice["number"] = null;
        invoice["on_behalf_of"] = null;
        invoice["parent"] = null;
        invoice["payment_settings"] = new JsonObject
        {
            ["default_mandate"] = null,
            ["payment_method_options"] = null,
            ["payment_method_types"] = null,
        };
        invoice["payments"] = new JsonObject
        {
            ["object"] = "list",
            ["data"] = new JsonArray(),
            ["has_more"] = false,
            ["total_count"] = 0L,
            ["url"] = "/v1/invoice_payments",
        };
        invoice["period_end"] = created;
        invoice["period_start"] = created;
        invoice["post_payment_credit_notes_amount"] = 0L;
        invoice["pre_payment_credit_notes_amount"] = 0L;
        invoice["receipt_number"] = null;
        invoice["rendering"] = null;
        invoice["shipping_cost"] = null;
        invoice["shipping_details"] = null;
        invoice["starting_balance"] = 0L;
        invoice["statement_descriptor"] = null;
        invoice["status"] = "draft";
        invoice["status_transitions"] = new JsonObject
        {
            ["finalized_at"] = null,
            ["marked_uncollectible_at"] = null,
            ["paid_at"] = null,
            ["voided_at"] = null,
        };
    }

    private static void AddTotals(JsonObject invoice)
    {
        invoice["subtotal"] = 0L;
        invoice["subtotal_excluding_tax"] = 0L;
        invoice["test_clock"] = null;
        invoice["total"] = 0L;
        invoice["total_discount_amounts"] = new JsonArray();
        invoice["total_excluding_tax"] = 0L;
        invoice["total_pretax_credit_amounts"] = new JsonArray();
        invoice["total_taxes"] = new JsonArray();
        invoice["webhooks_delivered_at"] = null;
        invoice[Discounts.Held] = new JsonArray();
        invoice[PaidOutOfBand] = false;
        invoice[Charge] = null;
        invoice[ApplicationFeeAmount] = null;
        invoice[TransferData] = null;
    }
}
