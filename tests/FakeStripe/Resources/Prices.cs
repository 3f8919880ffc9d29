using System.Text.Json.Nodes;
using FakeStripe.Http;
using FakeStripe.Objects;
using FakeStripe.Parameters;

namespace FakeStripe.Resources;

/// <summary>/v1/prices. A price can be archived, never deleted.</summary>
internal static class Prices
{
    private const string Path = "/v1/prices/{price}";

    private static readonly Parameter[] Writable =
    [
        Parameter.Boolean("active"), Parameter.Text("lookup_key", 200), Parameter.Metadata(), Parameter.Text("nickname"),
        Parameter.Boolean("transfer_lookup_key"),
    ];

    private static readonly ParameterSet ForCreate = ParameterSet.Of(
    [
        .. Writable,
        .. PriceArguments.Amounts,
        PriceArguments.Currency,
        PriceArguments.Recurring,
        Parameter.Choice("billing_scheme", "per_unit", "tiered"),
        Parameter.Object("custom_unit_amount",
            Parameter.Boolean("enabled") with { IsRequired = true }, Parameter.Integer("maximum", 0), Parameter.Integer("minimum", 0),
            Parameter.Integer("preset", 0)) with { AddedIn = ApiVersion.FromInvoice },
        Parameter.Id("product"),
        Parameter.Object("product_data",
            Parameter.Boolean("active"), Parameter.Id("id"), Parameter.Metadata(), Parameter.Id("name") with { IsRequired = true },
            Parameter.Id("statement_descriptor") with { MaximumLength = 22 }, Parameter.Id("tax_code"), Parameter.Text("unit_label", 12)),
        Parameter.ObjectList("tiers",
            Parameter.Integer("flat_amount", 0), Parameter.Decimal("flat_amount_decimal"), Parameter.Integer("unit_amount", 0),
            Parameter.Decimal("unit_amount_decimal"), Parameter.Id("up_to") with { IsRequired = true }),
        Parameter.Choice("tiers_mode", "graduated", "volume"),
        Parameter.Object("transform_quantity",
            Parameter.Integer("divide_by", 1) with { IsRequired = true }, Parameter.Choice("round", "down", "up") with { IsRequired = true }),
    ]);

    private static readonly ParameterSet ForUpdate = ParameterSet.Of(
        [.. Writable, Parameter.Unmodelled("currency_options"), Parameter.Choice("tax_behavior", "exclusive", "inclusive", "unspecified")]);

    private static readonly ParameterSet ForList = ParameterSet.ListOf(
        Parameter.Boolean("active"), Parameter.Range("created"), Parameter.Id("currency"), Parameter.TextList("lookup_keys"), Parameter.Id("product"),
        Parameter.Object("recurring",
            Parameter.Choice("interval", "day", "month", "week", "year"), Parameter.Id("meter"), Parameter.Choice("usage_type", "licensed", "metered")),
        Parameter.Choice("type", "one_time", "recurring"));

    public static IEnumerable<ApiEndpoint> Endpoints =>
    [
        ApiEndpoint.List("/v1/prices", ForList, ProductTypes.Price, List) with { IsRepeatable = true },
        ApiEndpoint.Post("/v1/prices", ForCreate, ProductTypes.Price, Create),
        ApiEndpoint.Get(Path, ParameterSet.None, ProductTypes.Price, call => ApiResult.Of(call.Found(call.State.Prices, "price"))),
        ApiEndpoint.Post(Path, ForUpdate, ProductTypes.Price, Update),
    ];

    /// <summary>The price that a parameter names.</summary>
    public static JsonObject Named(ApiCall call, string id, string parameter) =>
        call.State.Prices.Find(id) ?? throw StripeError.Missing(400, "price", id, parameter, call.LiveMode);

