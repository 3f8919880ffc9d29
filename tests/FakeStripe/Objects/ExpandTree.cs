using System.Text.Json.Nodes;
using FakeStripe.Http;

namespace FakeStripe.Objects;

/// <summary>The paths of a request's <c>expand</c>, checked against the type of its answer.</summary>
internal sealed class ExpandTree
{
    public static readonly ExpandTree Empty = new();

    private const int MaximumDepth = 4;

    private readonly Dictionary<string, ExpandTree> _branches = new(StringComparer.Ordinal);

    public ExpandTree? Below(string path) => _branches.GetValueOrDefault(path);

    public static ExpandTree Read(JsonObject arguments, ResourceType type, bool isList, ApiVersion version)
    {
        if (arguments["expand"] is not JsonArray paths) return Empty;

        var tree = new ExpandTree();
        foreach (var node in paths)
        {
            string path = node!.GetValue<string>();
            string[] segments = path.Split('.');
            if (segments.Length > MaximumDepth)
                throw StripeError.Invalid($"You cannot expand more than {MaximumDepth} levels of a property ({path}).", parameter: "expand");

            bool isKnown = !isList || segments[0] == "data";
            if (!isKnown || !tree.Add(type, isList ? segments[1..] : segments, version))
                throw StripeError.Invalid($"This property cannot be expanded ({path}).", parameter: "expand");
        }

        return tree;
    }

    private bool Add(ResourceType type, ReadOnlySpan<string> segments, ApiVersion version)
    {
        for (int length = segments.Length; length > 0; length--)
        {
            string field = string.Join('.', segments[..length]);
            var below = type.Expandables.TryGetValue(field, out var expandable) && expandable.IsKnownIn(version)
                ? expandable.Type
                : type.Nested.GetValueOrDefault(field);
            if (below is null) continue;

            var rest = segments[length..];
            if (rest.Length > 0 && rest[0] == "data") rest = rest[1..];
            var branch = Branch(field);
            // A nested object is there anyway: only something inside it can be expanded.
            return rest.Length == 0 ? expandable is not null : branch.Add(below, rest, version);
        }

        return false;
    }

    private ExpandTree Branch(string field)
    {
        if (!_branches.TryGetValue(field, out var branch)) _branches.Add(field, branch = new ExpandTree());
        return branch;
    }
}
