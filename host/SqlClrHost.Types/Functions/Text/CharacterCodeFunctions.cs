namespace SqlClrHost.Types;

/// <summary>ASCII, CHAR, UNICODE, NCHAR.</summary>
internal static class CharacterCodeFunctions
{
    public static IEnumerable<FunctionDefinition> Definitions =>
    [
        new("ASCII", 1, c => c.Strict(SqlType.Int, [SqlType.VarCharMax], v => (string)v[0] is { Length: > 0 } text ? (int)CodePage.Encode(text)[0] : null)),
        new("UNICODE", 1, c => c.Strict(SqlType.Int, [SqlType.NVarCharMax], v => (string)v[0] is { Length: > 0 } text ? (int)text[0] : null)),
        new("CHAR", 1, c => c.Strict(SqlType.Char(1), [SqlType.Int], v => (int)v[0] is >= byte.MinValue and <= byte.MaxValue and int code ? CodePage.Decode([(byte)code]) : null)),
        new("NCHAR", 1, c => c.Strict(SqlType.NChar(1), [SqlType.Int], v => (int)v[0] is >= char.MinValue and <= char.MaxValue and int code ? ((char)code).ToString() : null)),
    ];
}
