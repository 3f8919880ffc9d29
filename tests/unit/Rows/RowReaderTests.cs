using StripeClr.Rows;
using StripeClr.Tests.Support;

namespace StripeClr.Tests.Rows;

public sealed class RowReaderTests
{
    private static readonly SmallShape All = new(
        new Column("Id", ColumnType.Text, "id", 255), new Column("Name", ColumnType.Text, "name", 10), new Column("Amount", ColumnType.BigInt, "amount"),
        new Column("Count", ColumnType.Int, "count"), new Column("Flag", ColumnType.Bit, "flag"), new Column("Created", ColumnType.Time, "created"),
        new Column("Rate", ColumnType.Decimal, "rate"), new Column("RawJson", ColumnType.Text, "json($)"));

    [Test]
    public void ReadObject_WhenEverythingIsThere_FillsEveryType()
    {
        const string Json = "{\"id\":\"x_1\",\"name\":\"Zoë\",\"amount\":4999,\"count\":-3,\"flag\":true,\"created\":1790812800,\"rate\":\"12.500000000001\"}";
        Assert.That(All.Object(Json), Is.EqualTo(new object?[]
        {
            "x_1", "Zoë", 4999L, -3, true, new DateTime(2026, 10, 1), 12.500000000001m, Json,
        }));
    }

    [TestCase("{}")]
    [TestCase("{\"id\":null,\"name\":null,\"amount\":null,\"count\":null,\"flag\":null,\"created\":null,\"rate\":null}")]
    public void ReadObject_WhenNothingIsThere_IsNullButForRawJson(string json)
    {
        var cells = All.Object(json);
        Assert.That(cells.Take(7), Is.All.Null);
        Assert.That(cells[7], Is.EqualTo(json));
    }

    [Test]
    public void ReadObject_WhenValuesAreZero_KeepsThem() =>
        Assert.That(
            All.Object("{\"name\":\"\",\"amount\":0,\"count\":0,\"flag\":false,\"created\":0,\"rate\":0}").Take(7),
            Is.EqualTo(new object?[] { null, "", 0L, 0, false, new DateTime(1970, 1, 1), 0m }));

    [TestCase("{\"amount\":9223372036854775807}", 2, 9223372036854775807L)]
    [TestCase("{\"amount\":-9223372036854775807}", 2, -9223372036854775807L)]
    [TestCase("{\"count\":2147483647}", 3, 2147483647)]
    [TestCase("{\"count\":-2147483648}", 3, -2147483648)]
    public void ReadObject_WhenNumbersAreAtTheLimit_KeepsThem(string json, int column, object expected) =>
        Assert.That(All.Object(json)[column], Is.EqualTo(expected));

    [Test]
    public void ReadObject_WhenTimesAreAtTheLimit_KeepsThem()
    {
        Assert.That(All.Object("{\"created\":253402300799}")[5], Is.EqualTo(new DateTime(9999, 12, 31, 23, 59, 59)));
        Assert.That(All.Object("{\"created\":-62135596800}")[5], Is.EqualTo(DateTime.MinValue));
    }

    [TestCase("{\"id\":\"x_1\",\"amount\":\"5\"}", "Amount of x_1 is not a whole number")]
    [TestCase("{\"id\":\"x_1\",\"amount\":5.5}", "Amount of x_1 is not a whole number")]
    [TestCase("{\"id\":\"x_1\",\"amount\":5.0}", "Amount of x_1 is not a whole number")]
    [TestCase("{\"id\":\"x_1\",\"amount\":true}", "Amount of x_1 is not a whole number")]
    [TestCase("{\"id\":\"x_1\",\"amount\":-9223372036854775808}", "Amount of x_1 is not a whole number")]
    [TestCase("{\"amount\":\"5\",\"id\":\"x_1\"}", "Amount of x_1 is not a whole number")]
    [TestCase("{\"amount\":\"5\"}", "Amount of an object without id is not a whole number")]
    [TestCase("{\"id\":\"x_1\",\"count\":2147483648}", "Count of x_1 is not an int")]
    [TestCase("{\"id\":\"x_1\",\"flag\":1}", "Flag of x_1 is not true or false")]
    [TestCase("{\"id\":\"x_1\",\"flag\":\"true\"}", "Flag of x_1 is not true or false")]
    [TestCase("{\"id\":\"x_1\",\"created\":253402300800}", "Created of x_1 is not a time in seconds since 1970")]
    [TestCase("{\"id\":\"x_1\",\"created\":\"2026-10-01T00:00:00Z\"}", "Created of x_1 is not a whole number")]
    [TestCase("{\"id\":\"x_1\",\"rate\":\"abc\"}", "Rate of x_1 is not a decimal number")]
    [TestCase("{\"id\":\"x_1\",\"name\":\"12345678901\"}", "Name of x_1 has 11 characters, the column holds 10; read that object with dbo.StripeRequest")]
    [TestCase("{\"id\":\"x_1\",\"name\":{\"a\":1}}", "an object stands where a plain value is expected, at name")]
    [TestCase("{\"id\":\"x_1\",\"name\":[1]}", "an array stands where a plain value is expected, at name")]
    [TestCase("[]", "an object is expected")]
    [TestCase("\"x\"", "an object is expected")]
    public void ReadObject_WhenAValueDoesNotFit_NamesColumnAndObject(string json, string message) =>
        Assert.That(Errors.AnswerError(() => All.Object(json)), Does.StartWith(message));

