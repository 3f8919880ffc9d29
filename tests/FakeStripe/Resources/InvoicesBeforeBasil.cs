using System.Text.Json.Nodes;
using FakeStripe.Objects;

namespace FakeStripe.Resources;

/// <summary>The shapes before 2025-03-31.basil, which moved much of invoices and lines elsewhere.</summary>
internal static class InvoicesBeforeBasil
{
    private const long PriceCreated = 1_577_836_800;

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

        line["amount_excluding_tax"] = line.Integer(InvoiceLines.AmountExcludingTax);
        line["invoice_item"] = details.Text("invoice_item");
        line["plan"] = fromSubscription ? PriceObject.PlanOf(price) : null;
        line["price"] = price;
        line["proration"] = details.Flag("proration");
        line["proration_details"] = details["proration_details"]?.DeepClone();
        if (fromSubscription) line["subscription_item"] = details.Text("subscription_item");
        line["tax_amounts"] = TaxAmounts(line, "taxes");
        line["tax_rates"] = new JsonArray(line.Objects("taxes").Select(tax => (JsonNode)TaxRate.Of(RateOf(tax)).ToJson()).ToArray());
        line["type"] = fromSubscription ? "subscription" : "invoiceitem";
        line["unit_amount_excluding_tax"] = price.Text("unit_amount_decimal");
        foreach (string name in (string[])["parent", "pretax_credit_amounts", "pricing", "taxes"]) line.Remove(name);
    }

    private static JsonArray TaxAmounts(JsonObject source, string name) =>
        new(source.Objects(name).Select(tax => (JsonNode)new JsonObject
        {
            ["amount"] = tax.Integer("amount"),
            ["inclusive"] = tax.Text("tax_behavior") == "inclusive",
            ["tax_rate"] = RateOf(tax),
            ["taxability_reason"] = tax.Text("taxability_reason"),
            ["taxable_amount"] = tax.Integer("taxable_amount"),
        }).ToArray());

    /// <summary>The whole price that lines and invoice items used to hold; one made for the line alone when they do not come from a held price.</summary>
    public static JsonObject Price(JsonObject line, bool recurring)
    {
        if (line[InvoiceLines.HeldPrice] is { } held) return held.DeepClone().AsObject();
        return PriceObject.Create(
            line.At("pricing.price_details.price")!.GetValue<string>(),
            line.At("pricing.price_details.product")!.GetValue<string>(),
            line.Text("currency")!,
            line.At("pricing.unit_amount_decimal")!.GetValue<string>(),
            recurring ? PriceObject.Recurring("month") : null,
            PriceCreated);
    }

    private static string RateOf(JsonObject tax) => tax.At("tax_rate_details.tax_rate")!.GetValue<string>();
}