    private static ApiResult List(ApiCall call)
    {
        var arguments = call.Arguments;
        var filter = new ListFilter()
            .Within(arguments, "created").Equal(arguments, "currency").Equal(arguments, "product").Equal(arguments, "type")
            .OneOf(arguments, "lookup_keys", "lookup_key")
            .Where(PriceObject.Inline, static value => value.Text is null);
        if (arguments["recurring"] is JsonObject recurring)
            filter.Equal(recurring, "interval").Equal(recurring, "meter").Equal(recurring, "usage_type");

        // Unless asked for, archived prices are left out.
        if (arguments.ContainsKey("active")) filter.Equal(arguments, "active");
        else filter.Where("active", static value => value.Text == "true");
        return call.Page(call.State.Prices, filter, "price");
    }

    private static ApiResult Create(ApiCall call)
    {
        var arguments = call.Arguments;
        var price = PriceArguments.Read(call, arguments);
        if (arguments["custom_unit_amount"] is JsonObject custom) SetCustomAmount(price, custom);
        price["transform_quantity"] = arguments["transform_quantity"]?.DeepClone();
        var newProduct = arguments["product_data"] as JsonObject;
        price["product"] = NamedProduct(call, isRequired: newProduct is null);
        Apply(call, price);
        if (newProduct is not null) price["product"] = Products.Add(call, newProduct);
        call.State.Prices.Add(price);
        return Invoices.Shown(price);
    }

    private static string? NamedProduct(ApiCall call, bool isRequired)
    {
        string? product = call.Arguments.Text("product");
        if (product is null)
            return isRequired ? throw StripeError.Invalid("Missing required param: product.", "parameter_missing", "product") : null;
        if (!isRequired)
            throw StripeError.Invalid("You may only specify one of these parameters: product, product_data.", "parameters_exclusive", "product");
        return Products.Named(call, product, "product").Text("id");
    }

    private static void SetCustomAmount(JsonObject price, JsonObject custom)
    {
        if (price["recurring"] is not null)
            throw StripeError.Invalid("`custom_unit_amount` is only supported for one-time prices.", parameter: "custom_unit_amount");

        price["custom_unit_amount"] = new JsonObject
        {
            ["maximum"] = custom.OptionalInteger("maximum"),
            ["minimum"] = custom.OptionalInteger("minimum"),
            ["preset"] = custom.OptionalInteger("preset"),
        };
        price["unit_amount"] = null;
        price["unit_amount_decimal"] = null;
    }

    private static ApiResult Update(ApiCall call)
    {
        // A copy, so that a refusal halfway changes nothing.
        var price = call.Found(call.State.Prices, "price");
        if (call.Arguments.Text("tax_behavior") is { } behavior)
        {
            if (price.Text("tax_behavior") != "unspecified" && price.Text("tax_behavior") != behavior)
                throw StripeError.Invalid("You cannot change `tax_behavior` once it is set.", parameter: "tax_behavior");
            price["tax_behavior"] = behavior;
        }

        bool isDefault = call.State.Products.Find(price.Text("product")!)?.Text("default_price") == price.Text("id");
        if (isDefault && call.Arguments.Flag("active") == false)
            throw StripeError.Invalid("This price cannot be archived because it is the default price of its product.", parameter: "active");

        Apply(call, price);
        Metadata.Merge(price, call.Arguments);
        call.State.Prices.Replace(price);
        return Invoices.Shown(price);
    }

    private static void Apply(ApiCall call, JsonObject price)
    {
        var arguments = call.Arguments;
        if (arguments.Flag("active") is { } active) price["active"] = active;
        if (arguments.ContainsKey("nickname")) price["nickname"] = arguments["nickname"]?.DeepClone();
        if (!arguments.ContainsKey("lookup_key")) return;

        price["lookup_key"] = arguments["lookup_key"]?.DeepClone();
        if (arguments.Text("lookup_key") is not { } key) return;
        var holder = call.State.Prices.Created().FirstOrDefault(other => other.Text("lookup_key") == key && other.Text("id") != price.Text("id"));
        if (holder is null) return;
        if (arguments.Flag("transfer_lookup_key") != true)
            throw StripeError.Invalid($"A price (`{holder.Text("id")}`) already uses that lookup key.", parameter: "lookup_key");
        holder["lookup_key"] = null;
    }
}
