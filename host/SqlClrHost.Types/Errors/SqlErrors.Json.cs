namespace SqlClrHost.Types;

/// <content>JSON.</content>
public static partial class SqlErrors
{
    public static SqlError JsonNameConflict(string name) =>
        new(13601, $"Property '{name}' cannot be generated in JSON output due to a conflict with another column name or alias. FOR JSON PATH requires that the column expressions are ordered based on the JSON document paths specified in the column aliases.");

    /// <summary>13603: an alias with an empty step.</summary>
    public static SqlError JsonInvalidName(string name) =>
        new(13603, $"Property '{name}' cannot be generated in JSON output due to invalid character in the column name or alias. Column name or alias that contains '..', starts or ends with '.' is not allowed in query that has FOR JSON clause.");

    public static SqlError JsonColumnWithoutName() =>
        new(13605, "Column expressions and data sources without names or aliases cannot be formatted as JSON text using FOR JSON clause. Add alias to the unnamed column or table.");

    public static SqlError InvalidJsonPath(char character, int position) =>
        new(13607, Text($"JSON path is not properly formatted. Unexpected character '{character}' is found at position {position}."), 4);

    /// <summary>13608; the state tells JSON_VALUE and JSON_QUERY (1), JSON_MODIFY (2) and OPENJSON's columns (6) apart.</summary>
    public static SqlError JsonPropertyNotFound(byte state) => new(13608, "Property cannot be found on the specified JSON path.", state);

    /// <summary>13609; the state tells JSON_VALUE and JSON_QUERY (1), OPENJSON (3 with a path, 4 without) and JSON_MODIFY (7) apart.</summary>
    public static SqlError InvalidJson(char character, int position, byte state) =>
        new(13609, Text($"JSON text is not properly formatted. Unexpected character '{character}' is found at position {position}."), state);

    public static SqlError JsonTooDeep() => new(13606, "JSON text/path that has more than 128 nesting levels cannot be parsed.");

    public static SqlError JsonNotOpenable(byte state) => new(13611, "Value referenced by JSON path is not an array or object and cannot be opened with OPENJSON.", state);

    public static SqlError JsonNotBase64() => new(13612, "Cannot convert a string value found in the JSON text to binary value because it is not Base64 encoded.", 5);

    public static SqlError JsonBase64Truncated() => new(13613, "Base64 encoded string cannot be converted to binary value. Binary data would be truncated.");

    public static SqlError JsonColumnTypeNotAllowed() =>
        new(13614, "TEXT, NTEXT, SQL_VARIANT and IMAGE types cannot be used as column types in OPENJSON function with explicit schema. These types are not supported in WITH clause.");

    public static SqlError AsJsonNeedsNVarCharMax() => new(13618, "AS JSON option can be specified only for column of nvarchar(max) type in WITH clause.");

    public static SqlError UnsupportedModifyPath() => new(13619, "Unsupported JSON path found in argument 2 of JSON_MODIFY.");

    public static SqlError JsonArrayNotFound() => new(13621, "Array cannot be found in the specified JSON path.");

    public static SqlError JsonRootWithoutArray() =>
        new(13620, "ROOT option and WITHOUT_ARRAY_WRAPPER option cannot be used together in FOR JSON. Remove one of these options.");

    public static SqlError JsonScalarNotFound() => new(13623, "Scalar value cannot be found in the specified JSON path.", 2);

    public static SqlError JsonObjectNotFound(byte state) => new(13624, "Object or array cannot be found in the specified JSON path.", state);

    public static SqlError JsonValueTruncated() => new(13625, "String value in the specified JSON path would be truncated.");
}
