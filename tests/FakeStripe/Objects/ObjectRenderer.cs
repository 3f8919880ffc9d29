using System.Text.Json.Nodes;
using FakeStripe.Http;

namespace FakeStripe.Objects;

/// <summary>Makes the JSON that one request sees from an object in the current shape.</summary>
internal sealed class ObjectRenderer(FakeStripeState state, ApiVersion version, bool liveMode)
{
    /// <summary>Members with this prefix are the fake's own and never shown.</summary>
    public const char HiddenPrefix = '$';

    /// <summary>Consumes <paramref name="shown"/>: pass a copy of a held object.</summary>
    public JsonObject Render(JsonObject shown, ResourceType type, ExpandTree expand)
    {
        if (shown.ContainsKey("deleted")) return shown;

        foreach (var change in type.Changes)
        {
            if (!version.IsBefore(change.Version)) break;
            change.Undo(shown);
        }

        type.Present?.Invoke(shown);
        foreach (var (path, nested) in type.Nested) RenderNested(shown.At(path), nested, expand.Below(path));
        foreach (var (path, expandable) in type.Expandables) RenderExpandable(shown, path, expandable, expand);
        RemoveHidden(shown);
        if (liveMode && shown.ContainsKey("livemode")) shown["livemode"] = true;
        return shown;
    }

    private void RenderNested(JsonNode? node, ResourceType type, ExpandTree? expand)
    {
        foreach (var element in ElementsOf(node)) Render(element, type, expand ?? ExpandTree.Empty);
    }

    private void RenderExpandable(JsonObject shown, string path, Expandable expandable, ExpandTree expand)
    {
        var below = expandable.IsKnownIn(version) ? expand.Below(path) : null;
        if (expandable.Resolve is null)
        {
            if (below is null) shown.Remove(path);
            else RenderNested(shown[path], expandable.Type, below);
            return;
        }

        if (below is null || shown.At(path) is not { } held) return;
        held.ReplaceWith<JsonNode>(held is JsonArray ids
            ? new JsonArray(ids.Select(id => Resolve(shown, id!)).ToArray())
            : Resolve(shown, held));

        JsonNode Resolve(JsonObject owner, JsonNode id) =>
            Render(expandable.Resolve(state, owner, id.GetValue<string>()), expandable.Type, below);
    }

    private static IEnumerable<JsonObject> ElementsOf(JsonNode? node) => node switch
    {
        JsonArray array => array.Select(element => element!.AsObject()),
        JsonObject list when list["data"] is JsonArray data => data.Select(element => element!.AsObject()),
        JsonObject single => [single],
        _ => [],
    };

    private static void RemoveHidden(JsonObject shown)
    {
        for (int index = shown.Count - 1; index >= 0; index--)
        {
            if (shown.GetAt(index).Key[0] == HiddenPrefix) shown.RemoveAt(index);
        }
    }
}
