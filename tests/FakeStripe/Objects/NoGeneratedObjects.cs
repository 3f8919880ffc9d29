using System.Text.Json.Nodes;

namespace FakeStripe.Objects;

/// <summary>For resources whose objects are all created by requests.</summary>
internal sealed class NoGeneratedObjects : IGeneratedObjects
{
    public static readonly NoGeneratedObjects Instance = new();

    public long Count => 0;

    public string IdAt(long index) => throw new ArgumentOutOfRangeException(nameof(index));

    public long? IndexOf(string id) => null;

    public JsonObject Create(long index) => throw new ArgumentOutOfRangeException(nameof(index));

    public FieldValue FieldAt(long index, string field) => throw new ArgumentOutOfRangeException(nameof(index));
}
