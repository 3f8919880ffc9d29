using System.Globalization;
using System.Text.Json.Nodes;
using FakeStripe.Http;
using FakeStripe.Objects;
using FakeStripe.Parameters;

namespace FakeStripe.Resources;

/// <summary>
/// What one item costs: a plain amount, a unit amount of the request's own, or a price that is held.
/// <paramref name="Currency"/> is null when the request leaves it to the invoice or customer.
/// </summary>
internal sealed record ItemPrice(string UnitAmount, decimal Quantity, string Price, string Product, string? Currency, JsonObject? Held)
{
    /// <summary>The parameters that say what an item costs; exactly one of them does, and quantity goes with all but the amount.</summary>
    public static IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Integer("amount"),
        Parameter.Id("price") with { RemovedIn = ApiVersion.Basil },
        Parameter.Object("price_data",
            Parameter.Id("currency") with { IsRequired = true },
            Parameter.Id("product") with { IsRequired = true },
            Parameter.Choice("tax_behavior", "exclusive", "inclusive", "unspecified"),
            Parameter.Integer("unit_amount"),
            Parameter.Decimal("unit_amount_decimal")) with { CanBeUnset = false },
        Parameter.Object("pricing", Parameter.Id("price")) with { AddedIn = ApiVersion.Basil, CanBeUnset = false },
        Parameter.Integer("quantity", 0),
        Parameter.Decimal("quantity_decimal") with { AddedIn = ApiVersion.Dahlia },
        Parameter.Integer("unit_amount") with { RemovedIn = ApiVersion.Basil },
        Parameter.Decimal("unit_amount_decimal"),
    ];

    /// <summary>Lines that are added to an invoice have no unit amount of their own: they have price_data for that.</summary>
    public static IEnumerable<Parameter> LineParameters =>
        Parameters.Where(parameter => parameter.Name is not ("unit_amount" or "unit_amount_decimal"));

    private static readonly string[] Ways = ["amount", "price", "price_data", "pricing", "unit_amount", "unit_amount_decimal"];

    /// <summary>Unit amount times quantity, rounded half up to the currency's smallest unit only then.</summary>
    public long AmountIn(string currency) => Currencies.Round(decimal.Parse(UnitAmount, CultureInfo.InvariantCulture) * Quantity, currency);

    /// <summary>Whether the request says what one unit costs, or the whole.</summary>
    public static bool IsIn(JsonObject arguments) => Ways.Any(arguments.ContainsKey);

    public static bool HasQuantity(JsonObject arguments) => arguments.ContainsKey("quantity") || arguments.ContainsKey("quantity_decimal");

    /// <summary><paramref name="token"/> is the part of the item's id that ids made for it end in; <paramref name="within"/> is the parameter around these.</summary>
    public static ItemPrice Read(ApiCall call, JsonObject arguments, string token, string? within = null)
    {
        string[] given = Ways.Where(arguments.ContainsKey).ToArray();
        if (given.Length == 0) throw StripeError.Invalid($"Missing required param: {Name(within, "amount")}.", "parameter_missing", Name(within, "amount"));
        if (given.Length > 1) throw Exclusive(within, given);

        if (arguments.OptionalInteger("amount") is { } amount)
        {
            if (arguments.ContainsKey("quantity")) throw Exclusive(within, ["amount", "quantity"]);
            return Own(Text(amount), 1, arguments.Text("currency"), token);
        }

        decimal quantity = QuantityOf(arguments, within);
        if ((arguments["pricing"] as JsonObject ?? arguments).Text("price") is { } price)
            return HeldPrices.OneTime(call, price, given[0] == "price" ? Name(within, "price") : Name(within, "pricing[price]")) with { Quantity = quantity };
        if (arguments["price_data"] is JsonObject data) return FromData(call, data, quantity, token, within);

        string? unit = arguments.Text("unit_amount_decimal") ?? Text(arguments.OptionalInteger("unit_amount"));
        return unit is null
            ? throw StripeError.Invalid($"Missing required param: {Name(within, "pricing[price]")}.", "parameter_missing", Name(within, "pricing[price]"))
            : Own(unit, quantity, arguments.Text("currency"), token);
    }

    public static decimal QuantityOf(JsonObject arguments, string? within = null)
    {
        if (arguments.Text("quantity_decimal") is not { } text) return arguments.OptionalInteger("quantity") ?? 1;
        if (arguments.ContainsKey("quantity")) throw Exclusive(within, ["quantity", "quantity_decimal"]);
        decimal quantity = decimal.Parse(text, CultureInfo.InvariantCulture);
        return quantity >= 0
            ? quantity
            : throw StripeError.Invalid("This value must be greater than or equal to 0.", parameter: Name(within, "quantity_decimal"));
    }

    private static ItemPrice FromData(ApiCall call, JsonObject data, decimal quantity, string token, string? within)
    {
        string name = Name(within, "price_data");
        if (data.ContainsKey("unit_amount") && data.ContainsKey("unit_amount_decimal")) throw Exclusive(name, ["unit_amount", "unit_amount_decimal"]);
        string unit = data.Text("unit_amount_decimal") ?? Text(data.OptionalInteger("unit_amount"))
            ?? throw StripeError.Invalid($"Missing required param: {name}[unit_amount].", "parameter_missing", $"{name}[unit_amount]");
        string product = data.Text("product")!;
        HeldPrices.CheckProduct(call, product, $"{name}[product]");
        return Own(unit, quantity, data.Text("currency"), token) with { Product = product };
    }

    private static ItemPrice Own(string unitAmount, decimal quantity, string? currency, string token) =>
        new(unitAmount, quantity, "price_1" + token, "prod_" + token[..14], Currencies.Checked(currency), Held: null);

    private static StripeError Exclusive(string? within, string[] names) => StripeError.Invalid(
        $"You may only specify one of these parameters: {string.Join(", ", names.Select(name => Name(within, name)))}.", "parameters_exclusive", Name(within, names[0]));

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string? Text(long? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string Name(string? within, string name)
    {
        if (within is null) return name;
        int bracket = name.IndexOf('[', StringComparison.Ordinal);
        return bracket < 0 ? $"{within}[{name}]" : $"{within}[{name[..bracket]}]{name[bracket..]}";
    }
}
