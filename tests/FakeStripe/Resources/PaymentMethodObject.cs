using System.Text.Json.Nodes;

namespace FakeStripe.Resources;

/// <summary>A card as a payment method, in the current API version's shape.</summary>
internal static class PaymentMethodObject
{
    /// <summary>The magic test value that the payment method was made from.</summary>
    public const string Magic = "$magic";

    public static JsonObject Create(string id, long created) => new()
    {
        ["id"] = id,
        ["object"] = "payment_method",
        ["allow_redisplay"] = "unspecified",
        ["billing_details"] = new JsonObject
        {
            ["address"] = CustomerObject.Address(null, null, null, null, null, null),
            ["email"] = null,
            ["name"] = null,
            ["phone"] = null,
            ["tax_id"] = null,
        },
        ["card"] = new JsonObject
        {
            ["brand"] = "visa",
            ["checks"] = new JsonObject { ["address_line1_check"] = null, ["address_postal_code_check"] = null, ["cvc_check"] = "pass" },
            ["country"] = "US",
            ["display_brand"] = "visa",
            ["exp_month"] = 12L,
            ["exp_year"] = 2030L,
            ["fingerprint"] = "FakeFingerprint1",
            ["funding"] = "credit",
            ["generated_from"] = null,
            ["last4"] = "4242",
            ["networks"] = new JsonObject { ["available"] = new JsonArray("visa"), ["preferred"] = null },
            ["three_d_secure_usage"] = new JsonObject { ["supported"] = true },
            ["wallet"] = null,
        },
        ["created"] = created,
        ["customer"] = null,
        ["customer_account"] = null,
        ["livemode"] = false,
        ["metadata"] = new JsonObject(),
        ["type"] = "card",
    };
}
