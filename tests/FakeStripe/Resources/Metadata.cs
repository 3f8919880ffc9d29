using System.Text.Json.Nodes;
using FakeStripe.Objects;

namespace FakeStripe.Resources;

internal static class Metadata
{
    /// <summary>Merges a request's <c>metadata</c>: an empty value removes its key, an empty <c>metadata</c> removes all.</summary>
    public static void Merge(JsonObject target, JsonObject arguments)
    {
        if (!arguments.ContainsKey("metadata")) return;
        if (arguments["metadata"] is not JsonObject changes)
        {
            target["metadata"] = new JsonObject();
            return;
        }

        var metadata = target.Object("metadata");
        foreach (var (key, value) in changes)
        {
            if (value!.GetValue<string>().Length == 0) metadata.Remove(key);
            else metadata[key] = value.DeepClone();
        }
    }
}
