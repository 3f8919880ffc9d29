using System.Globalization;
using System.Text;
using Newtonsoft.Json;
using StripeClr.Rows;
using StripeClr.Tests.Support;

namespace StripeClr.Tests.Rows;

/// <summary>The token reader by itself: what it gives, where it stands, and that it agrees with readers of others.</summary>
public sealed class JsonTextSourceTests
{
    private const int Seed = 8;

    private static readonly string[] Scalars =
    [
        "null", "true", "false", "0", "-0", "7", "-12", "999999999999999999", "9223372036854775807", "-9223372036854775808", "1.10", "-0.5e+3", "1E2", "12.000",
        "\"\"", "\"abc\"", "\"Zoë 日本 \U0001F600\"", "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\\u00e9\\u0000\\uD83D\\ude00\"", "\"\\\\\"", "\"}{][,:\"",
        "\"\\ud800\"", "\"\\udc00x\"", "\"\\ud800\\ud800\\udc00\"", "\"\\ud800x\"", "\"\u007f\u2028\"",
    ];

    private static readonly string[] Blanks = ["", "", " ", "\n", "\r\n  ", "\t"];

    [Test]
    public void Read_WhenTextIsJson_GivesTheTokensOfNewtonsoftsReader()
    {
        var random = new Random(Seed);
        for (var round = 0; round < 2000; round++)
        {
            var json = Document(random, 0);
            Assert.That(Tokens(json), Is.EqualTo(TokensOfNewtonsoft(json)), json);
        }
    }

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
    [TestCase("{\"a\":9223372036854775808}", "a number stands that no column can hold at character 6, at a")]
    [TestCase("{\"a\":1e400}", "a number stands that no column can hold at character 6, at a")]
    [TestCase("{} x", "there is text after the end of the JSON at character 4")]
    [TestCase("{\"a\":", "the text ends before the JSON does")]
    public void JsonText_WhenTextIsNoJson_SaysWhatAndWhere(string json, string message) =>
        Assert.That(() => new JsonText().Read(Buffers.Of(json)), Throws.InstanceOf<JsonReaderException>().With.Message.EqualTo(message));

    [TestCase(128)]
    [TestCase(129)]
    public void Read_WhenArraysStandInsideEachOther_ReadsTo128(int depth)
    {
        var json = new string('[', depth) + new string(']', depth);
        Assert.That(() => new JsonText().Read(Buffers.Of(json)), depth > JsonPlace.Deepest ? Throws.InstanceOf<JsonReaderException>() : Is.EqualTo(json));
    }

    [Test]
    public void Read_WhenTheBufferHeldALongerText_StopsAtTheEndOfThisOne()
    {
        var buffer = Buffers.Of("{\"a\":\"0123456789\",\"b\":[1,2,3]}");
        buffer.Fill("{\"a\":\"01234");
        Assert.That(() => new JsonText().Read(buffer), Throws.InstanceOf<JsonReaderException>());
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

#if NET
    [Test]
    public void JsonText_WhenTextIsDamaged_TakesExactlyWhatSystemTextJsonTakes()
    {
        var random = new Random(Seed);
        var taken = 0;
        for (var round = 0; round < 20_000; round++)
        {
            var json = Damage(Document(random, 0), random);
            var expected = IsJson(json);
            Assert.That(IsTaken(json), Is.EqualTo(expected), json);
            taken += expected ? 1 : 0;
        }

        Assert.That(taken, Is.InRange(1000, 19_000), "otherwise the damage tests only one side");
    }

    private static bool IsJson(string json)
    {
        try
        {
            using var document = System.Text.Json.JsonDocument.Parse(json, new System.Text.Json.JsonDocumentOptions { MaxDepth = JsonPlace.Deepest });
            return HasNumbersInRange(document.RootElement);
        }
        catch (System.Text.Json.JsonException)
        {
            return false;
        }
    }

    // The one deliberate difference: a number that no column can hold is refused wherever it stands.
    private static bool HasNumbersInRange(System.Text.Json.JsonElement element) => element.ValueKind switch
    {
        System.Text.Json.JsonValueKind.Object => element.EnumerateObject().All(property => HasNumbersInRange(property.Value)),
        System.Text.Json.JsonValueKind.Array => element.EnumerateArray().All(HasNumbersInRange),
        System.Text.Json.JsonValueKind.Number => element.GetRawText() is var text
            && (text.All(character => character is '-' or (>= '0' and <= '9')) ? element.TryGetInt64(out _) : decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _)),
        _ => true,
    };
#endif

    private static bool IsTaken(string json)
    {
        try
        {
            return new JsonText().Read(Buffers.Of(json)) == json;
        }
        catch (JsonReaderException)
        {
            return false;
        }
    }

    private static string Document(Random random, int depth)
    {
        var count = random.Next(4);
        return (depth > 4 ? 0 : random.Next(4)) switch
        {
            1 => "[" + string.Join(",", Enumerable.Range(0, count).Select(_ => Blank(random) + Document(random, depth + 1) + Blank(random))) + Blank(random) + "]",
            2 or 3 => "{" + string.Join(",", Enumerable.Range(0, count).Select(_ => Blank(random) + Name(random) + Blank(random) + ":" + Blank(random) + Document(random, depth + 1))) + Blank(random) + "}",
            _ => Scalars[random.Next(Scalars.Length)],
        };
    }

    private static string Name(Random random) => Scalars.Where(scalar => scalar[0] == '"').ElementAt(random.Next(8));

    private static string Blank(Random random) => Blanks[random.Next(Blanks.Length)];

    private static string Damage(string json, Random random)
    {
        const string Characters = "{}[]:,\"\\u0e.-+ \ntfn1\u0001";
        // Half of a pair is no text for a reader of UTF-8.
        var text = new StringBuilder(json).Replace("\U0001F600", "");
        for (var change = random.Next(3); change >= 0 && text.Length > 0; change--)
        {
            var position = random.Next(text.Length);
            switch (random.Next(3))
            {
                case 0:
                    text.Remove(position, 1);
                    break;
                case 1:
                    text.Insert(position, Characters[random.Next(Characters.Length)]);
                    break;
                default:
                    text[position] = Characters[random.Next(Characters.Length)];
                    break;
            }
        }

        return text.ToString();
    }

    private static List<string> Tokens(string json)
    {
        var source = new JsonTextSource(Buffers.Of(json));
        var tokens = new List<string>();
        do
        {
            source.Read();
            tokens.Add(source.Token + " " + source.Token switch
            {
                JsonToken.PropertyName or JsonToken.String => source.Text(),
                JsonToken.Integer => source.Number.ToString(CultureInfo.InvariantCulture),
                JsonToken.Float => decimal.Parse(source.Text(), NumberStyles.Float, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture),
                JsonToken.Boolean => source.Flag.ToString(),
                _ => "",
            });
        }
        while (source.Depth > 0);
        source.ReadEnd();
        return tokens;
    }

    private static List<string> TokensOfNewtonsoft(string json)
    {
        using var reader = new JsonTextReader(new StringReader(json)) { DateParseHandling = DateParseHandling.None, FloatParseHandling = FloatParseHandling.Decimal };
        var tokens = new List<string>();
        while (reader.Read())
        {
            tokens.Add(reader.TokenType + " " + Convert.ToString(reader.Value, CultureInfo.InvariantCulture));
        }

        return tokens;
    }
}
