namespace StripeClr.Tests.Functions.Facts;

/// <summary>What the invoice item of the fixtures is.</summary>
internal static class InvoiceItemFacts
{
    public static readonly Dictionary<string, object?> Values = new()
    {
        ["Id"] = "ii_1Unit",
        ["CustomerId"] = "cus_UnitOne",
        ["CustomerAccount"] = "acct_1Customer",
        ["InvoiceId"] = "in_1UnitOne",
        ["SubscriptionId"] = "sub_1Unit",
        ["SubscriptionItemId"] = "si_1Unit",
        ["Amount"] = 5997L,
        ["NetAmount"] = 5797L,
        ["Currency"] = "eur",
        ["Quantity"] = 3L,
        ["QuantityDecimal"] = 3m,
        ["UnitAmount"] = 1999L,
        ["UnitAmountDecimal"] = 1999m,
        ["PriceId"] = "price_1Unit",
        ["ProductId"] = "prod_UnitOne",
        ["Description"] = "3 × Gläser & Co. – \"extra\"",
        ["Discountable"] = true,
        ["DiscountIds"] = "di_1Item,di_2Item",
        ["TaxRateIds"] = "txr_1Unit",
        ["Proration"] = true,
        ["PeriodStart"] = Times.Created,
        ["PeriodEnd"] = Times.PeriodEnd,
        ["Created"] = Times.Created,
        ["TestClock"] = "clock_1Unit",
        ["Deleted"] = null,
        ["LiveMode"] = false,
        ["MetadataJson"] = "{\n    \"row\": \"7\",\n    \"note\": \"\"\n  }",
    };
}
