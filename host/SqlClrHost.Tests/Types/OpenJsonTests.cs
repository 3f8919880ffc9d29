using NUnit.Framework;
using SqlClrHost.Types;

namespace SqlClrHost.Tests.Types;

public sealed class OpenJsonTests
{
    [Test]
    public void Rows_WhenObject_GivesKeysValuesAndTypes()
    {
        IEnumerable<object?[]> rows = OpenJson.Rows("""{"a":null,"b":"x\n","c":1.0,"d":false,"e":[1, 2],"f":{}}""", null);

        Assert.That(Show(rows), Is.EqualTo("a|NULL|0; b|x\n|1; c|1.0|2; d|false|3; e|[1, 2]|4; f|{}|5"));
    }

    [Test]
    public void Rows_WhenArray_CountsFromZero() =>
        Assert.That(Show(OpenJson.Rows("""{"x":["p","q"]}""", "$.x")), Is.EqualTo("0|p|1; 1|q|1"));

    [TestCase(null, null)]
    [TestCase("{}", "$.x")]
    [TestCase("{\"x\":1}", "$.x", Description = "A scalar opens no rows in lax mode.")]
    public void Rows_WhenThereIsNothingToOpen_GivesNone(string? json, string? path) => Assert.That(OpenJson.Rows(json, path), Is.Empty);

    [TestCase("{}", "strict $.x", 13608, 1)]
    [TestCase("{\"x\":1}", "strict $.x", 13611, 1)]
    [TestCase("x", null, 13609, 4)]
    [TestCase("x", "$.a", 13609, 3)]
    public void Rows_WhenDocumentDoesNotOpen_SaysWhy(string json, string? path, int number, int state)
    {
        SqlError error = SqlLiterals.Error(() => _ = OpenJson.Rows(json, path).ToList());

        Assert.That((error.Number, (int)error.State), Is.EqualTo((number, state)));
    }

    [Test]
    public void Rows_WhenSchemaIsGiven_ConvertsColumns()
    {
        OpenJsonColumn[] schema =
        [
            new("id", SqlType.Int, null, false),
            new("price", SqlType.Decimal(9, 2), "$.p", false),
            new("on", SqlType.Date, "$.on", false),
            new("lines", SqlType.NVarCharMax, "$.lines", true),
            new("bytes", SqlType.VarBinary(3), "$.bytes", false),
            new("flag", SqlType.Bit, "$.flag", false),
        ];
        const string Json = """[{"id":1,"p":1.239,"on":"2026-10-01","lines":[ 1 ],"bytes":"QUI=","flag":true},{"id":"2"}]""";

        IEnumerable<object?[]> rows = OpenJson.Rows(Json, "$", schema);

        Assert.That(Show(rows), Is.EqualTo("1|1.24|2026-10-01|[ 1 ]|0x4142|1; 2|NULL|NULL|NULL|NULL|NULL"));
    }

    [Test]
    public void Rows_WhenObjectHasSchema_GivesOneRow() =>
        Assert.That(Show(OpenJson.Rows("""{"a b":5}""", null, [new OpenJsonColumn("a b", SqlType.Int, null, false)])), Is.EqualTo("5"));

    [Test]
    public void Rows_WhenTextIsLongerThanColumn_CutsIt() =>
        Assert.That(Show(OpenJson.Rows("""{"a":"abcdef"}""", null, [new OpenJsonColumn("a", SqlType.NVarChar(3), null, false)])), Is.EqualTo("abc"));

    [TestCase("strict $.x", "int", false, 13608)]
    [TestCase("$.a", "nvarchar(10)", true, 13618)]
    [TestCase("strict $.a", "nvarchar(max)", true, 13624)]
    [TestCase("strict $.o", "nvarchar(10)", false, 13623)]
    [TestCase("$.a", "int", false, 245)]
    [TestCase("$.a", "varbinary(9)", false, 13612)]
    [TestCase("$.a", "sql_variant", false, 13614)]
    public void Rows_WhenColumnFails_SaysWhy(string path, string type, bool asJson, int number)
    {
        OpenJsonColumn column = new("c", SqlLiterals.Type(type), path, asJson);

        SqlError error = SqlLiterals.Error(() => _ = OpenJson.Rows("""{"a":"x!","o":{}}""", null, [column]).ToList());

        Assert.That(error.Number, Is.EqualTo(number));
    }

    /// <summary>Columns are separated by bars, rows by semicolons.</summary>
    private static string Show(IEnumerable<object?[]> rows) => string.Join("; ", rows.Select(row => string.Join('|', row.Select(SqlLiterals.Show))));
}
