namespace SqlClrHost.Types;

/// <summary>The kinds of JSON values, numbered as OPENJSON's column type.</summary>
internal enum JsonKind
{
    Null = 0,
    String = 1,
    Number = 2,
    Boolean = 3,
    Array = 4,
    Object = 5,
}

/// <summary>A value in a JSON text: where it stands, so that its text can be given back as it was written.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Its first character.</param>
/// <param name="End">Behind its last character.</param>
/// <param name="Text">A string's value without quotes and escapes; null otherwise.</param>
/// <param name="Members">The members of an object or the elements of an array; empty otherwise.</param>
internal sealed record JsonNode(JsonKind Kind, int Start, int End, string? Text, IReadOnlyList<JsonMember> Members)
{
    public bool IsContainer => Kind is JsonKind.Array or JsonKind.Object;

    public string Source(string document) => document[Start..End];

    /// <summary>What JSON_VALUE gives: a string's value, the text of a number or boolean; null for null and containers.</summary>
    public string? Scalar(string document) => Kind switch
    {
        JsonKind.String => Text,
        JsonKind.Number or JsonKind.Boolean => Source(document),
        _ => null,
    };
}

/// <summary>A member of an object, or an element of an array (without a name).</summary>
/// <param name="Name">The key.</param>
/// <param name="Start">Where the key starts, or the element.</param>
/// <param name="Value">The value.</param>
internal sealed record JsonMember(string? Name, int Start, JsonNode Value);
