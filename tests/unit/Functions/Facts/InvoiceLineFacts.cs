namespace StripeClr.Tests.Functions.Facts;

/// <summary>What the invoice line of the fixtures is.</summary>
internal static class InvoiceLineFacts
{
    public static readonly Dictionary<string, object?> Values = new()
    {
        ["Id"] = "il_1Unit",
        ["InvoiceId"] = "in_1UnitOne",
        ["Type"] = "subscription",
        ["Amount"] = 5997L,
        ["Subtotal"] = 5997L,
        ["AmountExcludingTax"] = 5997L,
        ["Currency"] = "eur",
        ["Description"] = "3 × Gläser & Co. (at €19.99 / 3 months)",
        ["Quantity"] = 3L,
        ["QuantityDecimal"] = 3m,
        ["UnitAmountDecimal"] = 1999m,
        ["PriceId"] = "price_1Unit",
        ["ProductId"] = "prod_UnitOne",
        ["PeriodStart"] = Times.Created,
        ["PeriodEnd"] = Times.PeriodEnd,
        ["Proration"] = false,
        ["SubscriptionId"] = "sub_1Unit",
        ["SubscriptionItemId"] = "si_1Unit",
        ["InvoiceItemId"] = null,
        ["TaxAmount"] = 1101L,
        ["TaxRateIds"] = "txr_1Unit",
        ["DiscountAmount"] = 200L,
        ["DiscountIds"] = "di_1SummerOne,di_1Item",
        ["Discountable"] = true,
        ["LiveMode"] = false,
        ["MetadataJson"] = "{\n    \"row\": \"7\"\n  }",
    };
}
