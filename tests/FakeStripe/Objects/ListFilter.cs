using System.Text.Json.Nodes;

namespace FakeStripe.Objects;

/// <summary>A field's value in a list: text or a number, or neither when the object has none.</summary>
internal readonly record struct FieldValue(string? Text, long? Number)
{
    public static implicit operator FieldValue(string? text) => new(text, null);

    public static implicit operator FieldValue(long? number) => new(null, number);

    public static FieldValue Of(JsonNode? node) => node switch
    {
        null => default,
        JsonValue value when value.TryGetValue(out long number) => number,
        JsonValue value => value.GetValue<string>(),
        _ => default,
    };
}

/// <summary>One condition that a listed object must meet: a text equals, or a number lies within bounds.</summary>
internal sealed record FieldCondition(string Field, string? Text, long Minimum = long.MinValue, long Maximum = long.MaxValue)
{
    public bool IsMetBy(FieldValue value) => Text is null
        ? value.Number >= Minimum && value.Number <= Maximum
        : string.Equals(value.Text, Text, StringComparison.Ordinal);
}

/// <summary>The conditions of one list request, over the fields that lists can filter by.</summary>
internal sealed class ListFilter
{
    private readonly List<FieldCondition> _conditions = [];

    public IReadOnlyList<FieldCondition> Conditions => _conditions;

    /// <summary>Adds <paramref name="field"/> equals the argument of that name, when the request has it.</summary>
    public ListFilter Equal(JsonObject arguments, string field)
    {
        if (arguments.Text(field) is { } text) _conditions.Add(new FieldCondition(field, text));
        return this;
    }

    /// <summary>Adds the bounds in the argument named <paramref name="field"/>; a plain number is both of them.</summary>
    public ListFilter Within(JsonObject arguments, string field)
    {
        switch (arguments[field])
        {
            case JsonValue exact:
                _conditions.Add(new FieldCondition(field, null, exact.GetValue<long>(), exact.GetValue<long>()));
                break;
            case JsonObject bounds:
                _conditions.Add(new FieldCondition(field, null,
                    Math.Max(bounds.OptionalInteger("gte") ?? long.MinValue, bounds.OptionalInteger("gt") + 1 ?? long.MinValue),
                    Math.Min(bounds.OptionalInteger("lte") ?? long.MaxValue, bounds.OptionalInteger("lt") - 1 ?? long.MaxValue)));
                break;
        }

        return this;
    }
}
