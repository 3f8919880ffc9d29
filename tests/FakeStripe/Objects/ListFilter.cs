using System.Text.Json.Nodes;

namespace FakeStripe.Objects;

/// <summary>A field's value in a list: text or a number, or neither when the object has none.</summary>
internal readonly record struct FieldValue(string? Text, long? Number)
{
    public static implicit operator FieldValue(string? text) => new(text, null);

    public static implicit operator FieldValue(long? number) => new(null, number);

    public static FieldValue OfFlag(bool flag) => flag ? "true" : "false";

    public static FieldValue Of(JsonNode? node) => node switch
    {
        null => default,
        JsonValue value when value.TryGetValue(out long number) => number,
        JsonValue value when value.TryGetValue(out bool flag) => OfFlag(flag),
        JsonValue value => value.GetValue<string>(),
        _ => default,
    };
}

/// <summary>One condition that a listed object must meet.</summary>
internal sealed record FieldCondition(string Field, Func<FieldValue, bool> IsMetBy);

/// <summary>The conditions of one list request, over the fields that lists can filter by.</summary>
internal sealed class ListFilter
{
    private readonly List<FieldCondition> _conditions = [];

    public IReadOnlyList<FieldCondition> Conditions => _conditions;

    public ListFilter Where(string field, Func<FieldValue, bool> condition)
    {
        _conditions.Add(new FieldCondition(field, condition));
        return this;
    }

    /// <summary>Adds <paramref name="field"/> equals the argument of that name, when the request has it.</summary>
    public ListFilter Equal(JsonObject arguments, string field) =>
        FieldValue.Of(arguments[field]).Text is { } text
            ? Where(field, value => string.Equals(value.Text, text, StringComparison.Ordinal))
            : this;

    /// <summary>Adds <paramref name="field"/> is one of the texts in the list argument <paramref name="name"/>, when the request has it.</summary>
    public ListFilter OneOf(JsonObject arguments, string name, string field)
    {
        if (arguments[name] is not JsonArray list) return this;
        string[] texts = list.Select(element => element!.GetValue<string>()).ToArray();
        return Where(field, value => texts.Contains(value.Text, StringComparer.Ordinal));
    }

    /// <summary>Adds the bounds in the argument named <paramref name="field"/>; a plain number is both of them.</summary>
    public ListFilter Within(JsonObject arguments, string field)
    {
        switch (arguments[field])
        {
            case JsonValue exact:
                return Between(field, exact.GetValue<long>(), exact.GetValue<long>());
            case JsonObject bounds:
                return Between(field,
                    Math.Max(bounds.OptionalInteger("gte") ?? long.MinValue, bounds.OptionalInteger("gt") + 1 ?? long.MinValue),
                    Math.Min(bounds.OptionalInteger("lte") ?? long.MaxValue, bounds.OptionalInteger("lt") - 1 ?? long.MaxValue));
            default:
                return this;
        }
    }

    // A field without a value is outside any bounds.
    private ListFilter Between(string field, long minimum, long maximum) =>
        Where(field, value => value.Number >= minimum && value.Number <= maximum);
}
