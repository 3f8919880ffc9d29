using System.Text.Json.Nodes;
using FakeStripe.Http;
using FakeStripe.Objects;
using FakeStripe.Parameters;

namespace FakeStripe.Resources;

/// <summary>The <c>discounts</c> parameter of invoices, invoice items and previews.</summary>
internal static class DiscountArguments
{
    public static Parameter Parameter =>
        Parameters.Parameter.ObjectList("discounts", Parameters.Parameter.Id("coupon"), Parameters.Parameter.Id("discount"), Parameters.Parameter.Id("promotion_code"));

    /// <summary>Puts the discounts that the request names in the place of those that <paramref name="target"/> has.</summary>
    public static void Apply(ApiCall call, JsonObject arguments, JsonObject target, string? invoice = null, string? invoiceItem = null)
    {
        var held = new JsonArray();
        foreach (var argument in arguments.Objects("discounts"))
        {
            if (argument.Text("discount") is { } existing)
            {
                held.Add(target.Objects(Discounts.Held).FirstOrDefault(one => one.Text("id") == existing)?.DeepClone()
                    ?? throw StripeError.Missing(400, "discount", existing, "discounts", call.LiveMode));
                continue;
            }

            string? coupon = argument.Text("coupon");
            string? promotionCode = argument.Text("promotion_code");
            if (coupon is null && promotionCode is null)
                throw StripeError.Invalid("Missing required param: discounts[0][coupon].", "parameter_missing", "discounts[0][coupon]");
            var discount = Discounts.FromArguments(call, coupon, promotionCode, null, invoice);
            CheckCurrency(discount, target.Text("currency")!);
            discount["invoice_item"] = invoiceItem;
            held.Add(discount);
        }

        Hold(target, held);
    }

    /// <summary>Takes over <paramref name="held"/> and shows the ids.</summary>
    public static void Hold(JsonObject target, JsonArray held)
    {
        target["discounts"] = new JsonArray(held.Select(discount => discount!["id"]!.DeepClone()).ToArray());
        target[Discounts.Held] = held;
    }

    private static void CheckCurrency(JsonObject discount, string currency)
    {
        var coupon = Discounts.CouponOf(discount);
        if (coupon["amount_off"] is null || coupon.Text("currency") == currency) return;
        throw StripeError.Invalid(
            $"The coupon {coupon.Text("id")} takes off an amount in {coupon.Text("currency")} and can't be used with {currency}.", parameter: "discounts");
    }
}
