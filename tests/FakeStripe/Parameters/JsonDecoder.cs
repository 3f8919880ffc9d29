using System.Globalization;
using System.Text.Json.Nodes;

namespace FakeStripe.Parameters;

/// <summary>Brings a JSON body into the form of <see cref="FormDecoder"/>, so that both are checked by the same parameters.</summary>
internal static class JsonDecoder
{
    public static JsonObject Decode(JsonObject body)
    {
        var members = new JsonObject();
        foreach (var (name, value) in body) members[name] = Decode(value);
        return members;
    }

    private static JsonNode Decode(JsonNode? value) => value switch
    {
        // JSON unsets a field with null where a form does with an empty value.
        null => "",
        JsonObject members => Decode(members),
        JsonArray elements => DecodeList(elements),
        JsonValue text when text.TryGetValue(out string? unquoted) => unquoted,
        _ => value.ToJsonString(),
    };

    private static JsonObject DecodeList(JsonArray elements)
    {
        var members = new JsonObject();
        foreach (var element in elements) members[members.Count.ToString(CultureInfo.InvariantCulture)] = Decode(element);
        return members;
    }
}
