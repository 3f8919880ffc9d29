namespace SqlClrHost.Types;

/// <summary>JSON_MODIFY: one change to a document, whose other text stays as it was.</summary>
internal static class JsonModification
{
    private const byte ModifyState = 7;

    /// <param name="json">The document.</param>
    /// <param name="path">What to change.</param>
    /// <param name="value">The new value as JSON text; null for NULL, which deletes in lax mode.</param>
    public static string Apply(string json, JsonPath path, string? value)
    {
        JsonNode root = JsonReader.Parse(json, ModifyState);
        if (path.Steps.Count == 0 && !path.IsAppend)
        {
            throw SqlErrors.UnsupportedModifyPath();
        }

        JsonNode? target = path.Find(root);
        if (path.IsAppend)
        {
            return AppendTo(json, root, path, target, value);
        }

        if (target is not null)
        {
            return value is null && !path.IsStrict
                ? Delete(json, root, path, target)
                : Splice(json, target.Start, target.End, value ?? "null");
        }

        return path.IsStrict ? throw SqlErrors.JsonPropertyNotFound(2) : value is null ? json : Insert(json, root, path, value);
    }

    private static string Splice(string json, int start, int end, string text) => string.Concat(json.AsSpan(0, start), text, json.AsSpan(end));

    private static JsonNode? Parent(JsonNode root, JsonPath path)
    {
        JsonNode? node = root;
        foreach (JsonStep step in path.Steps.Take(path.Steps.Count - 1))
        {
            node = node is null ? null : JsonPath.Child(node, step);
        }

        return node;
    }

    /// <summary>A key goes away with its comma; an array's element becomes null, so that the others keep their places.</summary>
    private static string Delete(string json, JsonNode root, JsonPath path, JsonNode target)
    {
        JsonNode parent = Parent(root, path)!;
        if (parent.Kind == JsonKind.Array)
        {
            return Splice(json, target.Start, target.End, "null");
        }

        int index = parent.Members.ToList().FindIndex(m => ReferenceEquals(m.Value, target));
        JsonMember member = parent.Members[index];
        if (index + 1 < parent.Members.Count)
        {
            return Splice(json, member.Start, parent.Members[index + 1].Start, "");
        }

        return Splice(json, index > 0 ? parent.Members[index - 1].Value.End : member.Start, target.End, "");
    }

    /// <summary>Only the last key of a path is created; a missing array element or a longer gap leaves the document alone.</summary>
    private static string Insert(string json, JsonNode root, JsonPath path, string value)
    {
        JsonStep last = path.Steps[^1];
        if (Parent(root, path) is not { Kind: JsonKind.Object } parent || !last.IsKey)
        {
            return json;
        }

        string member = JsonText.AppendQuoted(new System.Text.StringBuilder(), last.Key!).Append(':').Append(value).ToString();
        return InsertInto(json, parent, member);
    }

    private static string AppendTo(string json, JsonNode root, JsonPath path, JsonNode? target, string? value)
    {
        if (target is null)
        {
            return path.IsStrict ? throw SqlErrors.JsonPropertyNotFound(2) : Insert(json, root, path, $"[{value ?? "null"}]");
        }

        if (target.Kind != JsonKind.Array)
        {
            return path.IsStrict ? throw SqlErrors.JsonArrayNotFound() : json;
        }

        return InsertInto(json, target, value ?? "null");
    }

    private static string InsertInto(string json, JsonNode container, string text)
    {
        int at = container.Members.Count > 0 ? container.Members[^1].Value.End : container.Start + 1;
        return Splice(json, at, at, container.Members.Count > 0 ? "," + text : text);
    }
}
