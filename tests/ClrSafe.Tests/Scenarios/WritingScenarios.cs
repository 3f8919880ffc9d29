using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClrSafe.Scenarios;

/// <summary>The writer: every value type in every escape mode, whole documents, and its errors.</summary>
internal static class WritingScenarios
{
    private static readonly Dictionary<string, Action<JsonTextWriter>> Values = new()
    {
        ["texts"] = writer => writer.WriteValue("plain \"quoted\" 'single' \\ / \b\f\n\r\t \0\u0001\u007f\u0085 <b>&amp;</b> é € 中 😀 \u2028\u2029 \ud83d"),
        ["long text"] = writer => writer.WriteValue(new string('ü', 5000) + "\n"),
        ["null text"] = writer => writer.WriteValue((string?)null),
        ["char"] = writer => writer.WriteValue('ß'),
        ["bool"] = writer => writer.WriteValue(true),
        ["int"] = writer => writer.WriteValue(int.MinValue),
        ["long"] = writer => writer.WriteValue(long.MinValue),
        ["ulong"] = writer => writer.WriteValue(ulong.MaxValue),
        ["no number"] = writer => writer.WriteValue((long?)null),
        ["decimal"] = writer => writer.WriteValue(49.9900m),
        ["whole decimal"] = writer => writer.WriteValue(5m),
        ["double"] = writer => writer.WriteValue(0.1 + 0.2),
        ["whole double"] = writer => writer.WriteValue(1e21),
        ["NaN"] = writer => writer.WriteValue(double.NaN),
        ["float"] = writer => writer.WriteValue(1.1f),
        ["UTC date"] = writer => writer.WriteValue(new DateTime(2026, 10, 1, 12, 34, 56, 789, DateTimeKind.Utc)),
        ["unspecified date"] = writer => writer.WriteValue(new DateTime(2026, 10, 1)),
        ["guid"] = writer => writer.WriteValue(new Guid("d3b07384-d113-4ec6-a5d4-0c1f5b5d2d4e")),
        ["time"] = writer => writer.WriteValue(TimeSpan.FromSeconds(90.5)),
        ["uri"] = writer => writer.WriteValue(new Uri("https://stripe.com/a?b=c&d=é")),
        ["bytes"] = writer => writer.WriteValue(new byte[] { 0, 1, 254, 255 }),
        ["boxed"] = writer => writer.WriteValue((object)12.5m),
        ["unknown type"] = writer => writer.WriteValue(new Version(1, 2)),
        ["raw"] = writer => writer.WriteRawValue("{ \"raw\" : 1 }"),
        ["document"] = writer => Document().WriteTo(writer),
        ["document by tokens"] = writer => writer.WriteToken(Document().CreateReader()),
    };

    private static readonly Dictionary<string, Action<JsonTextWriter>> Mistakes = new()
    {
        ["value without name"] = writer => { writer.WriteStartObject(); writer.WriteValue(1); },
        ["name in an array"] = writer => { writer.WriteStartArray(); writer.WritePropertyName("a"); },
        ["end of nothing"] = writer => writer.WriteEndObject(),
        ["wrong end"] = writer => { writer.WriteStartArray(); writer.WriteEndObject(); },
        ["name without value"] = writer => { writer.WriteStartObject(); writer.WritePropertyName("a"); writer.WriteEndObject(); },
        ["two values"] = writer => { writer.WriteValue(1); writer.WriteValue(2); },
        ["left open"] = writer => { writer.WriteStartObject(); writer.WritePropertyName("a"); writer.WriteStartArray(); },
        ["wrong quote"] = writer => writer.QuoteChar = 'x',
        ["negative indentation"] = writer => writer.Indentation = -1,
        ["null token"] = writer => writer.WriteToken(null!),
        ["token without its value"] = writer => writer.WriteToken(JsonToken.Integer, null),
    };

    public static void Run(Transcripts transcripts)
    {
        foreach (StringEscapeHandling escape in Enum.GetValues<StringEscapeHandling>())
        {
            foreach (Formatting formatting in Enum.GetValues<Formatting>())
            {
                foreach ((string name, Action<JsonTextWriter> write) in Values)
                    transcripts.Record($"{name} ({escape}, {formatting})", () => Text(write, writer => (writer.StringEscapeHandling, writer.Formatting) = (escape, formatting)));
            }
        }

        foreach ((string name, Action<JsonTextWriter> write) in Mistakes)
        {
            transcripts.Record(name, () => Text(write, _ => { }));
            transcripts.Record(name + ", closed automatically", () => Text(write, writer => writer.AutoCompleteOnClose = true));
        }

        transcripts.Record("own layout", () => Text(Values["document"], writer =>
        {
            writer.Formatting = Formatting.Indented;
            (writer.Indentation, writer.IndentChar, writer.QuoteChar, writer.QuoteName) = (1, '\t', '\'', false);
        }));
        transcripts.Record("culture", () => Text(Values["decimal"], writer => writer.Culture = CultureInfo.GetCultureInfo("de-DE")));
    }

    private static string Text(Action<JsonTextWriter> write, Action<JsonTextWriter> configure)
    {
        var text = new StringWriter(CultureInfo.InvariantCulture);
        using var writer = new JsonTextWriter(text) { AutoCompleteOnClose = false };
        configure(writer);
        write(writer);
        string state = $"{writer.WriteState} at {writer.Path}";
        writer.Close();
        return text + " " + state;
    }

    private static JObject Document() => new(
        new JProperty("id", "in_1"),
        new JProperty("empty object", new JObject()),
        new JProperty("empty array", new JArray()),
        new JProperty("values", new JArray(1, 2.5, 3.10m, true, null!, "<é>", new DateTime(2026, 10, 1, 0, 0, 0, DateTimeKind.Utc))),
        new JProperty("nested", new JObject(new JProperty("a\"b", new JArray(new JArray(new JObject()))))));
}
