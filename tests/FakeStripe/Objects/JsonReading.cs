using System.Text.Json.Nodes;

namespace FakeStripe.Objects;

/// <summary>Typed reads of members that the fake itself wrote.</summary>
internal static class JsonReading
{
    public static string? Text(this JsonObject source, string name) => source[name]?.GetValue<string>();

    public static long Integer(this JsonObject source, string name) => source[name]!.GetValue<long>();

    public static long? OptionalInteger(this JsonObject source, string name) => source[name]?.GetValue<long>();

    public static bool? Flag(this JsonObject source, string name) => source[name]?.GetValue<bool>();

    public static JsonObject Object(this JsonObject source, string name) => source[name]!.AsObject();

    public static IEnumerable<JsonObject> Objects(this JsonObject source, string name) =>
        source[name] is JsonArray array ? array.Select(element => element!.AsObject()) : [];

    /// <summary>The value at a dotted path; null when any part of it is.</summary>
    public static JsonNode? At(this JsonObject source, string path)
    {
        JsonNode? node = source;
        foreach (string member in path.Split('.')) node = (node as JsonObject)?[member];
        return node;
    }
}
