using NUnit.Framework;
using SqlClrHost.Types;

namespace SqlClrHost.Tests.Types;

public sealed class JsonTests
{
    private const string Document = """{"a":{"b":[1,{"c":"x\"y"}]}, "d":null,"e":true,"f":1.50,"a b":2,"a":3}""";

    [TestCase("$.a.b[0]", "1")]
    [TestCase("$.a.b[1].c", "x\"y")]
    [TestCase("lax $.e", "true")]
    [TestCase("$.f", "1.50", Description = "Numbers stay as they are written.")]
    [TestCase("$.\"a b\"", "2")]
    [TestCase("$.d", null)]
    [TestCase("$.a", null, Description = "An object is no scalar; of two equal keys the first counts.")]
    [TestCase("$.E", null, Description = "Keys are case-sensitive.")]
    [TestCase("$.a.b[9]", null)]
    [TestCase("$.nope.deeper", null)]
    [TestCase("strict $.d", null)]
    public void JsonValue_WhenPathIsGiven_GivesScalar(string path, string? expected) => Assert.That(Call("JSON_VALUE", Document, path), Is.EqualTo(expected));

    [TestCase("strict $.nope", 13608, 1, "Property cannot be found on the specified JSON path.")]
    [TestCase("strict $.a", 13623, 2, "Scalar value cannot be found in the specified JSON path.")]
    [TestCase("a", 13607, 4, "JSON path is not properly formatted. Unexpected character 'a' is found at position 0.")]
    [TestCase("$.a.", 13607, 4, "JSON path is not properly formatted. Unexpected character '.' is found at position 4.")]
    [TestCase("$.a-b", 13607, 4, "JSON path is not properly formatted. Unexpected character '-' is found at position 3.")]
    [TestCase("$.a[x]", 13607, 4, "JSON path is not properly formatted. Unexpected character 'x' is found at position 4.")]
    [TestCase("$.$a", 13607, 4, "JSON path is not properly formatted. Unexpected character '$' is found at position 2.")]
    public void JsonValue_WhenPathFails_SaysWhy(string path, int number, int state, string message)
    {
        SqlError error = SqlLiterals.Error(() => Call("JSON_VALUE", Document, path));

        Assert.That((error.Number, (int)error.State, error.Message), Is.EqualTo((number, state, message)));
    }

    [Test]
    public void JsonValue_WhenValueIsLongerThan4000_GivesNullOrErrorIfStrict()
    {
        string document = $$"""{"a":"{{new string('x', 4001)}}"}""";

        Assert.That(Call("JSON_VALUE", document, "$.a"), Is.Null);
        Assert.That(SqlLiterals.Error(() => Call("JSON_VALUE", document, "strict $.a")).Number, Is.EqualTo(13625));
    }

    [TestCase("$.a.b", "[1,{\"c\":\"x\\\"y\"}]", Description = "The text as it was written.")]
    [TestCase("$", Document)]
    [TestCase("$.e", null)]
    [TestCase("$.d", null)]
    [TestCase("$.nope", null)]
    public void JsonQuery_WhenPathIsGiven_GivesOriginalText(string path, string? expected) => Assert.That(Call("JSON_QUERY", Document, path), Is.EqualTo(expected));

    [Test]
    public void JsonQuery_WhenScalarIsStrict_Fails() =>
        Assert.That(SqlLiterals.Error(() => Call("JSON_QUERY", Document, "strict $.e")).Number, Is.EqualTo(13624));

    [TestCase("{}", 1)]
    [TestCase(" [1, 2.5e-3, \"\\u00e9\"] ", 1)]
    [TestCase("5", 0, Description = "A scalar is no document to SQL Server 2017.")]
    [TestCase("{\"a\":1,}", 0)]
    [TestCase("{a:1}", 0)]
    [TestCase("[01]", 0)]
    [TestCase("[tru]", 0)]
    [TestCase("[1] x", 0)]
    [TestCase("", 0)]
    [TestCase("[\"\n\"]", 0, Description = "Control characters must be escaped.")]
    public void IsJson_WhenTextIsGiven_Judges(string text, int expected) => Assert.That(Call("ISJSON", text), Is.EqualTo(expected));

