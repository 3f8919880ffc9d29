using System.Text.Json.Nodes;

namespace FakeStripe.Resources;

/// <summary>Tax rates are known by id alone: every <c>txr_…</c> is an exclusive rate of twenty percent.</summary>
internal static class TaxRates
{
    public const decimal Percentage = 20;

    public static JsonObject Create(string id) => new()
    {
        ["id"] = id,
        ["object"] = "tax_rate",
        ["active"] = true,
        ["country"] = "GB",
        ["created"] = 1_577_836_800L,
        ["description"] = "VAT",
        ["display_name"] = "VAT",
        ["effective_percentage"] = null,
        ["flat_amount"] = null,
        ["inclusive"] = false,
        ["jurisdiction"] = "GB",
        ["jurisdiction_level"] = null,
        ["livemode"] = false,
        ["metadata"] = new JsonObject(),
        ["percentage"] = Percentage,
        ["rate_type"] = "percentage",
        ["state"] = null,
        ["tax_type"] = "vat",
    };

    public static JsonObject Tax(string rate, long amount, long taxableAmount) => new()
    {
        ["amount"] = amount,
        ["tax_behavior"] = "exclusive",
        ["tax_rate_details"] = new JsonObject { ["tax_rate"] = rate },
        ["taxability_reason"] = "standard_rated",
        ["taxable_amount"] = taxableAmount,
        ["type"] = "tax_rate_details",
    };
}