    [TestCase("9223372036854775808")]
    [TestCase("-123456789012345678901234567890")]
    [TestCase("1e400")]
    [TestCase("0.12345678901234567890123456789012345")]
    [TestCase("1E2")]
    [TestCase("-1.50")]
    public void ReadObject_WhenATextColumnTakesANumber_GivesItAsItStands(string number)
    {
        Assert.That(SmallShape.Value(ColumnType.Text, "a", "{\"a\":" + number + "}"), Is.EqualTo(number));
        Assert.That(SmallShape.Value(ColumnType.Text, "join(a[])", "{\"a\":[" + number + ",1]}"), Is.EqualTo(number + ",1"));
    }

    [TestCase("{\"id\":\"x\",\"elsewhere\":123456789012345678901234567890}")]
    [TestCase("{\"elsewhere\":[1e400,-1e-400],\"id\":\"x\"}")]
    public void ReadObject_WhenNoColumnReadsANumber_TakesItHoweverLarge(string json) => Assert.That(All.Object(json)[0], Is.EqualTo("x"));

    [TestCase("sum(a[])")]
    [TestCase("max(a[])")]
    [TestCase("gt(a[],0)")]
    public void ReadObject_WhenANumberToCalculateWithIsTooLarge_Refuses(string path) =>
        Assert.That(Errors.AnswerError(() => SmallShape.Value(ColumnType.BigInt, path, "{\"a\":[9223372036854775808]}")), Does.StartWith("a number too large for a bigint stands at a[0]"));

    [TestCase("1234567890123456.123456789012")]
    [TestCase("-0.000000000001")]
    [TestCase("1e-12")]
    [TestCase("1.5E+15")]
    [TestCase("12.50000000000000000000000000000000000000")]
    [TestCase("0.0e-99")]
    public void ReadObject_WhenADecimalColumnHoldsEveryDigit_KeepsThem(string number)
    {
        var expected = decimal.Parse(number, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture);
        Assert.That(SmallShape.Value(ColumnType.Decimal, "a", "{\"a\":" + number + "}"), Is.EqualTo(expected));
        Assert.That(SmallShape.Value(ColumnType.Decimal, "a", "{\"a\":\"" + number + "\"}"), Is.EqualTo(expected));
    }

    [TestCase("0.0000000000001")]
    [TestCase("1e-40")]
    [TestCase("1e16")]
    [TestCase("12345678901234567")]
    [TestCase("1.1234567890123")]
    [TestCase("1e99999999999")]
    [TestCase("123456789012345678901234567890")]
    public void ReadObject_WhenADecimalColumnWouldRound_Refuses(string number)
    {
        Assert.That(Errors.AnswerError(() => SmallShape.Value(ColumnType.Decimal, "a", "{\"a\":" + number + "}")), Does.StartWith("Value of an object without id is not a decimal(28,12)"));
        Assert.That(Errors.AnswerError(() => SmallShape.Value(ColumnType.Decimal, "a", "{\"a\":\"" + number + "\"}")), Does.StartWith("Value of an object without id is not a decimal(28,12)"));
    }

    [TestCase("\" 1\"")]
    [TestCase("\"+1\"")]
    [TestCase("\"1,5\"")]
    [TestCase("\".5\"")]
    [TestCase("\"\"")]
    [TestCase("true")]
    public void ReadObject_WhenADecimalColumnFindsNoNumber_Refuses(string value) =>
        Assert.That(Errors.AnswerError(() => SmallShape.Value(ColumnType.Decimal, "a", "{\"a\":" + value + "}")), Is.EqualTo("Value of an object without id is not a decimal number"));

    [TestCase("{\"data\":[{\"id\":\"x_1\",\"id\":\"x_2\"}],\"has_more\":false}", "a second \"id\" stands at data[0].id")]
    [TestCase("{\"data\":[],\"data\":[],\"has_more\":false}", "a second \"data\" stands at data")]
    [TestCase("{\"data\":[],\"has_more\":true,\"has_more\":false}", "a second \"has_more\" stands at has_more")]
    public void ReadPage_WhenWhatLeadsToTheNextPageStandsTwice_Refuses(string json, string message) =>
        Assert.That(Errors.AnswerError(() => All.Page(json)), Is.EqualTo(message));

