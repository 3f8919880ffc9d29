using System.Globalization;
using System.Text.Json.Nodes;
using FakeStripe.Http;
using FakeStripe.Objects;

namespace FakeStripe.Searching;

internal enum SearchFieldKind
{
    /// <summary>Compared whole.</summary>
    Token,

    /// <summary>Compared whole or in part.</summary>
    Text,
    Number,
    Metadata,
}

/// <summary>A field that a resource can be searched by, and where an object has it.</summary>
internal sealed record SearchField(string Path, SearchFieldKind Kind)
{
    private const int ShortestPart = 3;

    /// <summary>Refuses what the kind of field does not have.</summary>
    public void Check(string comparison, string? value)
    {
        bool isKnown = comparison switch
        {
            ":" => true,
            "~" => Kind is SearchFieldKind.Text or SearchFieldKind.Metadata,
            _ => Kind == SearchFieldKind.Number,
        };
        if (!isKnown) throw StripeError.Invalid($"The operator `{comparison}` is not supported for the field `{Path}`.", parameter: "query");
        if (comparison == "~" && (value is null || value.Length < ShortestPart))
            throw StripeError.Invalid($"A substring match needs at least {ShortestPart} characters.", parameter: "query");
        if (Kind == SearchFieldKind.Number && value is not null && !long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
            throw StripeError.Invalid($"The field `{Path}` is a number; `{value}` is not.", parameter: "query");
        if (comparison is not (":" or "~") && value is null)
            throw StripeError.Invalid($"The operator `{comparison}` cannot compare with null.", parameter: "query");
    }
}

/// <summary>One condition of a search.</summary>
internal sealed record SearchClause(SearchField Field, string? Key, string Comparison, string? Value, bool IsNegated)
{
    public bool IsMetBy(JsonObject candidate)
    {
        var node = candidate.At(Field.Path);
        if (Key is not null) node = (node as JsonObject)?[Key];
        return Matches(FieldValue.Of(node)) != IsNegated;
    }

    private bool Matches(FieldValue found)
    {
        if (Value is null) return found == default;
        if (Field.Kind == SearchFieldKind.Number)
        {
            long bound = long.Parse(Value, CultureInfo.InvariantCulture);
            return Comparison switch
            {
                "<" => found.Number < bound,
                "<=" => found.Number <= bound,
                ">" => found.Number > bound,
                ">=" => found.Number >= bound,
                _ => found.Number == bound,
            };
        }

        return Comparison == "~"
            ? found.Text?.Contains(Value, StringComparison.OrdinalIgnoreCase) ?? false
            : string.Equals(found.Text, Value, StringComparison.OrdinalIgnoreCase);
    }
}
