using System.Text.Json.Nodes;
using FakeStripe.Http;
using FakeStripe.Objects;

namespace FakeStripe.Resources;

/// <summary>How customers are shown, in every API version.</summary>
internal static class CustomerTypes
{
    public static readonly IReadOnlyDictionary<string, string> FieldPaths = new Dictionary<string, string>();

    public static readonly ResourceType TaxId = new("tax_id");

    public static readonly ResourceType Customer = new("customer")
    {
        Changes =
        [
            new VersionChange(ApiVersion.CustomerAccount, static customer => customer.Remove("customer_account")),
            new VersionChange(ApiVersion.Clover, static customer =>
            {
                customer.Remove("business_name");
                customer.Remove("individual_name");
            }),
        ],
        Nested = new Dictionary<string, ResourceType> { ["discount"] = Discounts.Type },
        Expandables = new Dictionary<string, Expandable> { ["tax_ids"] = new(TaxId, Resolve: null) },
    };

    /// <summary>A field that holds a customer's id.</summary>
    public static readonly Expandable ById = new(Customer, static (state, _, id) =>
        state.Customers.Find(id) ?? new JsonObject { ["id"] = id, ["object"] = "customer", ["deleted"] = true });
}