    [Test]
    public void ReadObject_WhenAnotherNameStandsTwice_TakesTheFirst() =>
        Assert.That(All.Object("{\"amount\":1,\"name\":\"a\",\"amount\":2,\"name\":\"b\"}").Take(3), Is.EqualTo(All.Object("{\"amount\":1,\"name\":\"a\"}").Take(3)));

    [TestCase(10)]
    [TestCase(255)]
    [TestCase(4000)]
    public void ReadObject_WhenTextIsAsLongAsTheColumn_KeepsIt(int length)
    {
        var text = new string('ä', length);
        Assert.That(SmallShape.Value(ColumnType.Text, "a", "{\"a\":\"" + text + "\"}", length), Is.EqualTo(text));
        Assert.That(Errors.AnswerError(() => SmallShape.Value(ColumnType.Text, "a", "{\"id\":\"x_9\",\"a\":\"" + text + "!\"}", length)), Does.Contain("Value of x_9"));
    }

    [Test]
    public void ReadObject_WhenTextColumnIsMax_KeepsAnyLength()
    {
        var text = new string('x', 100_000);
        Assert.That(SmallShape.Value(ColumnType.Text, "a", "{\"a\":\"" + text + "\"}"), Is.EqualTo(text));
    }

    [TestCase("\\u00e9\\n\\t\\\"\\\\\\/", "é\n\t\"\\/")]
    [TestCase("\\ud83d\\ude00", "\U0001F600")]
    [TestCase("日本 \U0001F600 Ünïcödé", "日本 \U0001F600 Ünïcödé")]
    [TestCase("2026-10-01T00:00:00Z", "2026-10-01T00:00:00Z")]
    [TestCase("/Date(1790812800000)/", "/Date(1790812800000)/")]
    public void ReadObject_WhenTextIsEscapedOrForeign_GivesItsCharacters(string json, string expected) =>
        Assert.That(SmallShape.Value(ColumnType.Text, "a", "{\"a\":\"" + json + "\"}"), Is.EqualTo(expected));

    [Test]
    public void ReadObject_WhenNestedDeeply_ReadsPastWhatNoColumnWants()
    {
        var deep = string.Concat(Enumerable.Repeat("{\"x\":[", 50)) + string.Concat(Enumerable.Repeat("]}", 50));
        Assert.That(SmallShape.Value(ColumnType.Text, "b", "{\"a\":" + deep + ",\"b\":\"found\"}"), Is.EqualTo("found"));
    }

    [Test]
    public void ReadPage_WhenRowsFollowEachOther_CarriesNothingOver()
    {
        var page = All.Page("{\"object\":\"list\",\"has_more\":true,\"data\":[{\"id\":\"x_1\",\"amount\":5,\"flag\":true,\"name\":\"a\"},{\"id\":\"x_2\"}],\"url\":\"/v1/x\"}");
        Assert.That(page.Ids, Is.EqualTo(new[] { "x_1", "x_2" }));
        Assert.That(page.HasMore, Is.True);
        Assert.That(All.Cells(page.Rows[1]).Skip(1).Take(6), Is.All.Null);
        Assert.That(All.Cells(page.Rows[1])[7], Is.EqualTo("{\"id\":\"x_2\"}"));
    }

    [TestCase("{\"data\":[],\"has_more\":false}", 0)]
    [TestCase("{\"has_more\":false,\"data\":[{}]}", 1)]
    [TestCase("{\"data\":[{},{}],\"has_more\":true}", 2)]
    public void ReadPage_WhenItIsAList_CountsRows(string json, int rows) => Assert.That(All.Page(json).Rows, Has.Count.EqualTo(rows));

    [TestCase("{}", "not a list")]
    [TestCase("{\"data\":[{},{}]}", "not a list")]
    [TestCase("{\"data\":[],\"has_more\":null}", "not a list")]
    [TestCase("{\"has_more\":false}", "not a list")]
    [TestCase("[]", "not a list")]
    [TestCase("5", "not a list")]
    [TestCase("null", "not a list")]
    [TestCase("{\"data\":{}}", "not a list")]
    [TestCase("{\"data\":null,\"has_more\":false}", "not a list")]
    [TestCase("{\"id\":\"x\",\"object\":\"invoice\"}", "not a list")]
    [TestCase("{\"data\":[1]}", "an object is expected at data[0]")]
    [TestCase("{\"data\":[{},null]}", "an object is expected at data[1]")]
    [TestCase("{\"data\":[[]]}", "an object is expected at data[0]")]
    public void ReadPage_WhenItIsNoList_Refuses(string json, string part) =>
        Assert.That(Errors.AnswerError(() => All.Page(json)), Does.Contain(part));
}
