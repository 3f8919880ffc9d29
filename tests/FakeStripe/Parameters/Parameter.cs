using FakeStripe.Http;

namespace FakeStripe.Parameters;

internal enum ParameterKind
{
    Text,
    Integer,
    Boolean,
    Decimal,
    Choice,
    Range,
    Object,
    TextList,
    ObjectList,
    Map,
}

/// <summary>One parameter a request may have: its form, its limits and the versions that know it.</summary>
internal sealed record Parameter(string Name, ParameterKind Kind)
{
    public bool IsRequired { get; init; }

    /// <summary>An empty value unsets the field instead of being refused.</summary>
    public bool CanBeUnset { get; init; }

    public int MaximumLength { get; init; } = 5000;

    public long Minimum { get; init; } = -999_999_999_999;

    public long Maximum { get; init; } = 999_999_999_999;

    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Members of an object or of a list's elements. Null: members are not modelled and any are taken.</summary>
    public ParameterSet? Members { get; init; }

    public ApiVersion? AddedIn { get; init; }

    public ApiVersion? RemovedIn { get; init; }

    /// <summary>An identifier: an empty one is refused.</summary>
    public static Parameter Id(string name) => new(name, ParameterKind.Text);

    /// <summary>Free text: an empty one unsets it.</summary>
    public static Parameter Text(string name, int maximumLength = 5000) =>
        new(name, ParameterKind.Text) { CanBeUnset = true, MaximumLength = maximumLength };

    public static Parameter Integer(string name, long minimum = -999_999_999_999, long maximum = 999_999_999_999) =>
        new(name, ParameterKind.Integer) { Minimum = minimum, Maximum = maximum };

    public static Parameter Timestamp(string name) => new(name, ParameterKind.Integer) { Minimum = 0 };

    public static Parameter Boolean(string name) => new(name, ParameterKind.Boolean);

    public static Parameter Decimal(string name) => new(name, ParameterKind.Decimal);

    public static Parameter Choice(string name, params string[] choices) => new(name, ParameterKind.Choice) { Choices = choices };

    /// <summary>A number, or bounds: <c>created=5</c>, <c>created[gte]=5</c>.</summary>
    public static Parameter Range(string name) => new(name, ParameterKind.Range)
    {
        Members = new ParameterSet(Timestamp("gt"), Timestamp("gte"), Timestamp("lt"), Timestamp("lte")),
    };

    public static Parameter Object(string name, params Parameter[] members) =>
        new(name, ParameterKind.Object) { CanBeUnset = true, Members = new ParameterSet(members) };

    /// <summary>An object that Stripe knows and this fake accepts without effect.</summary>
    public static Parameter Unmodelled(string name) => new(name, ParameterKind.Object) { CanBeUnset = true };

    public static Parameter TextList(string name) => new(name, ParameterKind.TextList) { CanBeUnset = true };

    public static Parameter ObjectList(string name, params Parameter[] members) =>
        new(name, ParameterKind.ObjectList) { CanBeUnset = true, Members = new ParameterSet(members) };

    public static Parameter Metadata() => new("metadata", ParameterKind.Map) { CanBeUnset = true };

    public bool IsKnownIn(ApiVersion version) =>
        (AddedIn is null || !version.IsBefore(AddedIn)) && (RemovedIn is null || version.IsBefore(RemovedIn));
}
