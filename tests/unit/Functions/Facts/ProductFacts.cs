namespace StripeClr.Tests.Functions.Facts;

/// <summary>What the product of the fixtures is.</summary>
internal static class ProductFacts
{
    public static readonly Dictionary<string, object?> Values = new()
    {
        ["Id"] = "prod_UnitOne",
        ["Name"] = "Gläser & Co.",
        ["Type"] = "service",
        ["Active"] = true,
        ["Description"] = "Hand-blown – \"clear\"\nset of six",
        ["DefaultPrice"] = "price_1Unit",
        ["StatementDescriptor"] = "UNIT GLASSES",
        ["UnitLabel"] = "set",
        ["Url"] = "https://example.com/glasses?a=1&b=2",
        ["Shippable"] = true,
        ["TaxCode"] = "txcd_99999999",
        ["PackageHeight"] = 10.5m,
        ["PackageLength"] = 20m,
        ["PackageWeight"] = 32.25m,
        ["PackageWidth"] = 7.125m,
        ["Images"] = "[\n    \"https://files.stripe.com/links/one.png\",\n    \"https://files.stripe.com/links/two.png\"\n  ]",
        ["Caption"] = "Six of a kind",
        ["MarketingFeaturesJson"] = "[\n    {\n      \"name\": \"Dishwasher-safe\"\n    },\n    {\n      \"name\": \"Stackable\"\n    }\n  ]",
        ["Created"] = Times.Created,
        ["Updated"] = Times.Created.AddHours(1),
        ["Deleted"] = null,
        ["LiveMode"] = false,
        ["MetadataJson"] = "{\n    \"sku\": \"0815\",\n    \"empty\": \"\"\n  }",
    };
}
