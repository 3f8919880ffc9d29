using System.Text;
using FakeStripe.Http;
using FakeStripe.Objects;
using FakeStripe.Parameters;
using FakeStripe.Searching;

namespace FakeStripe.Resources;

/// <summary>GET /v1/…/search. Unlike Stripe's, it finds at once what was just written.</summary>
internal static class Search
{
    private static readonly ParameterSet Parameters = ParameterSet.Of(
        Parameter.Integer("limit", 1, 100), Parameter.Id("page"), Parameter.Id("query") with { IsRequired = true });

    public static IEnumerable<ApiEndpoint> Endpoints =>
    [
        Of("customers", CustomerTypes.Customer, static state => state.Customers,
            texts: ["email", "name", "phone"], numbers: ["created"]),
        Of("invoices", InvoiceTypes.Invoice, static state => state.Invoices,
            tokens: ["currency", "customer", "number", "receipt_number", "status", "subscription"], numbers: ["created", "total"]),
        Of("prices", ProductTypes.Price, static state => state.Prices,
            tokens: ["active", "currency", "lookup_key", "product", "type"]),
        Of("products", ProductTypes.Product, static state => state.Products,
            tokens: ["active", "shippable", "url"], texts: ["description", "name"]),
        Of("subscriptions", SubscriptionTypes.Subscription, static state => state.Subscriptions,
            tokens: ["status"], numbers: ["canceled_at", "created"]),
    ];

    private static ApiEndpoint Of(
        string resource, ResourceType type, Func<FakeStripeState, ObjectStore> store, string[]? tokens = null, string[]? texts = null, string[]? numbers = null)
    {
        var fields = new Dictionary<string, SearchField> { ["metadata"] = new("metadata", SearchFieldKind.Metadata) };
        foreach (string name in tokens ?? []) fields.Add(name, new SearchField(PathOf(resource, name), SearchFieldKind.Token));
        foreach (string name in texts ?? []) fields.Add(name, new SearchField(name, SearchFieldKind.Text));
        foreach (string name in numbers ?? []) fields.Add(name, new SearchField(name, SearchFieldKind.Number));
        var endpoint = ApiEndpoint.List($"/v1/{resource}/search", Parameters, type, call => Find(call, resource, fields, store(call.State)));
        return endpoint with { AddedIn = ApiVersion.Search };
    }

    private static string PathOf(string resource, string field) =>
        resource == "invoices" ? InvoiceTypes.FieldPaths.GetValueOrDefault(field, field) : field;

    private static ApiResult Find(ApiCall call, string resource, IReadOnlyDictionary<string, SearchField> fields, ObjectStore store)
    {
        string text = call.Arguments.Text("query")!;
        var query = SearchQuery.Parse(text, resource, fields);
        string? after = call.Arguments.Text("page") is { } page ? CursorIn(page, text) : null;
        var found = store.Search(query.IsMetBy, call.Limit, after) ?? throw UnknownPage();
        string? next = found.HasMore ? PageAfter(found.Objects[^1].Text("id")!, text) : null;
        return ApiResult.Of(found with { IsSearchResult = true, NextPage = next });
    }

    // A page belongs to its query: Stripe refuses it with another one.
    private static string PageAfter(string id, string query) =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes($"{id} {RequestBody.Sha256(Encoding.UTF8.GetBytes(query))[..16]}"));

    private static string CursorIn(string page, string query)
    {
        var bytes = new byte[page.Length];
        if (!Convert.TryFromBase64String(page, bytes, out int length)) throw UnknownPage();
        string id = Encoding.UTF8.GetString(bytes, 0, length).Split(' ')[0];
        return PageAfter(id, query) == page ? id : throw UnknownPage();
    }

    private static StripeError UnknownPage() =>
        StripeError.Invalid("Invalid page: use the next_page value of the search result before, with the same query.", parameter: "page");
}
