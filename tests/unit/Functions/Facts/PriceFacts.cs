namespace StripeClr.Tests.Functions.Facts;

/// <summary>What the price of the fixtures is.</summary>
internal static class PriceFacts
{
    public static readonly Dictionary<string, object?> Values = new()
    {
        ["Id"] = "price_1Unit",
        ["ProductId"] = "prod_UnitOne",
        ["Active"] = true,
        ["Currency"] = "eur",
        ["UnitAmount"] = 1999L,
        ["UnitAmountDecimal"] = 1999m,
        ["Type"] = "recurring",
        ["BillingScheme"] = "per_unit",
        ["RecurringInterval"] = "month",
        ["RecurringIntervalCount"] = 3,
        ["RecurringUsageType"] = "metered",
        ["RecurringMeter"] = "mtr_1Unit",
        ["RecurringTrialPeriodDays"] = 14,
        ["TiersMode"] = null,
        ["TaxBehavior"] = "exclusive",
        ["LookupKey"] = "glasses-eur",
        ["Nickname"] = "Glasses, quarterly",
        ["TiersJson"] = null,
        ["Created"] = Times.Created,
        ["Deleted"] = null,
        ["LiveMode"] = false,
        ["MetadataJson"] = "{\n    \"shelf\": \"A 7\"\n  }",
    };
}
