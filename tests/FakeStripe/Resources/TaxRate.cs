using System.Globalization;
using System.Text.Json.Nodes;
using FakeStripe.Http;

namespace FakeStripe.Resources;

/// <summary>
/// Tax rates are known by id alone: every <c>txr_…</c> is an exclusive rate of twenty percent, one with <c>inclusive</c> in its
/// id is contained in the price, and one that ends in <c>_7</c> (after a word of its own, <c>txr_books_7</c>) is seven percent.
/// </summary>
internal sealed record TaxRate(string Id, decimal Percentage, bool IsInclusive)
{
    private const decimal Standard = 20;

    public static TaxRate Of(string id)
    {
        string[] words = id.Split('_');
        decimal percentage = words.Length > 2 && decimal.TryParse(words[^1], NumberStyles.None, CultureInfo.InvariantCulture, out decimal own) ? own : Standard;
        return new TaxRate(id, percentage, id.Contains("inclusive", StringComparison.Ordinal));
    }

    /// <summary>The whole tax rates that the ids in <paramref name="list"/> name.</summary>
    public static JsonArray Named(ApiCall call, JsonNode? list, string parameter)
    {
        var rates = new JsonArray();
        foreach (var node in list as JsonArray ?? [])
        {
            string id = node!.GetValue<string>();
            if (!id.StartsWith("txr_", StringComparison.Ordinal)) throw StripeError.Missing(400, "tax rate", id, parameter, call.LiveMode);
            rates.Add(Of(id).ToJson());
        }

        return rates;
    }

    public JsonObject ToJson() => new()
    {
        ["id"] = Id,
        ["object"] = "tax_rate",
        ["active"] = true,
        ["country"] = "GB",
        ["created"] = 1_577_836_800L,
        ["description"] = "VAT",
        ["display_name"] = "VAT",
        ["effective_percentage"] = null,
        ["flat_amount"] = null,
        ["inclusive"] = IsInclusive,
        ["jurisdiction"] = "GB",
        ["jurisdiction_level"] = null,
        ["livemode"] = false,
        ["metadata"] = new JsonObject(),
        ["percentage"] = Percentage,
        ["rate_type"] = "percentage",
        ["state"] = null,
        ["tax_type"] = "vat",
    };

    /// <summary>What this rate adds to or contains in an amount, as lines and invoices list it.</summary>
    public JsonObject Tax(long amount, long taxableAmount) => new()
    {
        ["amount"] = amount,
        ["tax_behavior"] = IsInclusive ? "inclusive" : "exclusive",
        ["tax_rate_details"] = new JsonObject { ["tax_rate"] = Id },
        ["taxability_reason"] = "standard_rated",
        ["taxable_amount"] = taxableAmount,
        ["type"] = "tax_rate_details",
    };
}
