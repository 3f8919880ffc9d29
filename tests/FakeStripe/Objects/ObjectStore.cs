using System.Text.Json.Nodes;

namespace FakeStripe.Objects;

/// <summary>
/// All objects of one resource: generated ones, of which only those that changed are held, and created ones.
/// Position orders them: created objects count up from 1, generated ones down from 0, so newest is highest.
/// </summary>
internal sealed class ObjectStore(IGeneratedObjects generated, IReadOnlyDictionary<string, string> fieldPaths)
{
    private readonly List<JsonObject?> _created = [];
    private readonly Dictionary<string, long> _createdPositions = new(StringComparer.Ordinal);
    private readonly Dictionary<long, JsonObject> _changed = [];
    private readonly HashSet<long> _removed = [];
    private readonly HashSet<string> _removedIds = new(StringComparer.Ordinal);

    private long Oldest => 1 - generated.Count;

    /// <summary>A copy of the object as it stands.</summary>
    public JsonObject? Find(string id) => PositionOf(id) is { } position ? CopyAt(position) : null;

    public bool IsGenerated(string id) => PositionOf(id) <= 0;

    public bool Contains(string id) => PositionOf(id) is not null;

    /// <summary>The held object itself; a generated one is held from now on.</summary>
    public JsonObject? FindForChange(string id)
    {
        if (PositionOf(id) is not { } position) return null;
        var found = Held(position) ?? generated.Create(-position);
        if (position <= 0) _changed[position] = found;
        return found;
    }

    /// <summary>The held objects that requests created, newest first.</summary>
    public IEnumerable<JsonObject> Created()
    {
        for (int index = _created.Count - 1; index >= 0; index--)
        {
            if (_created[index] is { } created) yield return created;
        }
    }

    public bool WasRemoved(string id) => _removedIds.Contains(id);

    public void Add(JsonObject created)
    {
        _created.Add(created);
        _createdPositions.Add(created.Text("id")!, _created.Count);
    }

    /// <summary>Puts a changed copy in the place of the object with its id.</summary>
    public void Replace(JsonObject changed)
    {
        long position = PositionOf(changed.Text("id")!) ?? throw new ArgumentException("There is no object with this id.", nameof(changed));
        if (position > 0) _created[(int)position - 1] = changed;
        else _changed[position] = changed;
    }

    public bool Remove(string id)
    {
        if (PositionOf(id) is not { } position) return false;
        _removedIds.Add(id);
        _removed.Add(position);
        _changed.Remove(position);
        if (position > 0) _created[(int)position - 1] = null;
        return true;
    }

    /// <summary>A page below (older than) or above (newer than) the object with the cursor's id. Null: there is no such object.</summary>
    public ListPage? Page(ListFilter filter, int limit, string? startingAfter, string? endingBefore)
    {
        string? cursor = startingAfter ?? endingBefore;
        if (cursor is null) return Collect(Below(_created.Count + 1), filter, limit);
        if (PositionOf(cursor) is not { } position) return null;
        if (endingBefore is null) return Collect(Below(position), filter, limit);

        var page = Collect(Above(position), filter, limit);
        page.Objects.Reverse();
        return page;
    }

    /// <summary>The newest objects below the one with the id <paramref name="after"/> that meet any condition at all. Null: there is no such object.</summary>
    public ListPage? Search(Func<JsonObject, bool> condition, int limit, string? after)
    {
        long start = _created.Count + 1;
        if (after is not null)
        {
            if (PositionOf(after) is not { } position) return null;
            start = position;
        }

        var objects = new List<JsonObject>();
        foreach (long position in Below(start).Where(Exists))
        {
            var candidate = CopyAt(position);
            if (!condition(candidate)) continue;
            if (objects.Count == limit) return new ListPage(objects, HasMore: true);
            objects.Add(candidate);
        }

        return new ListPage(objects, HasMore: false);
    }

    private ListPage Collect(IEnumerable<long> positions, ListFilter filter, int limit)
    {
        var objects = new List<JsonObject>();
        foreach (long position in positions)
        {
            if (!Exists(position) || !Matches(position, filter)) continue;
            if (objects.Count == limit) return new ListPage(objects, HasMore: true);
            objects.Add(CopyAt(position));
        }

        return new ListPage(objects, HasMore: false);
    }

    private IEnumerable<long> Below(long position)
    {
        for (position--; position >= Oldest; position--) yield return position;
    }

    private IEnumerable<long> Above(long position)
    {
        for (position++; position <= _created.Count; position++) yield return position;
    }

    private bool Exists(long position) => !_removed.Contains(position) && (position > 0 || generated.Exists(-position));

    private bool Matches(long position, ListFilter filter)
    {
        var held = Held(position);
        foreach (var condition in filter.Conditions)
        {
            var value = held is null
                ? generated.FieldAt(-position, condition.Field)
                : FieldValue.Of(held.At(fieldPaths.GetValueOrDefault(condition.Field, condition.Field)));
            if (!condition.IsMetBy(value)) return false;
        }

        return true;
    }

    private JsonObject CopyAt(long position) => Held(position)?.DeepClone().AsObject() ?? generated.Create(-position);

    private JsonObject? Held(long position) =>
        position > 0 ? _created[(int)position - 1] : _changed.Count > 0 ? _changed.GetValueOrDefault(position) : null;

    private long? PositionOf(string id)
    {
        if (_removedIds.Contains(id)) return null;
        if (_createdPositions.TryGetValue(id, out long position)) return position;
        return generated.IndexOf(id) is { } index && index < generated.Count ? -index : null;
    }
}

internal sealed record ListPage(List<JsonObject> Objects, bool HasMore)
{
    public bool IsSearchResult { get; init; }

    /// <summary>The token that a search goes on with, where a list has the last object's id. Null in its last page.</summary>
    public string? NextPage { get; init; }

    public JsonObject ToJson(JsonArray data, string url)
    {
        var page = new JsonObject
        {
            ["object"] = IsSearchResult ? "search_result" : "list",
            ["data"] = data,
            ["has_more"] = HasMore,
            ["url"] = url,
        };
        if (IsSearchResult) page["next_page"] = NextPage;
        return page;
    }
}
