// Generated from catalog/Resources by ./build.sh generate. Do not edit.
#nullable enable
namespace StripeClr.Requests;

/// <summary>Parameters that newer API versions no longer take.</summary>
internal static class RemovedParameters
{
    /// <summary>All of them.</summary>
    public static readonly RemovedParameter[] All =
    {
        new("POST", "/v1/customers", "coupon", "@Coupon", "2025-03-31.basil", "Put the coupon on the subscription or invoice (discounts[0][coupon]), or give the account the ApiVersion 2025-02-24.acacia."),
        new("POST", "/v1/customers", "promotion_code", "@PromotionCode", "2025-03-31.basil", "Put the promotion code on the subscription or invoice (discounts[0][promotion_code]), or give the account the ApiVersion 2025-02-24.acacia."),
    };
}
