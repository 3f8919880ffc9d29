using System.Globalization;
using Newtonsoft.Json;
using StripeClr.Rows;
using StripeClr.Tests.Support;

namespace StripeClr.Tests.Rows;

/// <summary>The token reader by itself: what it says of what it refuses, and the ends of its text.</summary>
public sealed class JsonTextSourceTests
{
    [Test]
    public void Read_WhenTokensAreReadInTurn_TheyStandWhereTheyAre()
    {
        const string Json = "{ \"a\" : [ 12 , \"x\\n\" ], \"b\":{}, \"c\":true}";
        var source = new JsonTextSource(Buffers.Of(Json));
        var texts = new List<string>();
        do
        {
            source.Read();
            texts.Add(string.Join("=", source.Path, Json.Substring(source.Start, source.End - source.Start)));
        }
        while (source.Depth > 0);
        source.ReadEnd();
        Assert.That(texts, Is.EqualTo(new[] { "={", "a=\"a\"", "a=[", "a[0]=12", "a[1]=\"x\\n\"", "a=]", "b=\"b\"", "b={", "b=}", "c=\"c\"", "c=true", "=}" }));
    }

    [TestCase("{\"data\":[{},{\"a\":tru}]}", "a value is expected at character 18, at data[1].a")]
    [TestCase("{\"a\":1 \"b\":2}", "a comma or the end of the object is expected at character 8, at a")]
    [TestCase("[1 2]", "a comma or the end of the array is expected at character 4, at [0]")]
    [TestCase("{\"a\" 1}", "a colon is expected at character 6, at a")]
    [TestCase("{\"a\":1,}", "a name in quotes is expected at character 8, at a")]
    [TestCase("{\"a\":1,\"b\\x\":2}", "the string that begins here holds a backslash or control character that JSON does not know at character 8")]
    [TestCase("{\"a\":\"x\ny\"}", "the string that begins here holds a backslash or control character that JSON does not know at character 6, at a")]
    [TestCase("\uFEFF{}", "a byte order mark stands in front of the JSON, which has none, at character 1")]
    [TestCase("{} x", "there is text after the end of the JSON at character 4")]
    [TestCase("{\"a\":", "the text ends before the JSON does")]
    public void JsonText_WhenTextIsNoJson_SaysWhatAndWhere(string json, string message) =>
        Assert.That(() => new JsonText().Read(Buffers.Of(json)), Throws.InstanceOf<JsonReaderException>().With.Message.EqualTo(message));

    [TestCase(128)]
    [TestCase(129)]
    public void Read_WhenArraysStandInsideEachOther_ReadsTo128(int depth)
    {
        var json = new string('[', depth) + new string(']', depth);
        Assert.That(() => new JsonText().Read(Buffers.Of(json)), depth > JsonPlace.Deepest ? Throws.InstanceOf<AnswerException>() : Is.EqualTo(json));
    }

    [Test]
    public void Read_WhenTheBufferHeldALongerText_StopsAtTheEndOfThisOne()
    {
        var buffer = Buffers.Of("{\"a\":\"0123456789\",\"b\":[1,2,3]}");
        buffer.Fill("{\"a\":\"01234");
        Assert.That(() => new JsonText().Read(buffer), Throws.InstanceOf<JsonReaderException>());
    }

    [TestCase("7")]
    [TestCase("-1.50e+7")]
    [TestCase("true")]
    [TestCase("\"x\"")]
    [TestCase("[]")]
    public void Read_WhenTheTextFillsTheBufferToItsEnd_ReadsTheLastToken(string json)
    {
        var buffer = Buffers.Of(json);
        Assert.That(buffer.Characters, Has.Length.EqualTo(json.Length));
        Assert.That(new JsonText().Read(buffer), Is.EqualTo(json));
    }

    [TestCase("\uD83D")]
    [TestCase("x\uDE00y")]
    public void Read_WhenAStringHoldsHalfOfACharacter_GivesItAsItStands(string half)
    {
        // As T-SQL may hand it in; no UTF-8 holds it.
        var row = new SmallShape(new Column("A", ColumnType.Text, "a"), new Column("RawJson", ColumnType.Text, "json($)")).Object("{\"a\":\"" + half + "\"}");
        Assert.That(row, Is.EqualTo(new[] { half, "{\"a\":\"" + half + "\"}" }));
    }

    [TestCase("id", "id")]
    [TestCase("\\u0069d", "id")]
    [TestCase("ie", null)]
    [TestCase("i", null)]
    [TestCase("idd", null)]
    [TestCase("", null)]
    public void ChildOf_WhenTheNameIs_FindsOnlyItself(string name, string? expected)
    {
        var shape = new SmallShape(new Column("Id", ColumnType.Text, "id"), new Column("Other", ColumnType.Text, "other_name"));
        Assert.That(shape.Object("{\"" + name + "\":\"id\"}")[0], Is.EqualTo(expected));
    }

    [Test]
    public void NameTable_WhenItHoldsManyNames_FindsEach()
    {
        var names = Enumerable.Range(0, 500).Select(number => "name_" + number.ToString(CultureInfo.InvariantCulture) + "_x").ToArray();
        var table = new NameTable<string>();
        foreach (var name in names)
        {
            table.Add(name, name + "!");
        }

        Assert.That(names.Select(table.Find), Is.EqualTo(names.Select(name => name + "!")));
        Assert.That(names.Select(name => table.Find(name + "_")), Is.All.Null);
    }
}
