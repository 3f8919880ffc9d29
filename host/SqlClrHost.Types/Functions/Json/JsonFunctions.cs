namespace SqlClrHost.Types;

/// <summary>ISJSON, JSON_VALUE, JSON_QUERY, JSON_MODIFY.</summary>
internal static class JsonFunctions
{
    private const int LongestValue = 4000;
    private const byte ReadState = 1;

    private static readonly SqlType[] TextAndPath = [SqlType.NVarCharMax, SqlType.NVarCharMax];

    public static IEnumerable<FunctionDefinition> Definitions =>
    [
        new("ISJSON", 1, BindIsJson),
        new("JSON_VALUE", 2, c => Text(c).Strict(SqlType.NVarChar(LongestValue), TextAndPath, v => Value((string)v[0], (string)v[1]))),
        new("JSON_QUERY", 1, 2, BindQuery),
        new("JSON_MODIFY", 3, BindModify),
    ];

    /// <summary>Numbers and dates are no JSON text, though they convert to strings.</summary>
    private static FunctionCall Text(FunctionCall call)
    {
        SqlType type = call.TypeOf(0);
        return type.IsCharacter || call.Arguments[0].IsNullLiteral ? call : throw SqlErrors.InvalidArgumentType(type, 1, call.Name);
    }

    private static BoundFunction BindIsJson(FunctionCall call) =>
        Text(call).Strict(SqlType.Int, [SqlType.NVarCharMax], v => JsonReader.IsValid((string)v[0]) ? 1 : 0);

    private static string? Value(string json, string pathText)
    {
        JsonPath path = JsonPath.Parse(pathText);
        JsonNode? node = Find(json, path);
        if (node is { IsContainer: true })
        {
            return path.IsStrict ? throw SqlErrors.JsonScalarNotFound() : null;
        }

        string? value = node?.Scalar(json);
        if (value is { Length: > LongestValue })
        {
            return path.IsStrict ? throw SqlErrors.JsonValueTruncated() : null;
        }

        return value;
    }

    private static BoundFunction BindQuery(FunctionCall call) => call.Count == 1
        ? Text(call).Strict(SqlType.NVarCharMax, [SqlType.NVarCharMax], v => Query((string)v[0], "$"))
        : Text(call).Strict(SqlType.NVarCharMax, TextAndPath, v => Query((string)v[0], (string)v[1]));

    private static string? Query(string json, string pathText)
    {
        JsonPath path = JsonPath.Parse(pathText);
        JsonNode? node = Find(json, path);
        return node switch
        {
            null or { Kind: JsonKind.Null } => null,
            { IsContainer: true } => node.Source(json),
            _ => path.IsStrict ? throw SqlErrors.JsonObjectNotFound(2) : null,
        };
    }

    private static JsonNode? Find(string json, JsonPath path) =>
        path.Find(JsonReader.Parse(json, ReadState)) ?? (path.IsStrict ? throw SqlErrors.JsonPropertyNotFound(1) : null);

    /// <summary>The new value is JSON itself when it comes from a JSON function; the engine says so by the argument's constant, see <see cref="JsonFragment"/>.</summary>
    private static BoundFunction BindModify(FunctionCall call)
    {
        SqlType type = call.TypeOf(2);
        bool isJson = call.Arguments[2].IsJson || call.Arguments[2].Constant is JsonFragment;
        return Text(call).Lenient(SqlType.NVarCharMax, [.. TextAndPath, type], (_, v) =>
            v is [string json, string path, ..]
                ? JsonModification.Apply(json, JsonPath.Parse(path, allowAppend: true), v[2] is null ? null : JsonValueText.Of(v[2]!, type, isJson))
                : null);
    }
}
