using System.Text.Json.Nodes;

namespace FakeStripe.Objects;

/// <summary>Objects that exist as a rule instead of in memory: each is made from its index whenever it is asked for.</summary>
internal interface IGeneratedObjects
{
    long Count { get; }

    /// <summary>Whether the rule makes an object at this index; where it does not, lists pass over the gap.</summary>
    bool Exists(long index) => true;

    string IdAt(long index);

    long? IndexOf(string id);

    /// <summary>A fresh tree, in the current API version's shape.</summary>
    JsonObject Create(long index);

    /// <summary>One field that lists filter by, without making the tree.</summary>
    FieldValue FieldAt(long index, string field);
}
