using StripeClr.Rows;
using StripeClr.Tests.Support;

namespace StripeClr.Tests.Rows;

/// <summary>Raw JSON is the text as it was sent, but for client secrets.</summary>
public sealed class RawJsonTests
{
    private static readonly SmallShape Shape = new(
        new Column("Id", ColumnType.Text, "id"), new Column("MetadataJson", ColumnType.Text, "json(metadata)"), new Column("RawJson", ColumnType.Text, "json($)"));

    private static readonly string[] Objects =
    [
        "{}", "{ }", "{\"id\":\"x_1\"}", "{\"id\":\"x_1\",\"amount\":1.10,\"big\":9223372036854775807}", "{\"id\":\"Zoë 日本 \U0001F600\"}",
        "{\"id\":\"\\u00e9\\/\\\"}{][\\\\\"}", "{\"a\":{\"b\":[{},[],{\"c\":null}]},\"metadata\":{ \"k\" : \"v\" }}",
    ];

    [Test]
    public void ReadPage_WhateverTheLineEnds_CutsEachObjectAsSent(
        [Values("\n", "\r\n", "\r", "", "\n\n  ", "\r\n\t")] string lineEnd, [Values("", "  ")] string indent)
    {
        var page = "{" + lineEnd + "\"data\": [" + lineEnd + indent
            + string.Join("," + lineEnd + indent, Objects.Select(json => json.Replace(",", "," + lineEnd + indent))) + lineEnd + "]," + lineEnd + "\"has_more\": false" + lineEnd + "}";
        var rows = Shape.Page(page).Rows;
        Assert.That(rows, Has.Count.EqualTo(Objects.Length));
        for (var index = 0; index < Objects.Length; index++)
        {
            Assert.That(Shape.Cells(rows[index])[2], Is.EqualTo(Objects[index].Replace(",", "," + lineEnd + indent)));
        }

        Assert.That(Shape.Cells(rows[6])[1], Is.EqualTo("{ \"k\" : \"v\" }"));
    }

    [TestCase("{\"client_secret\":\"pi_1_secret_abc\"}", "{\"client_secret\":\"***\"}")]
    [TestCase("{\"client_secret\" : \"pi_1_secret_abc\" }", "{\"client_secret\" : \"***\" }")]
    [TestCase("{\"client_secret\":\"\"}", "{\"client_secret\":\"***\"}")]
    [TestCase("{\"client_secret\":null}", "{\"client_secret\":null}")]
    [TestCase("{\"client_secret\":\"a\\\"b\\\\\"}", "{\"client_secret\":\"***\"}")]
    [TestCase("{\"client_secret\":\"\\\\\\\"\"}", "{\"client_secret\":\"***\"}")]
    [TestCase("{\"client_\\u0073ecret\":\"s\"}", "{\"client_\\u0073ecret\":\"***\"}")]
    [TestCase("{\"a\":{\"client_secret\":\"s\"},\"b\":[{\"client_secret\":\"t\",\"c\":1}]}", "{\"a\":{\"client_secret\":\"***\"},\"b\":[{\"client_secret\":\"***\",\"c\":1}]}")]
    [TestCase("{\"metadata\":{\"client_secret\":\"s\",\"x\":\"\\\"client_secret\\\":\\\"t\\\"\"}}", "{\"metadata\":{\"client_secret\":\"***\",\"x\":\"\\\"client_secret\\\":\\\"t\\\"\"}}")]
    public void ReadObject_WhenThereIsAClientSecret_MasksIt(string json, string expected)
    {
        Assert.That(Shape.Object(json)[2], Is.EqualTo(expected));
        Assert.That(new JsonText().Read(Buffers.Of(json)), Is.EqualTo(expected));
    }

    [Test]
    public void ReadObject_WhenAJsonColumnHoldsASecret_MasksItThere() =>
        Assert.That(Shape.Object("{\"client_secret\":\"r\",\"metadata\":{\"client_secret\":\"s\"}}")[1], Is.EqualTo("{\"client_secret\":\"***\"}"));

    [Test]
    public void ReadPage_WhenSeveralRowsHoldSecrets_MasksEachInItsRow()
    {
        var rows = Shape.Page("{\"data\":[{\"client_secret\":\"aaa\",\"id\":\"1\"},{\"id\":\"2\"},{\"id\":\"3\",\"x\":{\"client_secret\":\"b\"}}],\"has_more\":false}").Rows;
        Assert.That(rows.Select(row => Shape.Cells(row)[2]), Is.EqualTo(new[]
        {
            "{\"client_secret\":\"***\",\"id\":\"1\"}", "{\"id\":\"2\"}", "{\"id\":\"3\",\"x\":{\"client_secret\":\"***\"}}",
        }));
    }

    [TestCase("{\"a\":[1,{\"b\":null}]}")]
    [TestCase("  {\"a\" : 1}\r\n")]
    [TestCase("[]")]
    [TestCase("\"x\"")]
    public void JsonText_WhenThereIsNoSecret_IsTheTextAsSent(string json) => Assert.That(new JsonText().Read(Buffers.Of(json)), Is.EqualTo(json));

    [TestCase("", "\"\"")]
    [TestCase("a\"b\\c\n", "\"a\\\"b\\\\c\\n\"")]
    [TestCase("é", "\"é\"")]
    public void Quote_WhenGivenText_IsAJsonString(string text, string expected) => Assert.That(JsonText.Quote(text), Is.EqualTo(expected));

    [Test]
    public void ReadPage_WhenThePageIsLargerThanAnyBuffer_CutsCorrectly()
    {
        var filler = new string('é', 5000);
        var objects = Enumerable.Range(0, 100).Select(index => "{\n  \"id\": \"x_" + index + "\",\n  \"filler\": \"" + filler + "\",\n  \"client_secret\": \"s\"\n}").ToArray();
        var rows = Shape.Page("{\"data\": [\n" + string.Join(",\n", objects) + "\n],\"has_more\":false}").Rows;
        Assert.That(rows.Select(row => Shape.Cells(row)[2]), Is.EqualTo(objects.Select(json => json.Replace("\"s\"", "\"***\""))));
    }

    [Test]
    public void Text_WhenTheNextPageWasReadOverTheRow_Refuses()
    {
        var reader = new RowReader(Shape.Shape);
        var buffer = Buffers.Of("{\"id\":\"1\"}");
        var row = reader.ReadObject(buffer);
        Assert.That(Shape.Cells(row)[2], Is.EqualTo("{\"id\":\"1\"}"));
        buffer.Fill("{\"id\":\"2\"}");
        Assert.That(() => Shape.Cells(row), Throws.InvalidOperationException);
    }

    [Test]
    public void Cut_WhenThereAreManySecrets_TakesTimeInProportion()
    {
        const int Objects = 50_000;
        var json = "{\"data\":[" + string.Join(",", Enumerable.Range(0, Objects).Select(number => "{\"id\":\"" + number + "\",\"client_secret\":\"a\"}")) + "],\"has_more\":false}";
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var rows = Shape.Page(json).Rows;
        Assert.That(rows.Select(row => ((string)Shape.Cells(row)[2]!).EndsWith("\"client_secret\":\"***\"}", StringComparison.Ordinal)), Is.All.True);
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(10)));
    }
}
