using System.Buffers;
using System.Globalization;
using System.Text.Json.Nodes;
using FakeStripe.Http;
using FakeStripe.Objects;

namespace FakeStripe.Resources;

/// <summary>A product in the current API version's shape.</summary>
internal static class ProductObject
{
    /// <summary>Shown before 2023-08-16 alone.</summary>
    public const string Caption = "$caption";

    private static readonly SearchValues<char> RefusedInDescriptors = SearchValues.Create("<>\\\"'*");

    private static readonly string[] Plain =
        ["active", "description", "name", "shippable", "statement_descriptor", "tax_code", "unit_label", "url"];

    public static JsonObject Create(string id, string name, long created) => new()
    {
        ["id"] = id,
        ["object"] = "product",
        ["active"] = true,
        ["created"] = created,
        ["default_price"] = null,
        ["description"] = null,
        ["images"] = new JsonArray(),
        ["livemode"] = false,
        ["marketing_features"] = new JsonArray(),
        ["metadata"] = new JsonObject(),
        ["name"] = name,
        ["package_dimensions"] = null,
        ["shippable"] = null,
        ["statement_descriptor"] = null,
        ["tax_code"] = null,
        ["tax_details"] = null,
        ["type"] = "service",
        ["unit_label"] = null,
        ["updated"] = created,
        ["url"] = null,
        [Caption] = null,
    };

    /// <summary>Sets what the request has; lists and dimensions are replaced as a whole.</summary>
    public static void Apply(JsonObject product, JsonObject arguments)
    {
        Check(arguments);
        foreach (string name in Plain)
        {
            if (arguments.ContainsKey(name)) product[name] = arguments[name]?.DeepClone();
        }

        if (arguments.ContainsKey("caption")) product[Caption] = arguments["caption"]?.DeepClone();
        if (arguments.ContainsKey("images")) product["images"] = arguments["images"]?.DeepClone() ?? new JsonArray();
        if (arguments.ContainsKey("package_dimensions")) product["package_dimensions"] = Dimensions(arguments["package_dimensions"] as JsonObject);
        foreach (string name in (string[])["features", "marketing_features"])
        {
            if (arguments.ContainsKey(name)) product["marketing_features"] = arguments[name]?.DeepClone() ?? new JsonArray();
        }

        Metadata.Merge(product, arguments);
    }

    private static void Check(JsonObject arguments)
    {
        if (arguments["images"] is JsonArray images)
        {
            if (images.Count > 8) throw StripeError.Invalid($"You can pass at most 8 images; you passed {images.Count}.", parameter: "images");
            foreach (var image in images) CheckUrl(image!.GetValue<string>(), "images");
        }

        if (arguments.Text("url") is { } url) CheckUrl(url, "url");
        if (arguments.Text("statement_descriptor") is { } descriptor) CheckStatementDescriptor(descriptor);
        if (arguments["marketing_features"] is JsonArray { Count: > 15 } features)
            throw StripeError.Invalid($"You can pass at most 15 marketing features; you passed {features.Count}.", parameter: "marketing_features");
    }

    private static void CheckUrl(string text, string parameter)
    {
        bool isUrl = Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https";
        if (!isUrl) throw StripeError.Invalid("Not a valid URL", "url_invalid", parameter);
    }

    private static void CheckStatementDescriptor(string descriptor)
    {
        if (!descriptor.Any(char.IsLetter))
            throw StripeError.Invalid("The statement descriptor must contain at least one letter.", parameter: "statement_descriptor");
        if (descriptor.AsSpan().ContainsAny(RefusedInDescriptors))
            throw StripeError.Invalid("The statement descriptor must not contain any of < > \\ \" ' *.", parameter: "statement_descriptor");
    }

    private static JsonObject? Dimensions(JsonObject? arguments)
    {
        if (arguments is null) return null;
        var dimensions = new JsonObject();
        foreach (string name in (string[])["height", "length", "weight", "width"])
        {
            decimal number = decimal.Parse(arguments.Text(name)!, CultureInfo.InvariantCulture);
            if (number <= 0) throw StripeError.Invalid("This value must be greater than 0.", parameter: $"package_dimensions[{name}]");
            dimensions[name] = number;
        }

        return dimensions;
    }
}
