using System.Text.Json.Nodes;
using FakeStripe.Http;

namespace FakeStripe.Searching;

/// <summary>A search's clauses, joined by AND or by OR, never by both.</summary>
internal sealed record SearchQuery(IReadOnlyList<SearchClause> Clauses, bool IsAny)
{
    public bool IsMetBy(JsonObject candidate) =>
        IsAny ? Clauses.Any(clause => clause.IsMetBy(candidate)) : Clauses.All(clause => clause.IsMetBy(candidate));

    /// <summary>Reads Stripe's query language: <c>status:"open" AND total>1000 AND -metadata["k"]:"v"</c>.</summary>
    public static SearchQuery Parse(string text, string resource, IReadOnlyDictionary<string, SearchField> fields)
    {
        var reader = new SearchReader(text);
        var clauses = new List<SearchClause>();
        string? connector = null;
        do
        {
            clauses.Add(ReadClause(reader, resource, fields));
            if (reader.IsAtEnd) break;

            // Clauses side by side are joined by AND.
            string next = reader.TakeConnector() ?? "AND";
            if (connector is not null && connector != next)
                throw StripeError.Invalid("Combining AND and OR in one search query is not supported: use one of them.", parameter: "query");
            connector = next;
        }
        while (true);

        return new SearchQuery(clauses, connector == "OR");
    }

    private static SearchClause ReadClause(SearchReader reader, string resource, IReadOnlyDictionary<string, SearchField> fields)
    {
        bool isNegated = reader.TakeIf('-');
        string name = reader.TakeName();
        if (!fields.TryGetValue(name, out var field))
        {
            throw StripeError.Invalid(
                $"Field `{name}` is an unsupported search field for resource `{resource}`. "
                + $"See https://stripe.com/docs/search#query-fields-for-{resource} for a list of supported fields.", parameter: "query");
        }

        string? key = field.Kind == SearchFieldKind.Metadata ? reader.TakeKey() : null;
        string comparison = reader.TakeComparison();
        string? value = reader.TakeValue();
        field.Check(comparison, value);
        return new SearchClause(field, key, comparison, value, isNegated);
    }
}
