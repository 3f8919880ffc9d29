using System.Text.Json.Nodes;
using FakeStripe.Objects;

namespace FakeStripe.Resources;

/// <summary>Works out discounts, taxes and totals from an invoice's lines.</summary>
internal static class InvoiceTotals
{
    public static void Recompute(JsonObject invoice)
    {
        string currency = invoice.Text("currency")!;
        var lines = InvoiceLines.Of(invoice).Select(node => new PricedLine(node!.AsObject(), currency)).ToList();
        foreach (var line in lines) line.ApplyOwnDiscounts();
        foreach (var discount in invoice.Objects(Discounts.Held)) ApplyToAll(discount, lines, currency);

        string[] defaultRates = invoice.Objects("default_tax_rates").Select(rate => rate.Text("id")!).ToArray();
        foreach (var line in lines) line.ApplyTaxes(defaultRates);

        invoice["subtotal"] = lines.Sum(line => line.Subtotal);
        invoice["subtotal_excluding_tax"] = lines.Sum(line => line.SubtotalExcludingTax);
        invoice["total_excluding_tax"] = lines.Sum(line => line.TotalExcludingTax);
        invoice["total"] = lines.Sum(line => line.Total);
        SumDiscounts(invoice);
        SumTaxes(invoice);
        SetAmountDue(invoice);
    }

    /// <summary>The total, and what the customer's balance adds to it or takes off.</summary>
    public static void SetAmountDue(JsonObject invoice)
    {
        long due = Math.Max(0, invoice.Integer("total") + invoice.Integer("starting_balance"));
        invoice["amount_due"] = due;
        invoice["amount_remaining"] = due - invoice.Integer("amount_paid");
    }

    private static void ApplyToAll(JsonObject discount, List<PricedLine> lines, string currency)
    {
        var discountable = lines.FindAll(line => line.IsDiscountable);
        long[] off = DiscountAmounts.Of(discount, discountable.ConvertAll(line => line.Left), currency);
        for (int index = 0; index < off.Length; index++) discountable[index].TakeOff(discount.Text("id")!, off[index]);
    }

    private static void SumDiscounts(JsonObject invoice)
    {
        var sums = InvoiceLines.Of(invoice).SelectMany(line => line!.AsObject().Objects("discount_amounts"))
            .GroupBy(amount => amount.Text("discount"))
            .Select(group => new JsonObject { ["amount"] = group.Sum(amount => amount.Integer("amount")), ["discount"] = group.Key });
        invoice["total_discount_amounts"] = new JsonArray(sums.ToArray<JsonNode>());
    }

    private static void SumTaxes(JsonObject invoice)
    {
        var sums = InvoiceLines.Of(invoice).SelectMany(line => line!.AsObject().Objects("taxes"))
            .GroupBy(tax => tax.At("tax_rate_details.tax_rate")!.GetValue<string>())
            .Select(group => TaxRate.Of(group.Key).Tax(group.Sum(tax => tax.Integer("amount")), group.Sum(tax => tax.Integer("taxable_amount"))));
        invoice["total_taxes"] = new JsonArray(sums.ToArray<JsonNode>());
    }
}
