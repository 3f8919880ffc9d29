using System.Text.Json.Nodes;
using FakeStripe.Http;
using FakeStripe.Objects;

namespace FakeStripe.Resources;

/// <summary>Discounts, which tie a coupon to what it reduces. Promotion codes are not held: one that ends in a number from 1 to 99 is that many percent.</summary>
internal static class Discounts
{
    /// <summary>Where an object keeps the discounts whose ids it shows.</summary>
    public const string Held = "$discounts";

    // The coupon as it was when it was used, where a request had created it.
    private const string HeldCoupon = "$coupon";

    public static readonly ResourceType Type = new("discount")
    {
        Changes =
        [
            new VersionChange(ApiVersion.Clover, static discount =>
            {
                discount["coupon"] = CouponOf(discount);
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
        var found = coupon is null ? Coupons.Implied(id, call.Now) : Coupons.Find(call.State, id);
        if (found is null)
        {
            string noun = coupon is null ? "promotion code" : "coupon";
            throw StripeError.Missing(400, noun, id, noun.Replace(' ', '_'), call.LiveMode);
        }

        var discount = Create(call.State.NewId("di_1"), id, coupon is null ? promotionCode : null, customer, invoice, call.Now);
        if (call.State.Coupons.Contains(id)) discount[HeldCoupon] = found;
        return discount;
    }

    public static JsonObject CouponOf(JsonObject discount) => discount[HeldCoupon] is JsonObject held
        ? held.DeepClone().AsObject()
        : Coupons.Implied(discount.At("source.coupon")!.GetValue<string>(), discount.Integer("start"))!;
}
