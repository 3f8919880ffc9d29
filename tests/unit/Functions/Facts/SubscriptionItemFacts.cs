namespace StripeClr.Tests.Functions.Facts;

/// <summary>What the subscription item of the fixtures is.</summary>
internal static class SubscriptionItemFacts
{
    public static readonly Dictionary<string, object?> Values = new()
    {
        ["Id"] = "si_1Unit",
        ["SubscriptionId"] = "sub_1Unit",
        ["PriceId"] = "price_1Unit",
        ["ProductId"] = "prod_UnitOne",
        ["Currency"] = "eur",
        ["UnitAmount"] = 1999L,
        ["UnitAmountDecimal"] = 1999m,
        ["RecurringInterval"] = "month",
        ["RecurringIntervalCount"] = 3,
        ["UsageType"] = "licensed",
        ["Quantity"] = 3L,
        ["CurrentPeriodStart"] = Times.Created,
        ["CurrentPeriodEnd"] = Times.PeriodEnd,
        ["BilledUntil"] = Times.PeriodEnd,
        ["Created"] = Times.Created,
        ["DiscountIds"] = "di_1Item",
        ["TaxRateIds"] = "txr_1Unit",
        ["Deleted"] = null,
        ["MetadataJson"] = "{\n    \"row\": \"7\"\n  }",
    };
}
