using System.Globalization;
using System.Text.Json.Nodes;
using FakeStripe.Objects;

namespace FakeStripe.Resources;

/// <summary>The shapes before 2025-03-31.basil, which moved much of invoices and lines elsewhere.</summary>
internal static class InvoicesBeforeBasil
{
    public static void ConvertInvoice(JsonObject invoice)
    {
        bool outOfBand = invoice.Flag(InvoiceObject.PaidOutOfBand) == true;
        bool paid = invoice.Text("status") == "paid";
        invoice["application_fee_amount"] = invoice.OptionalInteger(InvoiceObject.ApplicationFeeAmount);
        invoice["charge"] = invoice.Text(InvoiceObject.Charge);
        invoice["discount"] = invoice.Objects(Discounts.Held).FirstOrDefault()?.DeepClone();
        invoice["paid"] = paid;
        invoice["paid_out_of_band"] = outOfBand;
        invoice["payment_intent"] = InvoicePayments.Find(invoice) is null ? null : InvoicePayments.IntentId(invoice);
        invoice["quote"] = invoice.At("parent.quote_details.quote")?.DeepClone();
        invoice["subscription"] = invoice.At("parent.subscription_details.subscription")?.DeepClone();
        invoice["subscription_details"] = new JsonObject { ["metadata"] = invoice.At("parent.subscription_details.metadata")?.DeepClone() };
        invoice["tax"] = invoice["total_taxes"]!.AsArray().Count == 0 ? null : invoice.Objects("total_taxes").Sum(tax => tax.Integer("amount"));
        invoice["total_tax_amounts"] = TaxAmounts(invoice, "total_taxes");
        invoice["transfer_data"] = invoice[InvoiceObject.TransferData]?.DeepClone();
        if (outOfBand)
        {
            // amount_paid counted only what Stripe had collected.
            invoice["amount_paid"] = 0L;
            invoice["amount_remaining"] = invoice.Integer("amount_due");
        }

        foreach (string name in (string[])["amount_overpaid", "parent", "payments", "total_taxes"]) invoice.Remove(name);
    }

    public static void ConvertLine(JsonObject line)
    {
        bool fromSubscription = line.At("parent.type")!.GetValue<string>() == "subscription_item_details";
        var details = line.Object("parent").Object(fromSubscription ? "subscription_item_details" : "invoice_item_details");
        var price = Price(line, fromSubscription);

        line["amount_excluding_tax"] = line.Integer("amount");
        line["invoice_item"] = details.Text("invoice_item");
        line["plan"] = fromSubscription ? Plan(price) : null;
        line["price"] = price;
        line["proration"] = details.Flag("proration");
        line["proration_details"] = details["proration_details"]?.DeepClone();
        if (fromSubscription) line["subscription_item"] = details.Text("subscription_item");
        line["tax_amounts"] = TaxAmounts(line, "taxes");
        line["tax_rates"] = new JsonArray(line.Objects("taxes").Select(tax => (JsonNode)TaxRates.Create(RateOf(tax))).ToArray());
        line["type"] = fromSubscription ? "subscription" : "invoiceitem";
        line["unit_amount_excluding_tax"] = price.Text("unit_amount_decimal");
        foreach (string name in (string[])["parent", "pretax_credit_amounts", "pricing", "taxes"]) line.Remove(name);
    }

    private static JsonArray TaxAmounts(JsonObject source, string name) =>
        new(source.Objects(name).Select(tax => (JsonNode)new JsonObject
        {
            ["amount"] = tax.Integer("amount"),
            ["inclusive"] = false,
            ["tax_rate"] = RateOf(tax),
            ["taxability_reason"] = tax.Text("taxability_reason"),
            ["taxable_amount"] = tax.Integer("taxable_amount"),
        }).ToArray());

    /// <summary>The whole price that lines and invoice items used to hold.</summary>
    public static JsonObject Price(JsonObject line, bool recurring)
    {
        string unitAmount = line.At("pricing.unit_amount_decimal")!.GetValue<string>();
        return new JsonObject
        {
            ["id"] = line.At("pricing.price_details.price")?.DeepClone(),
            ["object"] = "price",
            ["active"] = true,
            ["billing_scheme"] = "per_unit",
            ["created"] = 1_577_836_800L,
            ["currency"] = line.Text("currency"),
            ["custom_unit_amount"] = null,
            ["livemode"] = false,
            ["lookup_key"] = null,
            ["metadata"] = new JsonObject(),
            ["nickname"] = null,
            ["product"] = line.At("pricing.price_details.product")?.DeepClone(),
            ["recurring"] = recurring
                ? new JsonObject { ["interval"] = "month", ["interval_count"] = 1L, ["meter"] = null, ["trial_period_days"] = null, ["usage_type"] = "licensed" }
                : null,
            ["tax_behavior"] = "unspecified",
            ["tiers_mode"] = null,
            ["transform_quantity"] = null,
            ["type"] = recurring ? "recurring" : "one_time",
            ["unit_amount"] = WholeUnits(unitAmount),
            ["unit_amount_decimal"] = unitAmount,
        };
    }

    private static JsonObject Plan(JsonObject price) => new()
    {
        ["id"] = price.Text("id"),
        ["object"] = "plan",
        ["active"] = true,
        ["amount"] = price.OptionalInteger("unit_amount"),
        ["amount_decimal"] = price.Text("unit_amount_decimal"),
        ["billing_scheme"] = "per_unit",
        ["created"] = price.Integer("created"),
        ["currency"] = price.Text("currency"),
        ["interval"] = "month",
        ["interval_count"] = 1L,
        ["livemode"] = false,
        ["metadata"] = new JsonObject(),
        ["nickname"] = null,
        ["product"] = price.Text("product"),
        ["tiers_mode"] = null,
        ["transform_usage"] = null,
        ["trial_period_days"] = null,
        ["usage_type"] = "licensed",
    };

    private static long? WholeUnits(string unitAmount) =>
        long.TryParse(unitAmount, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long whole) ? whole : null;

    private static string RateOf(JsonObject tax) => tax.At("tax_rate_details.tax_rate")!.GetValue<string>();
}
