using System.Globalization;
using System.Text.Json.Nodes;
using FakeStripe.Http;

namespace FakeStripe.Parameters;

/// <summary>Turns one parameter's text into its typed value, or refuses it in Stripe's words.</summary>
internal static class ParameterReader
{
    public static JsonNode? Read(Parameter parameter, string name, JsonNode value, ApiVersion version)
    {
        if (value is JsonObject members) return ReadMembers(parameter, name, members, version);

        string text = value.GetValue<string>();
        if (text.Length == 0) return parameter.CanBeUnset ? null : throw Empty(name);

        return parameter.Kind switch
        {
            ParameterKind.Text => ReadText(parameter, name, text),
            ParameterKind.Integer => ReadInteger(parameter, name, text),
            ParameterKind.Range => ReadInteger(parameter, name, text),
            ParameterKind.Boolean => ReadBoolean(name, text),
            ParameterKind.Decimal => ReadDecimal(name, text),
            ParameterKind.Choice => ReadChoice(parameter, name, text),
            ParameterKind.TextList or ParameterKind.ObjectList => throw StripeError.Invalid("Invalid array", parameter: name),
            _ => throw StripeError.Invalid("Invalid object", parameter: name),
        };
    }

    private static JsonNode ReadMembers(Parameter parameter, string name, JsonObject members, ApiVersion version) => parameter.Kind switch
    {
        ParameterKind.Object or ParameterKind.Range when parameter.Members is { } known => known.ReadMembers(members, version, name),
        ParameterKind.Object => members.DeepClone(),
        ParameterKind.Map => ReadMap(name, members),
        ParameterKind.TextList => ReadTextList(name, members),
        ParameterKind.ObjectList => ReadObjectList(parameter, name, members, version),
        ParameterKind.Integer => throw StripeError.Invalid($"Invalid integer: {members.ToJsonString()}", "parameter_invalid_integer", name),
        _ => throw StripeError.Invalid($"Invalid string: {members.ToJsonString()}", parameter: name),
    };

    private static JsonValue ReadText(Parameter parameter, string name, string text)
    {
        if (text.Length > parameter.MaximumLength)
        {
            throw StripeError.Invalid(
                $"Invalid string: {text[..8]}...{text[^4..]}; must be at most {parameter.MaximumLength} characters", parameter: name);
        }

        return JsonValue.Create(text);
    }

    private static JsonValue ReadInteger(Parameter parameter, string name, string text)
    {
        if (!long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number))
            throw StripeError.Invalid($"Invalid integer: {text}", "parameter_invalid_integer", name);
        if (number < parameter.Minimum)
            throw StripeError.Invalid($"This value must be greater than or equal to {parameter.Minimum}.", "parameter_invalid_integer", name);
        if (number > parameter.Maximum)
            throw StripeError.Invalid($"This value must be less than or equal to {parameter.Maximum}.", "parameter_invalid_integer", name);
        return JsonValue.Create(number);
    }

    private static JsonValue ReadBoolean(string name, string text) => text switch
    {
        "true" => JsonValue.Create(true),
        "false" => JsonValue.Create(false),
        _ => throw StripeError.Invalid($"Invalid boolean: {text}", parameter: name),
    };

    private static JsonValue ReadDecimal(string name, string text)
    {
        int point = text.IndexOf('.', StringComparison.Ordinal);
        bool isDecimal = decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);
        if (!isDecimal || (point >= 0 && text.Length - point - 1 > 12))
            throw StripeError.Invalid($"Invalid decimal: {text}; must contain at maximum twelve decimal places.", parameter: name);
        return JsonValue.Create(text);
    }

    private static JsonValue ReadChoice(Parameter parameter, string name, string text)
    {
        if (parameter.Choices.Contains(text)) return JsonValue.Create(text);
        var choices = parameter.Choices;
        string list = choices.Count > 2 ? $"{string.Join(", ", choices.SkipLast(1))}, or {choices[^1]}" : string.Join(" or ", choices);
        throw StripeError.Invalid($"Invalid {name}: must be one of {list}", parameter: name);
    }

    private static JsonObject ReadMap(string name, JsonObject members)
    {
        foreach (var (key, value) in members)
        {
            if (value is JsonObject) throw StripeError.Invalid("Invalid string: metadata values cannot be nested.", parameter: $"{name}[{key}]");
            if (key.Length > 40)
                throw StripeError.Invalid($"Metadata keys must be at most 40 characters long; '{key}' has {key.Length}.", parameter: name);
            if (value!.GetValue<string>().Length > 500)
                throw StripeError.Invalid("Metadata values can have up to 500 characters.", parameter: $"{name}[{key}]");
        }

        return members.Count <= 50 ? members.DeepClone().AsObject() : throw StripeError.Invalid("Metadata can have up to 50 keys.", parameter: name);
    }

    private static JsonArray ReadTextList(string name, JsonObject members)
    {
        var list = new JsonArray();
        foreach (var (index, value) in members)
        {
            if (!IsIndex(index)) throw StripeError.Invalid("Invalid array", parameter: name);
            if (value is not JsonValue text) throw StripeError.Invalid($"Invalid string: {value!.ToJsonString()}", parameter: $"{name}[{index}]");
            if (text.GetValue<string>().Length == 0) throw Empty($"{name}[{index}]");
            list.Add(text.DeepClone());
        }

        return list;
    }

    private static JsonArray ReadObjectList(Parameter parameter, string name, JsonObject members, ApiVersion version)
    {
        var list = new JsonArray();
        foreach (var (index, value) in members)
        {
            if (!IsIndex(index)) throw StripeError.Invalid("Invalid array", parameter: name);
            if (value is not JsonObject element) throw StripeError.Invalid("Invalid object", parameter: $"{name}[{index}]");
            list.Add(parameter.Members!.ReadMembers(element, version, $"{name}[{index}]"));
        }

        return list;
    }

    private static bool IsIndex(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private static StripeError Empty(string name) => StripeError.Invalid(
        $"You passed an empty string for '{name}'. We assume empty values are an attempt to unset a parameter; however '{name}' cannot be unset. "
        + $"You should remove '{name}' from your request or supply a non-empty value.",
        "parameter_invalid_empty",
        name);
}
