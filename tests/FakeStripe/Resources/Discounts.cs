using System.Globalization;
using System.Text.Json.Nodes;
using FakeStripe.Http;
using FakeStripe.Objects;

namespace FakeStripe.Resources;

/// <summary>
/// Discounts and the coupons behind them. Coupons are not stored: an id that ends in a number from 1 to 99
/// (<c>SAVE10</c>) is a coupon of that many percent, any other does not exist. Promotion codes likewise.
/// </summary>
internal static class Discounts
{
    /// <summary>Where an object keeps the discounts whose ids it shows.</summary>
    public const string Held = "$discounts";

    public static readonly ResourceType Type = new("discount")
    {
        Changes =
        [
            new VersionChange(ApiVersion.Clover, static discount =>
            {
                discount["coupon"] = Coupon(discount.At("source.coupon")!.GetValue<string>(), discount.Integer("start"));
                discount.Remove("source");
            }),
        ],
    };

    public static readonly Expandable ByIds = new(Type, static (_, owner, id) =>
        owner.Objects(Held).First(discount => discount.Text("id") == id).DeepClone().AsObject());

    public static JsonObject Create(string id, string coupon, string? promotionCode, string? customer, string? invoice, long start) => new()
    {
        ["id"] = id,
        ["object"] = "discount",
        ["checkout_session"] = null,
        ["customer"] = customer,
        ["end"] = null,
        ["invoice"] = invoice,
        ["invoice_item"] = null,
        ["promotion_code"] = promotionCode,
        ["source"] = new JsonObject { ["coupon"] = coupon, ["type"] = "coupon" },
        ["start"] = start,
        ["subscription"] = null,
        ["subscription_item"] = null,
    };

    public static JsonObject FromArguments(ApiCall call, string? coupon, string? promotionCode, string? customer, string? invoice)
    {
        string id = coupon ?? promotionCode!;
        if (PercentOff(id) is null)
        {
            string noun = coupon is null ? "promotion code" : "coupon";
            throw StripeError.Missing(400, noun, id, noun.Replace(' ', '_'), call.LiveMode);
        }

        return Create(call.State.NewId("di_1"), id, coupon is null ? promotionCode : null, customer, invoice, call.Now);
    }

    public static decimal PercentOff(JsonObject discount) => PercentOff(discount.At("source.coupon")!.GetValue<string>())!.Value;

    private static int? PercentOff(string coupon)
    {
        string digits = coupon[coupon.AsSpan().TrimEnd("0123456789").Length..];
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int percent) && percent is > 0 and < 100 ? percent : null;
    }

    private static JsonObject Coupon(string id, long created) => new()
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
        ["name"] = $"{PercentOff(id)}% off",
        ["percent_off"] = (decimal)PercentOff(id)!.Value,
        ["redeem_by"] = null,
        ["times_redeemed"] = 1,
        ["valid"] = true,
    };
}
