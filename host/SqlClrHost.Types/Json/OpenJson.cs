using System.Globalization;

namespace SqlClrHost.Types;

/// <summary>A column of OPENJSON … WITH.</summary>
/// <param name="Name">The column's name.</param>
/// <param name="Type">Its declared type.</param>
/// <param name="Path">Its path, or null for $.Name.</param>
/// <param name="AsJson">Whether AS JSON stands behind it.</param>
public sealed record OpenJsonColumn(string Name, SqlType Type, string? Path, bool AsJson);

/// <summary>The table function OPENJSON.</summary>
public static class OpenJson
{
    private const byte PathState = 3;
    private const byte WholeState = 4;
    private const byte ColumnState = 6;

    /// <summary>The type of the column key of the default schema.</summary>
    public static SqlType KeyType { get; } = SqlType.NVarChar(SqlType.MaxUnicode);

    /// <summary>The type of the column value of the default schema.</summary>
    public static SqlType ValueType { get; } = SqlType.NVarCharMax;

    /// <summary>The type of the column type of the default schema; it counts null 0, string 1, number 2, boolean 3, array 4, object 5.</summary>
    public static SqlType KindType { get; } = SqlType.TinyInt;

    /// <summary>The collation of the column key.</summary>
    public static Collation KeyCollation { get; } = Collation.Get("Latin1_General_BIN2");

    /// <summary>One row a member or element: key, value, type.</summary>
    /// <exception cref="SqlError">The text is no JSON (13609), the path none (13607), or a strict path leads nowhere (13608, 13611).</exception>
    public static IEnumerable<object?[]> Rows(string? json, string? path)
    {
        if (Open(json, path, hasPath: path is not null, notOpenableState: 1) is not { } node)
        {
            return [];
        }

        return node.Members.Select((member, index) => new object?[]
        {
            member.Name ?? index.ToString(CultureInfo.InvariantCulture),
            member.Value.IsContainer ? member.Value.Source(json!) : member.Value.Scalar(json!),
            (byte)member.Value.Kind,
        });
    }

    /// <summary>One row an element of an array, or one row of an object, with the columns of WITH.</summary>
    /// <exception cref="SqlError">As above; or a value does not convert to its column.</exception>
    public static IEnumerable<object?[]> Rows(string? json, string? path, IReadOnlyList<OpenJsonColumn> schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        List<(OpenJsonColumn Column, JsonPath Path)> columns = [.. schema.Select(column => (Checked(column), PathOf(column)))];
        if (Open(json, path, hasPath: path is not null, notOpenableState: 2) is not { } node)
        {
            return [];
        }

        IEnumerable<JsonNode> rows = node.Kind == JsonKind.Array ? node.Members.Select(m => m.Value) : [node];
        return rows.Select(row => columns.Select(c => Value(json!, row, c.Column, c.Path)).ToArray());
    }

    private static OpenJsonColumn Checked(OpenJsonColumn column)
    {
        if (column.AsJson && column.Type != SqlType.NVarCharMax)
        {
            throw SqlErrors.AsJsonNeedsNVarCharMax();
        }

        return column.Type.Code == SqlTypeCode.SqlVariant ? throw SqlErrors.JsonColumnTypeNotAllowed() : column;
    }

    private static JsonPath PathOf(OpenJsonColumn column) =>
        JsonPath.Parse(column.Path ?? "$.\"" + column.Name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"");

    private static JsonNode? Open(string? json, string? path, bool hasPath, byte notOpenableState)
    {
        if (json is null)
        {
            return null;
        }

        JsonPath parsed = JsonPath.Parse(path ?? "$");
        JsonNode? node = parsed.Find(JsonReader.Parse(json, hasPath ? PathState : WholeState));
        if (node is null && parsed.IsStrict)
        {
            throw SqlErrors.JsonPropertyNotFound(1);
        }

        if (node is { IsContainer: false } && parsed.IsStrict)
        {
            throw SqlErrors.JsonNotOpenable(notOpenableState);
        }

        return node is { IsContainer: true } ? node : null;
    }

    private static object? Value(string json, JsonNode row, OpenJsonColumn column, JsonPath path)
    {
        JsonNode? node = path.Find(row);
        if (node is null)
        {
            return path.IsStrict ? throw SqlErrors.JsonPropertyNotFound(ColumnState) : null;
        }

        if (column.AsJson)
        {
            return node.IsContainer ? node.Source(json)
                : path.IsStrict && node.Kind != JsonKind.Null ? throw SqlErrors.JsonObjectNotFound(1) : null;
        }

        if (node.IsContainer)
        {
            return path.IsStrict ? throw SqlErrors.JsonScalarNotFound() : null;
        }

        return node.Scalar(json) is { } text ? ToColumn(text, column.Type) : null;
    }

    private static object? ToColumn(string text, SqlType type)
    {
        if (!type.IsBinary)
        {
            return Conversion.Convert(text, SqlType.NVarCharMax, type);
        }

        byte[] bytes = new byte[text.Length];
        if (!Convert.TryFromBase64String(text, bytes, out int length))
        {
            throw SqlErrors.JsonNotBase64();
        }

        return type.IsMax || length <= type.Length
            ? Conversion.ConvertValue(bytes[..length], SqlType.VarBinaryMax, type, null)
            : throw SqlErrors.JsonBase64Truncated();
    }
}
