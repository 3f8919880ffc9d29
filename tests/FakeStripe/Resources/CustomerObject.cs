using System.Text.Json.Nodes;
using FakeStripe.Objects;

namespace FakeStripe.Resources;

/// <summary>A customer in the current API version's shape.</summary>
internal static class CustomerObject
{
    public static JsonObject Create(string id, long created, string invoicePrefix) => new()
    {
        ["id"] = id,
        ["object"] = "customer",
        ["address"] = null,
        ["balance"] = 0L,
        ["business_name"] = null,
        ["created"] = created,
        ["currency"] = null,
        ["customer_account"] = null,
        ["default_source"] = null,
        ["delinquent"] = false,
        ["description"] = null,
        ["discount"] = null,
        ["email"] = null,
        ["individual_name"] = null,
        ["invoice_prefix"] = invoicePrefix,
        ["invoice_settings"] = new JsonObject
        {
            ["custom_fields"] = null,
            ["default_payment_method"] = null,
            ["footer"] = null,
            ["rendering_options"] = null,
        },
        ["livemode"] = false,
        ["metadata"] = new JsonObject(),
        ["name"] = null,
        ["next_invoice_sequence"] = 1L,
        ["phone"] = null,
        ["preferred_locales"] = new JsonArray(),
        ["shipping"] = null,
        ["tax_exempt"] = "none",
        ["tax_ids"] = new JsonObject
        {
            ["object"] = "list",
            ["data"] = new JsonArray(),
            ["has_more"] = false,
            ["total_count"] = 0L,
            ["url"] = $"/v1/customers/{id}/tax_ids",
        },
        ["test_clock"] = null,
    };

    /// <summary>Sets what the request has; a member of <c>address</c> that it lacks stays as it was.</summary>
    public static void Apply(JsonObject customer, JsonObject arguments)
    {
        foreach (string name in (string[])
            ["balance", "business_name", "default_source", "description", "email", "individual_name", "invoice_prefix", "name",
             "next_invoice_sequence", "phone", "preferred_locales", "tax_exempt", "test_clock"])
        {
            if (arguments.ContainsKey(name)) customer[name] = arguments[name]?.DeepClone();
        }

        ApplyAddress(customer, arguments);
        ApplyShipping(customer, arguments);
        if (arguments["invoice_settings"] is JsonObject settings)
        {
            foreach (var (name, value) in settings) customer.Object("invoice_settings")[name] = value?.DeepClone();
        }

        Metadata.Merge(customer, arguments);
    }

    public static JsonObject Address(string? city, string? country, string? line1, string? line2, string? postalCode, string? state) => new()
    {
        ["city"] = city,
        ["country"] = country,
        ["line1"] = line1,
        ["line2"] = line2,
        ["postal_code"] = postalCode,
        ["state"] = state,
    };

    private static void ApplyAddress(JsonObject target, JsonObject arguments)
    {
        if (!arguments.ContainsKey("address")) return;
        if (arguments["address"] is not JsonObject members)
        {
            target["address"] = null;
            return;
        }

        if (target["address"] is not JsonObject address) target["address"] = address = Address(null, null, null, null, null, null);
        foreach (var (name, value) in members) address[name] = value?.DeepClone();
    }

    private static void ApplyShipping(JsonObject customer, JsonObject arguments)
    {
        if (!arguments.ContainsKey("shipping")) return;
        if (arguments["shipping"] is not JsonObject members)
        {
            customer["shipping"] = null;
            return;
        }

        var shipping = new JsonObject { ["name"] = members["name"]?.DeepClone(), ["phone"] = members["phone"]?.DeepClone() };
        ApplyAddress(shipping, members);
        customer["shipping"] = new JsonObject
        {
            ["address"] = shipping["address"]?.DeepClone(),
            ["name"] = shipping["name"]?.DeepClone(),
            ["phone"] = shipping["phone"]?.DeepClone(),
        };
    }
}