    [TestCase("{\"a\":1,}", "JSON text is not properly formatted. Unexpected character '}' is found at position 7.")]
    [TestCase("hello", "JSON text is not properly formatted. Unexpected character 'h' is found at position 0.")]
    [TestCase("{\"a\":1", "JSON text is not properly formatted. Unexpected character '.' is found at position 6.")]
    [TestCase("", "JSON text is not properly formatted. Unexpected character '.' is found at position 0.")]
    public void JsonValue_WhenTextIsNoJson_NamesCharacterAndPosition(string text, string message)
    {
        SqlError error = SqlLiterals.Error(() => Call("JSON_VALUE", text, "$.a"));

        Assert.That((error.Number, error.Message), Is.EqualTo((13609, message)));
    }

    [TestCase("""{"a":1, "b":2}""", "$.a", "nvarchar(9)|x", """{"a":"x", "b":2}""", Description = "The rest stays as it was.")]
    [TestCase("""{"a":1}""", "$.a", "int|5", """{"a":5}""")]
    [TestCase("""{"a":1}""", "$.a", "bit|1", """{"a":true}""")]
    [TestCase("""{"a":1}""", "$.b", "nvarchar(9)|x/y", """{"a":1,"b":"x\/y"}""")]
    [TestCase("""{"a":1,"b":2}""", "$.a", "NULL", """{"b":2}""", Description = "NULL deletes in lax mode …")]
    [TestCase("""{"a":1,"b":2}""", "$.b", "NULL", """{"a":1}""")]
    [TestCase("""{"a":1}""", "strict $.a", "NULL", """{"a":null}""", Description = "… and is null in strict mode.")]
    [TestCase("""[1,2]""", "$[0]", "NULL", """[null,2]""")]
    [TestCase("""{"a":[1]}""", "append $.a", "int|2", """{"a":[1,2]}""")]
    [TestCase("""{"a":[]}""", "append lax $.a", "int|2", """{"a":[2]}""")]
    [TestCase("""{}""", "append $.a", "int|2", """{"a":[2]}""")]
    [TestCase("""{}""", "$.a.b", "int|2", """{}""", Description = "Only the last key is created.")]
    [TestCase("""{"a":1}""", "$.b", "NULL", """{"a":1}""")]
    public void JsonModify_WhenPathIsGiven_ChangesText(string json, string path, string value, string expected)
    {
        (ArgumentInfo info, object? argument) = SqlLiterals.Argument(value);

        Assert.That(Modify(json, path, info, argument), Is.EqualTo(expected));
    }

    [Test]
    public void JsonModify_WhenValueIsJson_InsertsItAsItIs()
    {
        ArgumentInfo fragment = new(SqlType.NVarCharMax, JsonFragment.Marker);

        Assert.That(Modify("{}", "$.a", fragment, "[1]"), Is.EqualTo("{\"a\":[1]}"));
        Assert.That(Modify("{}", "$.a", new ArgumentInfo(SqlType.NVarCharMax), "[1]"), Is.EqualTo("{\"a\":\"[1]\"}"));
    }

    [TestCase("{}", "strict $.a", 13608)]
    [TestCase("""{"a":1}""", "append strict $.a", 13621)]
    [TestCase("{}", "$", 13619)]
    [TestCase("x", "$.a", 13609)]
    public void JsonModify_WhenPathFails_SaysWhy(string json, string path, int number) =>
        Assert.That(SqlLiterals.Error(() => Modify(json, path, new ArgumentInfo(SqlType.Int), 1)).Number, Is.EqualTo(number));

    private static object? Call(string name, params string[] arguments)
    {
        ArgumentInfo[] infos = [.. arguments.Select(_ => new ArgumentInfo(SqlType.NVarCharMax))];
        return BuiltInFunctions.Bind(name, infos).Evaluate(StubSession.Instance, [.. arguments]);
    }

    private static object? Modify(string json, string path, ArgumentInfo info, object? value)
    {
        ArgumentInfo text = new(SqlType.NVarCharMax);
        return BuiltInFunctions.Bind("JSON_MODIFY", [text, text, info]).Evaluate(StubSession.Instance, [json, path, value]);
    }
}
