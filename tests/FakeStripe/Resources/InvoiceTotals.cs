using System.Text.Json.Nodes;
using FakeStripe.Objects;

namespace FakeStripe.Resources;

/// <summary>Works out discounts, taxes and totals from an invoice's lines.</summary>
internal static class InvoiceTotals
{
    public static void Recompute(JsonObject invoice)
    {
        long subtotal = 0, discounted = 0, taxed = 0;
        foreach (var node in InvoiceLines.Of(invoice))
        {
            var line = node!.AsObject();
            long amount = line.Integer("amount");
            long discount = ApplyDiscounts(invoice, line, amount);
            subtotal += amount;
            discounted += discount;
            taxed += ApplyTaxes(invoice, line, amount - discount);
        }

        invoice["subtotal"] = subtotal;
        invoice["subtotal_excluding_tax"] = subtotal;
        invoice["total_excluding_tax"] = subtotal - discounted;
        invoice["total"] = subtotal - discounted + taxed;
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

    private static long ApplyDiscounts(JsonObject invoice, JsonObject line, long amount)
    {
        var held = invoice[Discounts.Held]!.AsArray();
        if (held.Count == 0 && line["discount_amounts"]!.AsArray().Count == 0) return 0;

        long left = amount;
        var amounts = new JsonArray();
        foreach (var discount in line.Flag("discountable") == true ? invoice.Objects(Discounts.Held) : [])
        {
            long off = Currencies.Round(left * Discounts.PercentOff(discount) / 100, invoice.Text("currency")!);
            left -= off;
            amounts.Add(new JsonObject { ["amount"] = off, ["discount"] = discount.Text("id") });
        }

        line["discount_amounts"] = amounts;
        return amount - left;
    }

    private static long ApplyTaxes(JsonObject invoice, JsonObject line, long taxable)
    {
        var rates = invoice["default_tax_rates"]!.AsArray();
        if (rates.Count == 0 && line["taxes"]!.AsArray().Count == 0) return 0;

        long sum = 0;
        var taxes = new JsonArray();
        foreach (var rate in invoice.Objects("default_tax_rates"))
        {
            long amount = Currencies.Round(taxable * TaxRates.Percentage / 100, invoice.Text("currency")!);
            sum += amount;
            taxes.Add(TaxRates.Tax(rate.Text("id")!, amount, taxable));
        }

        line["taxes"] = taxes;
        return sum;
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
            .Select(group => TaxRates.Tax(group.Key, group.Sum(tax => tax.Integer("amount")), group.Sum(tax => tax.Integer("taxable_amount"))));
        invoice["total_taxes"] = new JsonArray(sums.ToArray<JsonNode>());
    }
}
