using System.Text.Json.Nodes;
using FakeStripe.Http;
using FakeStripe.Objects;

namespace FakeStripe.Resources;

/// <summary>How products and their prices are shown, in every API version. They name each other, so they stand together.</summary>
internal static class ProductTypes
{
    public static readonly IReadOnlyDictionary<string, string> ProductFields = new Dictionary<string, string>();

    /// <summary>Filters whose field stands elsewhere in the price.</summary>
    public static readonly IReadOnlyDictionary<string, string> PriceFields = new Dictionary<string, string>
    {
        ["interval"] = "recurring.interval",
        ["meter"] = "recurring.meter",
        ["usage_type"] = "recurring.usage_type",
    };

    private static readonly VersionChange[] PriceChanges =
    [
        new(ApiVersion.Basil, static price =>
        {
            if (price["recurring"] is JsonObject recurring)
                recurring["aggregate_usage"] = recurring.Text("usage_type") == "metered" ? "sum" : null;
        }),
        new(ApiVersion.LineInvoice, static price => (price["recurring"] as JsonObject)?.Remove("meter")),
        new(ApiVersion.FromInvoice, static price => price.Remove("custom_unit_amount")),
    ];

    private static readonly Expandable OnlyWhenExpanded = new(new ResourceType("tier"), Resolve: null);

    private static readonly ResourceType DefaultPrice = new("price")
    {
        Changes = PriceChanges,
        Expandables = new Dictionary<string, Expandable> { ["tiers"] = OnlyWhenExpanded },
    };

    public static readonly ResourceType Product = new("product")
    {
        Changes =
        [
            new VersionChange(ApiVersion.Endive, static product => product.Remove("tax_details")),
            new VersionChange(ApiVersion.MarketingFeatures, static product => Rename(product, "marketing_features", "features")),
            new VersionChange(ApiVersion.ProductFeatures, static product =>
            {
                product.Remove("features");
                product["attributes"] = new JsonArray();
                product["caption"] = product[ProductObject.Caption]?.DeepClone();
                product["deactivate_on"] = new JsonArray();
            }),
            new VersionChange(ApiVersion.FromInvoice, static product => product.Remove("default_price")),
        ],
        Expandables = new Dictionary<string, Expandable>
        {
            ["default_price"] = new(DefaultPrice, static (state, _, id) => state.Prices.Find(id)!),
        },
    };

    public static readonly ResourceType Price = new("price")
    {
        Changes = PriceChanges,
        Expandables = new Dictionary<string, Expandable>
        {
            ["product"] = new(Product, static (state, _, id) =>
                state.Products.Find(id) ?? new JsonObject { ["id"] = id, ["object"] = "product", ["deleted"] = true }),
            ["tiers"] = OnlyWhenExpanded,
        },
    };

    private static void Rename(JsonObject target, string name, string olderName)
    {
        target[olderName] = target[name]?.DeepClone();
        target.Remove(name);
    }
}
