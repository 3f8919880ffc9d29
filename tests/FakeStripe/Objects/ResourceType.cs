using System.Text.Json.Nodes;
using FakeStripe.Http;

namespace FakeStripe.Objects;

/// <summary>
/// How one kind of object is shown. Objects are held in the current API version's shape; an older version's shape
/// is made by undoing, newest first, the changes that came after it.
/// </summary>
internal sealed class ResourceType(string name)
{
    public string Name { get; } = name;

    /// <summary>Newest first.</summary>
    public IReadOnlyList<VersionChange> Changes { get; init; } = [];

    /// <summary>By path within the object, such as <c>customer</c> or <c>payment.payment_intent</c>.</summary>
    public IReadOnlyDictionary<string, Expandable> Expandables { get; init; } = new Dictionary<string, Expandable>();

    /// <summary>Lists or objects inside this one that have a type of their own, by path.</summary>
    public IReadOnlyDictionary<string, ResourceType> Nested { get; init; } = new Dictionary<string, ResourceType>();

    /// <summary>Runs on the copy to be shown, whatever the version, such as cutting an embedded list to its first page.</summary>
    public Action<JsonObject>? Present { get; init; }
}

/// <summary>What to undo to show an object as it was before <paramref name="Version"/>.</summary>
internal sealed record VersionChange(ApiVersion Version, Action<JsonObject> Undo);

/// <summary>
/// A path that <c>expand</c> takes. With <paramref name="Resolve"/> the field holds an id, or a list of ids, to be replaced by
/// the object, which is found from the state, the object around the field, and the id; without, the field is there only when expanded.
/// </summary>
internal sealed record Expandable(ResourceType Type, Func<FakeStripeState, JsonObject, string, JsonObject>? Resolve)
{
    public ApiVersion? AddedIn { get; init; }

    public ApiVersion? RemovedIn { get; init; }

    public bool IsKnownIn(ApiVersion version) =>
        (AddedIn is null || !version.IsBefore(AddedIn)) && (RemovedIn is null || version.IsBefore(RemovedIn));
}
