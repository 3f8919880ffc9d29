using Newtonsoft.Json;
using StripeClr.Rows;
using StripeClr.Tests.Support;

namespace StripeClr.Tests.Rows;

/// <summary>What is not JSON as RFC 8259 has it is never read as if it were.</summary>
public sealed class StrictJsonTests
{
    private static readonly SmallShape Shape = new(new Column("Id", ColumnType.Text, "id", 255), new Column("Amount", ColumnType.BigInt, "amount"));

    private static readonly string[] Broken =
    [
        "", " ", "{", "{\"id\"", "{\"id\":", "{\"id\":\"x", "{\"id\":\"x\"", "{\"id\":\"x\"}}", "{\"id\":\"x\"} x", "{\"id\":\"x\"}{}", "{\"id\":\"x\"} /* c */",
        "/* c */ {\"id\":\"x\"}", "{/* c */\"id\":\"x\"}", "{\"id\":/* c */\"x\"}", "{\"id\":\"x\"// c\n}", "{'id':\"x\"}", "{\"id\":'x'}", "{id:\"x\"}",
        "{\"id\":undefined}", "{\"id\":new Date(1)}", "{\"id\" \"x\"}", "{\"id\":\"x\" \"amount\":1}", "{\"amount\":1,,\"id\":\"x\"}", "{\"amount\":NaN}", "{\"amount\":Infinity}",
        "{\"amount\":-Infinity}", "{\"amount\":1.2.3}", "{\"amount\":--1}", "{\"amount\":tru}", "{\"amount\":nul}", "{\"id\":\"\\x\"}", "{\"id\":\"\\u12\"}",
        "{\"id\":\"\\u12G4\"}", "{\"a\":[,1]}", "{\"a\":[1 2]}", "{\"a\":[1}", "]", "}", "<html></html>", "\0",
    ];

    // Newtonsoft's token reader takes these, some of them as another number.
    private static readonly string[] LenientlyRead =
    [
        "{\"amount\":010}", "{\"amount\":0x10}", "{\"amount\":0X10}", "{\"amount\":-010}", "{\"amount\":00}", "{\"amount\": 01 }", "{\"amount\":01.5}", "{\"amount\":+1}",
        "{\"amount\":.5}", "{\"amount\":1.}", "{\"amount\":-}", "{\"id\":\"x\",}", "{\"id\":\"x\" ,\r\n }", "{\"a\":[1,]}", "{\"a\":[1,\n]}", "{\"a\":[,]}",
    ];

    [TestCase("0")]
    [TestCase("-0")]
    [TestCase("100")]
    [TestCase("10.05")]
    [TestCase("0.05")]
    [TestCase("-0.05")]
    [TestCase("1.005e+02")]
    [TestCase("1e-05")]
    [TestCase("0e0")]
    [TestCase("0E+00")]
    public void JsonText_WhenNumbersHoldZeros_TakesThem(string number)
    {
        var json = "{\"a\":" + number + ",\"b\":[" + number + ", " + number + "\n]}";
        Assert.That(new JsonText().Read(Buffers.Of(json)), Is.EqualTo(json));
    }

    [TestCaseSource(nameof(Broken))]
    [TestCaseSource(nameof(LenientlyRead))]
    public void ReadObject_WhenItIsNotStrictJson_Refuses(string json) =>
        Assert.That(() => Shape.Object(json), Throws.InstanceOf<JsonReaderException>());

    [TestCaseSource(nameof(Broken))]
    [TestCaseSource(nameof(LenientlyRead))]
    public void JsonText_WhenItIsNotStrictJson_Refuses(string json) =>
        Assert.That(() => new JsonText().Read(Buffers.Of(json)), Throws.InstanceOf<JsonReaderException>());

    [TestCase("\n")]
    [TestCase("\r\n")]
    [TestCase("")]
    public void ReadPage_WhenCutOffAnywhere_IsAlwaysAnError(string lineEnd)
    {
        var page = string.Join(lineEnd,
        [
            "{", "  \"object\": \"list\",", "  \"data\": [", "    {", "      \"id\": \"x_1\",", "      \"amount\": 12345,", "      \"nested\": {\"a\": [1, true, null, \"é\\n\"]}",
            "    },", "    {", "      \"id\": \"x_2\",", "      \"amount\": -1", "    }", "  ],", "  \"has_more\": false", "}",
        ]);
        Assert.That(Shape.Page(page).Rows, Has.Count.EqualTo(2));
        Assert.That(Shape.Page(page + lineEnd + "  ").Rows, Has.Count.EqualTo(2));
        for (var length = 0; length < page.Length; length++)
        {
            var cut = page.Substring(0, length);
            Assert.That(() => Shape.Page(cut), Throws.InstanceOf<JsonReaderException>(), "cut after " + cut);
        }
    }

    [Test]
    public void ReadObject_WhenAFixtureIsCutOffAnywhere_IsAlwaysAnError()
    {
        var invoice = Repository.Fixture("invoice/2026-10-28.endive.json").TrimEnd();
        var shape = new TableFunction(typeof(StripeClr.Functions.Invoices)).Shape;
        var buffer = Buffers.Of(invoice);
        Assert.That(new RowReader(shape).ReadObject(buffer).Text(0).IsNull, Is.False);
        for (var length = 0; length < invoice.Length; length += 7)
        {
            buffer.Fill(invoice.Substring(0, length));
            Assert.That(() => new RowReader(shape).ReadObject(buffer), Throws.InstanceOf<JsonReaderException>(), "cut after " + length + " characters");
        }
    }
}
