using System.Text.Json.Nodes;
using FakeStripe.Objects;

namespace FakeStripe.Resources;

/// <summary>One line while its invoice's totals are worked out: its own discounts, then the invoice's, then taxes.</summary>
internal sealed class PricedLine
{
    private readonly JsonObject _line;
    private readonly string _currency;
    private readonly JsonArray _discountAmounts = [];

    public PricedLine(JsonObject line, string currency)
    {
        _line = line;
        _currency = currency;
        Left = line.Integer("amount");
        Subtotal = Left;
        line["discount_amounts"] = _discountAmounts;
    }

    public bool IsDiscountable => _line.Flag("discountable") == true;

    /// <summary>The amount after the discounts so far.</summary>
    public long Left { get; private set; }

    /// <summary>The amount after the line's own discounts.</summary>
    public long Subtotal { get; private set; }

    public long SubtotalExcludingTax { get; private set; }

    public long TotalExcludingTax { get; private set; }

    public long Total { get; private set; }

    public void ApplyOwnDiscounts()
    {
        if (!IsDiscountable) return;
        foreach (var discount in _line.Objects(Discounts.Held))
            TakeOff(discount.Text("id")!, DiscountAmounts.Of(discount, [Left], _currency)[0]);
        Subtotal = Left;
    }

    public void TakeOff(string discount, long amount)
    {
        Left -= amount;
        _discountAmounts.Add(new JsonObject { ["amount"] = amount, ["discount"] = discount });
    }

    /// <summary>The line's own rates, or else the invoice's. Exclusive ones are computed from what is left without the inclusive ones.</summary>
    public void ApplyTaxes(IReadOnlyList<string> defaultRates)
    {
        string[] own = (_line[InvoiceLines.TaxRateIds] as JsonArray ?? []).Select(id => id!.GetValue<string>()).ToArray();
        var rates = (own.Length > 0 ? own : defaultRates).Select(TaxRate.Of).ToArray();
        decimal inclusive = rates.Where(rate => rate.IsInclusive).Sum(rate => rate.Percentage);

        var taxes = new JsonArray();
        long contained = Tax(rates.Where(rate => rate.IsInclusive), Left, 100 + inclusive, taxes);
        TotalExcludingTax = Left - contained;
        SubtotalExcludingTax = Subtotal - Tax(rates.Where(rate => rate.IsInclusive), Subtotal, 100 + inclusive, []);
        Total = Left + Tax(rates.Where(rate => !rate.IsInclusive), TotalExcludingTax, 100, taxes);
        _line["taxes"] = taxes;
        _line[InvoiceLines.AmountExcludingTax] = SubtotalExcludingTax;
    }

    private long Tax(IEnumerable<TaxRate> rates, long amount, decimal divisor, JsonArray taxes)
    {
        long sum = 0;
        foreach (var rate in rates)
        {
            long tax = Currencies.Round(amount * rate.Percentage / divisor, _currency);
            sum += tax;
            taxes.Add(rate.Tax(tax, rate.IsInclusive ? amount - tax : amount));
        }

        return sum;
    }
}
