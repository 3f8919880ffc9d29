namespace ClrSafe.Scenarios;

/// <summary>JSON texts: valid, odd (not JSON, yet the reader accepts some of them) and broken.</summary>
internal static class JsonInputs
{
    private static readonly string[] Valid =
    [
        "{}", "[]", "null", "true", "false", "0", "-0", "1", "-1", "12345678901", "9223372036854775807", "-9223372036854775808",
        "1.0", "-1.5", "0.1", "1e3", "1E+3", "1e-3", "1.7976931348623157E308", "5e-324", "79228162514264337593543950335", "0.30000000000000004",
        "\"\"", "\"a\"", "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\\u0041\\u00e9\\u20ac\"", "\"\\ud83d\\ude00\"", "\"😀 é € 中\"", "\"\u2028\u2029\"",
        " \t\r\n{ \"a\" : 1 , \"b\" : [ 1 , 2 ] } \n", "{\"a\":{\"b\":{\"c\":[{\"d\":null}]}}}", "[[],{},[{}],{\"a\":[]}]",
        "{\"\":1}", "{\"a.b\":1,\"c d\":2,\"e'f\":3,\"g\\\"h\":4,\"[i]\":5}", "{\"a\":1,\"a\":2,\"A\":3}",
        "\"2026-10-01T12:34:56Z\"", "\"2026-10-01T12:34:56.1234567\"", "\"2026-10-01T12:34:56+02:00\"", "\"2026-10-01\"", "\"/Date(1790000000000)/\"", "\"/Date(1790000000000+0200)/\"",
        "\"d3b07384-d113-4ec6-a5d4-0c1f5b5d2d4e\"", "\"aGVsbG8=\"", "\"00:01:02.5\"", "\"https://stripe.com/\"",
        "[1,2.5,\"x\",true,null,{\"a\":[]}]", "{\"id\":\"in_1\",\"object\":\"invoice\",\"amount\":4999,\"lines\":{\"data\":[{\"id\":\"il_1\"}],\"has_more\":false}}",
    ];

    private static readonly string[] Odd =
    [
        "", " ", "\n\n", "'single'", "{a:1}", "{'a':1}", "{$a_1:1}", "{1:2}", "[1,]", "[,]", "[,1]", "[1,,2]", "{\"a\":1,}", "{,}",
        "/* c */ 1", "// c\n1", "{/*a*/\"b\"/*c*/:/*d*/1/*e*/}", "[1/*x*/,//y\n2]", "1 2 3", "{}[]", "{} // end", "1,2",
        "0x1F", "-0x1F", "017", "08", "+1", ".5", "5.", "-.5", "1e", "NaN", "Infinity", "-Infinity", "[NaN,Infinity,-Infinity]", "undefined", "[undefined]",
        "new Date(1)", "new Date(1,2,[3],{\"a\":4})", "new  Foo ( )", "[new Date(0)]", "\uFEFF{}", "\u00a0{}", "\"a\tb\"", "\"a\nb\"", "\"a\0b\"",
        "9223372036854775808", "-9223372036854775809", "123456789012345678901234567890", "1e400", "-1e400", "79228162514264337593543950336", "1.00000000000000000000000000000001",
    ];

    private static readonly string[] Broken =
    [
        "{", "[", "}", "]", ":", ",", "\"", "'", "\"abc", "{\"a\"", "{\"a\":", "{\"a\":1", "{\"a\" 1}", "{\"a\"::1}", "{1}", "{]", "[}", "[1}", "{\"a\":1]",
        "[1 2]", "{\"a\":1 \"b\":2}", "tru", "truee", "nul", "nulL", "fals", "True", "NULL", "nan", "Nan", "Infinit", "-Infinit", "undefine", "-", "--1", "1-", "1.2.3", "1e+", "1ee1", "0x", "0xG", "1a", "12_000",
        "\"\\x\"", "\"\\u12\"", "\"\\u12G4\"", "\"\\ud83d\"", "\"\\ude00\"", "\"\\", "\"\\u", "/", "/*", "/* x", "//", "/x", "[1]/", "new", "new ", "new Date", "new Date(", "new Date(1", "newDate(1)", "{new Date(1)}",
        "{\"a\":}", "{\"a\":,}", "{\"a\":1}}", "[]]", "[1]2]", "abc", "@", "#", "[@]", "{@:1}", "\\", "\u0001", "<html></html>", "{\"a\":\"b}", "{\"a\":[1,{\"b\":tru}]}", "{\n  \"a\": 1,\n  \"b\": x\n}",
    ];

    public static IEnumerable<KeyValuePair<string, string>> All() =>
        Named("valid", Valid).Concat(Named("odd", Odd)).Concat(Named("broken", Broken)).Concat(Named("large", Large())).Concat(Named("generated", GeneratedJson.Texts()));

    private static IEnumerable<KeyValuePair<string, string>> Named(string kind, IEnumerable<string> texts) =>
        texts.Select((text, index) => KeyValuePair.Create($"{kind} {index}: {(text.Length > 60 ? text[..60] + "…" : text)}", text));

    /// <summary>Longer than the reader's buffer (1,024 characters) or deeper than it allows (64 levels).</summary>
    private static IEnumerable<string> Large() =>
    [
        "\"" + new string('x', 5000) + "\"",
        "\"" + string.Concat(Enumerable.Repeat("\\u00e9\\n", 1000)) + "\"",
        "{\"" + new string('k', 3000) + "\":" + new string('1', 18) + "}",
        "[" + string.Join(",", Enumerable.Range(0, 2000)) + "]",
        new string(' ', 3000) + "1" + new string('\n', 3000),
        "/*" + new string('c', 3000) + "*/[]",
        new string('9', 2000),
        Nested(64), Nested(65), Nested(200),
    ];

    private static string Nested(int depth) => new string('[', depth) + new string(']', depth);
}
