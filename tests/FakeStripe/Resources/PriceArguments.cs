using System.Globalization;
using System.Text.Json.Nodes;
using FakeStripe.Http;
using FakeStripe.Objects;
using FakeStripe.Parameters;

namespace FakeStripe.Resources;

/// <summary>What describes a price, alone or inside another request as <c>default_price_data</c> or <c>price_data</c>.</summary>
internal static class PriceArguments
{
    public static readonly Parameter Currency = Parameter.Id("currency") with { IsRequired = true };

    public static readonly Parameter[] Amounts =
    [
        Parameter.Unmodelled("currency_options"),
        Parameter.Choice("tax_behavior", "exclusive", "inclusive", "unspecified"),
        Parameter.Integer("unit_amount", 0),
        Parameter.Decimal("unit_amount_decimal"),
    ];

    public static readonly Parameter Recurring = Parameter.Object("recurring",
        Parameter.Choice("aggregate_usage", "last_during_period", "last_ever", "max", "sum") with { RemovedIn = ApiVersion.Basil },
        Parameter.Choice("interval", "day", "month", "week", "year") with { IsRequired = true },
        Parameter.Integer("interval_count", 1, 1095),
        Parameter.Id("meter") with { AddedIn = ApiVersion.LineInvoice },
        Parameter.Integer("trial_period_days", 1, 730),
        Parameter.Choice("usage_type", "licensed", "metered"));

    /// <summary>A new price without a product, not yet stored.</summary>
    public static JsonObject Read(ApiCall call, JsonObject arguments, string? prefix = null)
    {
        bool isTiered = arguments.Text("billing_scheme") == "tiered";
        string? unitAmount = UnitAmount(arguments, prefix);
        if (unitAmount is null && !isTiered && !arguments.ContainsKey("custom_unit_amount"))
        {
            throw StripeError.Invalid(
                "Prices require an `unit_amount` or `unit_amount_decimal` parameter to be set.", "parameter_missing", NameIn(prefix, "unit_amount"));
        }

        var recurring = arguments["recurring"] as JsonObject;
        var price = PriceObject.Create(
            call.State.NewId("price_1"), null, Currencies.Checked(arguments.Text("currency"))!, isTiered ? null : unitAmount, ReadRecurring(recurring), call.Now);
        price["tax_behavior"] = arguments.Text("tax_behavior") ?? "unspecified";
        if (isTiered) AddTiers(price, arguments, unitAmount);
        Metadata.Merge(price, arguments);
        return price;
    }

    /// <summary>The decimal text of an amount that comes as a whole number or as a decimal; null when it comes as neither.</summary>
    public static string? UnitAmount(JsonObject arguments, string? prefix, string name = "unit_amount")
    {
        string decimalName = name + "_decimal";
        if (arguments.ContainsKey(name) && arguments.ContainsKey(decimalName))
        {
            throw StripeError.Invalid(
                $"You may only specify one of these parameters: {name}, {decimalName}.", "parameters_exclusive", NameIn(prefix, name));
        }

        if (arguments.OptionalInteger(name) is { } whole) return whole.ToString(CultureInfo.InvariantCulture);
        if (arguments.Text(decimalName) is not { } text) return null;

        decimal number = decimal.Parse(text, CultureInfo.InvariantCulture);
        if (number < 0) throw StripeError.Invalid("This value must be greater than or equal to 0.", parameter: NameIn(prefix, decimalName));
        return number.ToString("0.############", CultureInfo.InvariantCulture);
    }

    private static JsonObject? ReadRecurring(JsonObject? arguments)
    {
        if (arguments is null) return null;
        var recurring = PriceObject.Recurring(
            arguments.Text("interval")!, arguments.OptionalInteger("interval_count") ?? 1, arguments.Text("usage_type") ?? "licensed");
        recurring["meter"] = arguments.Text("meter");
        recurring["trial_period_days"] = arguments.OptionalInteger("trial_period_days");
        return recurring;
    }

    private static void AddTiers(JsonObject price, JsonObject arguments, string? unitAmount)
    {
        if (unitAmount is not null)
            throw StripeError.Invalid("You cannot set `unit_amount` when `billing_scheme` is `tiered`: set it on each tier.", parameter: "unit_amount");
        if (arguments["tiers"] is not JsonArray { Count: > 0 })
            throw StripeError.Invalid("Missing required param: tiers.", "parameter_missing", "tiers");
        if (arguments.Text("tiers_mode") is not { } mode)
            throw StripeError.Invalid("Missing required param: tiers_mode.", "parameter_missing", "tiers_mode");

        var tiers = new JsonArray();
        foreach (var tier in arguments.Objects("tiers")) tiers.Add(ReadTier(tier, tiers.Count));
        if (tiers[^1]!["up_to"] is not null) throw StripeError.Invalid("The last tier must have `up_to` set to `inf`.", parameter: "tiers");
        price["billing_scheme"] = "tiered";
        price["tiers_mode"] = mode;
        price["tiers"] = tiers;
    }

    private static JsonObject ReadTier(JsonObject tier, int index)
    {
        string prefix = $"tiers[{index}]";
        string? flat = UnitAmount(tier, prefix, "flat_amount");
        string? unit = UnitAmount(tier, prefix);
        if (flat is null && unit is null)
            throw StripeError.Invalid("Each tier must have an amount: a flat amount, a unit amount, or both.", "parameter_missing", prefix);

        string upTo = tier.Text("up_to")!;
        if (upTo != "inf" && !(long.TryParse(upTo, NumberStyles.None, CultureInfo.InvariantCulture, out long bound) && bound > 0))
            throw StripeError.Invalid($"Invalid integer: {upTo}", "parameter_invalid_integer", $"{prefix}[up_to]");
        return new JsonObject
        {
            ["flat_amount"] = PriceObject.WholeUnits(flat),
            ["flat_amount_decimal"] = flat,
            ["unit_amount"] = PriceObject.WholeUnits(unit),
            ["unit_amount_decimal"] = unit,
            ["up_to"] = upTo == "inf" ? null : long.Parse(upTo, CultureInfo.InvariantCulture),
        };
    }

    private static string NameIn(string? prefix, string name) => prefix is null ? name : $"{prefix}[{name}]";
}
