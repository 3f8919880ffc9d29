using System.Globalization;
using System.Text.Json.Nodes;
using FakeStripe.Http;
using FakeStripe.Objects;
using FakeStripe.Parameters;

namespace FakeStripe.Resources;

/// <summary>
/// /v1/coupons. Beside those that requests create, every id that ends in a number from 1 to 99 (<c>SAVE10</c>) is a coupon of that many percent.
/// </summary>
internal static class Coupons
{
    private const string Path = "/v1/coupons/{coupon}";

    private static readonly ResourceType Type = new("coupon");

    private static readonly ParameterSet ForCreate = ParameterSet.Of(
        Parameter.Integer("amount_off", 1),
        Parameter.Id("currency"),
        Parameter.Choice("duration", "forever", "once", "repeating"),
        Parameter.Integer("duration_in_months", 1),
        Parameter.Id("id"),
        Parameter.Integer("max_redemptions", 1),
        Parameter.Metadata(),
        Parameter.Id("name") with { MaximumLength = 40 },
        Parameter.Decimal("percent_off"),
        Parameter.Timestamp("redeem_by"));

    public static IEnumerable<ApiEndpoint> Endpoints =>
    [
        ApiEndpoint.List("/v1/coupons", ParameterSet.ListOf(Parameter.Range("created")), Type,
            call => call.Page(call.State.Coupons, new ListFilter().Within(call.Arguments, "created"), "coupon")),
        ApiEndpoint.Post("/v1/coupons", ForCreate, Type, Create),
        ApiEndpoint.Get(Path, ParameterSet.None, Type, Retrieve),
        ApiEndpoint.Delete(Path, ParameterSet.None, Type, Delete),
    ];

    public static JsonObject? Find(FakeStripeState state, string id) => state.Coupons.Find(id) ?? Implied(id, state.Clock.UnixSeconds);

    /// <summary>The coupon that exists by its id alone.</summary>
    public static JsonObject? Implied(string id, long created)
    {
        string digits = id[id.AsSpan().TrimEnd("0123456789").Length..];
        bool isPercent = int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int percent) && percent is > 0 and < 100;
        return isPercent ? Shape(id, $"{percent}% off", percent, created) : null;
    }

    private static ApiResult Create(ApiCall call)
    {
        var arguments = call.Arguments;
        string id = arguments.Text("id") ?? call.State.NewId("")[..8];
        if (call.State.Coupons.Contains(id)) throw StripeError.Invalid("Coupon already exists.", "resource_already_exists", "id");

        Check(arguments);
        decimal? percent = arguments.Text("percent_off") is { } text ? decimal.Parse(text, CultureInfo.InvariantCulture) : null;
        var coupon = Shape(id, arguments.Text("name"), percent, call.Now);
        coupon["amount_off"] = arguments.OptionalInteger("amount_off");
        coupon["currency"] = percent is null ? Currencies.Checked(arguments.Text("currency")) : null;
        coupon["duration"] = arguments.Text("duration") ?? "once";
        coupon["duration_in_months"] = arguments.OptionalInteger("duration_in_months");
        coupon["max_redemptions"] = arguments.OptionalInteger("max_redemptions");
        coupon["redeem_by"] = arguments.OptionalInteger("redeem_by");
        Metadata.Merge(coupon, arguments);
        call.State.Coupons.Add(coupon);
        return Invoices.Shown(coupon);
    }

    private static void Check(JsonObject arguments)
    {
        bool hasAmount = arguments.ContainsKey("amount_off");
        if (hasAmount == arguments.ContainsKey("percent_off"))
        {
            throw hasAmount
                ? StripeError.Invalid("You may only specify one of these parameters: amount_off, percent_off.", "parameters_exclusive", "amount_off")
                : StripeError.Invalid("Missing required param: percent_off.", "parameter_missing", "percent_off");
        }

        if (hasAmount && !arguments.ContainsKey("currency"))
            throw StripeError.Invalid("You must pass currency when passing amount_off", "parameter_missing", "currency");
        if (arguments.Text("percent_off") is { } percent && decimal.Parse(percent, CultureInfo.InvariantCulture) is <= 0 or > 100)
            throw StripeError.Invalid("This value must be greater than 0 and less than or equal to 100.", parameter: "percent_off");
        if ((arguments.Text("duration") == "repeating") != arguments.ContainsKey("duration_in_months"))
            throw StripeError.Invalid("`duration_in_months` is needed when, and only when, `duration` is `repeating`.", parameter: "duration_in_months");
    }

    private static ApiResult Retrieve(ApiCall call)
    {
        string id = call.PathIds["coupon"];
        return ApiResult.Of(Find(call.State, id) ?? throw StripeError.Missing(404, "coupon", id, "coupon", call.LiveMode));
    }

    private static ApiResult Delete(ApiCall call)
    {
        string id = call.Found(call.State.Coupons, "coupon").Text("id")!;
        call.State.Coupons.Remove(id);
        return ApiResult.Deleted("coupon", id);
    }

    private static JsonObject Shape(string id, string? name, decimal? percentOff, long created) => new()
    {
        ["id"] = id,
        ["object"] = "coupon",
        ["amount_off"] = null,
        ["created"] = created,
        ["currency"] = null,
        ["duration"] = "once",
        ["duration_in_months"] = null,
        ["livemode"] = false,
        ["max_redemptions"] = null,
        ["metadata"] = new JsonObject(),
        ["name"] = name,
        ["percent_off"] = percentOff,
        ["redeem_by"] = null,
        ["times_redeemed"] = 0L,
        ["valid"] = true,
    };
}
