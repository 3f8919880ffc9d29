using System.Text.Json.Nodes;
using FakeStripe.Http;
using FakeStripe.Objects;
using FakeStripe.Parameters;

namespace FakeStripe.Resources;

/// <summary>/v1/products</summary>
internal static class Products
{
    private const string Path = "/v1/products/{product}";

    private static readonly Parameter[] Writable =
    [
        Parameter.Boolean("active"),
        Parameter.Text("caption") with { RemovedIn = ApiVersion.ProductFeatures },
        Parameter.Text("description", 40_000),
        Parameter.ObjectList("features", Parameter.Id("name") with { IsRequired = true, MaximumLength = 80 })
            with { AddedIn = ApiVersion.ProductFeatures, RemovedIn = ApiVersion.MarketingFeatures },
        Parameter.TextList("images"),
        Parameter.ObjectList("marketing_features", Parameter.Id("name") with { IsRequired = true, MaximumLength = 80 })
            with { AddedIn = ApiVersion.MarketingFeatures },
        Parameter.Metadata(),
        Parameter.Object("package_dimensions",
            Parameter.Decimal("height") with { IsRequired = true }, Parameter.Decimal("length") with { IsRequired = true },
            Parameter.Decimal("weight") with { IsRequired = true }, Parameter.Decimal("width") with { IsRequired = true }),
        Parameter.Boolean("shippable"),
        Parameter.Id("statement_descriptor") with { MaximumLength = 22 },
        Parameter.Text("tax_code"),
        Parameter.Unmodelled("tax_details") with { AddedIn = ApiVersion.Endive },
        Parameter.Text("unit_label", 12),
        Parameter.Text("url", 2048),
    ];

    private static readonly ParameterSet ForCreate = ParameterSet.Of(
    [
        .. Writable,
        Parameter.Object("default_price_data", [.. PriceArguments.Amounts, PriceArguments.Recurring, Parameter.Metadata(), PriceArguments.Currency])
            with { AddedIn = ApiVersion.FromInvoice },
        Parameter.Id("id"),
        Parameter.Id("name") with { IsRequired = true },
        Parameter.Choice("type", "good", "service"),
    ]);

    private static readonly ParameterSet ForUpdate = ParameterSet.Of(
        [.. Writable, Parameter.Text("default_price") with { AddedIn = ApiVersion.FromInvoice }, Parameter.Id("name")]);

    private static readonly ParameterSet ForList = ParameterSet.ListOf(
        Parameter.Boolean("active"), Parameter.Range("created"), Parameter.TextList("ids"), Parameter.Boolean("shippable"),
        Parameter.Choice("type", "good", "service"), Parameter.Id("url"));

    public static IEnumerable<ApiEndpoint> Endpoints =>
    [
        ApiEndpoint.List("/v1/products", ForList, ProductTypes.Product, List) with { IsRepeatable = true },
        ApiEndpoint.Post("/v1/products", ForCreate, ProductTypes.Product, Create),
        ApiEndpoint.Get(Path, ParameterSet.None, ProductTypes.Product, call => ApiResult.Of(call.Found(call.State.Products, "product"))),
        ApiEndpoint.Post(Path, ForUpdate, ProductTypes.Product, Update),
        ApiEndpoint.Delete(Path, ParameterSet.None, ProductTypes.Product, Delete),
    ];

    /// <summary>The product that a parameter names.</summary>
    public static JsonObject Named(ApiCall call, string id, string parameter) =>
        call.State.Products.Find(id) ?? throw StripeError.Missing(400, "product", id, parameter, call.LiveMode);

    /// <summary>Adds a product that a request for something else describes, as <c>product_data</c> does.</summary>
    public static string Add(ApiCall call, JsonObject arguments)
    {
        string id = arguments.Text("id") ?? call.State.NewId("prod_")[..19];
        if (call.State.Products.Contains(id)) throw StripeError.Invalid("Product already exists.", "resource_already_exists", "id");

        var product = ProductObject.Create(id, arguments.Text("name")!, call.Now);
        ProductObject.Apply(product, arguments);
        if (arguments.Text("type") is { } type) product["type"] = type;
        call.State.Products.Add(product);
        return id;
    }

    private static ApiResult List(ApiCall call)
    {
        var arguments = call.Arguments;
        string? cursor = arguments.ContainsKey("starting_after") ? "starting_after" : arguments.ContainsKey("ending_before") ? "ending_before" : null;
        if (arguments.ContainsKey("ids") && cursor is not null)
            throw StripeError.Invalid($"You may only specify one of these parameters: ids, {cursor}.", "parameters_exclusive", "ids");

        var filter = new ListFilter()
            .Equal(arguments, "active").Within(arguments, "created").OneOf(arguments, "ids", "id")
            .Equal(arguments, "shippable").Equal(arguments, "type").Equal(arguments, "url");
        return call.Page(call.State.Products, filter, "product");
    }

    private static ApiResult Create(ApiCall call)
    {
        // The price is read first, so that a refusal leaves no product.
        var defaultPrice = call.Arguments["default_price_data"] as JsonObject;
        var price = defaultPrice is null ? null : PriceArguments.Read(call, defaultPrice, "default_price_data");
        string id = Add(call, call.Arguments);
        if (price is null) return ApiResult.Of(call.State.Products.Find(id)!);

        price["product"] = id;
        call.State.Prices.Add(price);
        var product = call.State.Products.FindForChange(id)!;
        product["default_price"] = price.Text("id");
        return Invoices.Shown(product);
    }

    private static ApiResult Update(ApiCall call)
    {
        // A copy, so that a refusal halfway changes nothing.
        var product = call.Found(call.State.Products, "product");
        ProductObject.Apply(product, call.Arguments);
        if (call.Arguments.ContainsKey("default_price")) SetDefaultPrice(call, product);
        product["updated"] = call.Now;
        call.State.Products.Replace(product);
        return Invoices.Shown(product);
    }

    private static void SetDefaultPrice(ApiCall call, JsonObject product)
    {
        if (call.Arguments.Text("default_price") is { } id)
        {
            var price = Prices.Named(call, id, "default_price");
            if (price.Text("product") != product.Text("id"))
                throw StripeError.Invalid($"The price {id} does not belong to the product {product.Text("id")}.", parameter: "default_price");
            if (price.Flag("active") == false)
                throw StripeError.Invalid($"The price {id} is inactive: a default price must be active.", parameter: "default_price");
        }

        product["default_price"] = call.Arguments["default_price"]?.DeepClone();
    }

    private static ApiResult Delete(ApiCall call)
    {
        string id = call.Found(call.State.Products, "product").Text("id")!;
        if (call.State.Prices.Created().Any(price => price.Text("product") == id))
            throw StripeError.Invalid("This product cannot be deleted because it has one or more user-created prices.");

        call.State.Products.Remove(id);
        return ApiResult.Deleted("product", id);
    }
}
