using System.Globalization;
using Newtonsoft.Json.Linq;

namespace ClrSafe.Scenarios;

/// <summary>Casts of values to the types of .NET.</summary>
internal static class ConversionScenarios
{
    private static readonly Dictionary<string, Func<JToken, object?>> Conversions = new()
    {
        ["bool"] = token => (bool)token,
        ["bool?"] = token => (bool?)token,
        ["int"] = token => (int)token,
        ["long"] = token => (long)token,
        ["long?"] = token => (long?)token,
        ["decimal"] = token => (decimal)token,
        ["decimal?"] = token => (decimal?)token,
        ["double"] = token => (double)token,
        ["string"] = token => (string?)token,
        ["DateTime"] = token => (DateTime)token,
        ["DateTime?"] = token => (DateTime?)token,
        ["Guid"] = token => (Guid)token,
        ["byte[]"] = token => (byte[]?)token,
        ["TimeSpan"] = token => (TimeSpan)token,
        ["Uri"] = token => (Uri?)token,
        ["Value<long>"] = token => token.Value<long>(),
        ["Value<string>"] = token => token.Value<string>(),
        ["Value<bool?>"] = token => token.Value<bool?>(),
        ["Convert.ToInt64"] = token => Convert.ToInt64(token, CultureInfo.InvariantCulture),
        ["ToString N2"] = token => ((JValue)token).ToString("N2", CultureInfo.GetCultureInfo("de-DE")),
    };

    public static void Run(Transcripts transcripts)
    {
        foreach ((string name, JToken token) in Tokens())
        {
            foreach ((string type, Func<JToken, object?> convert) in Conversions)
                transcripts.Record($"{name} to {type}", () => convert(token));
            foreach ((string other, JToken otherToken) in Tokens())
                transcripts.Record($"{name} compared with {other}", () => (token as JValue)?.CompareTo(otherToken as JValue));
        }

        transcripts.Record("Convert.ChangeType to Guid", () => Convert.ChangeType(new JValue("d3b07384-d113-4ec6-a5d4-0c1f5b5d2d4e"), typeof(Guid), CultureInfo.InvariantCulture));
    }

    private static IEnumerable<KeyValuePair<string, JToken>> Tokens() =>
    [
        new("null", JValue.CreateNull()),
        new("true", new JValue(true)),
        new("zero", new JValue(0L)),
        new("long", new JValue(long.MaxValue)),
        new("double", new JValue(1.5)),
        new("NaN", new JValue(double.NaN)),
        new("decimal", new JValue(49.99m)),
        new("text", JValue.CreateString("some text")),
        new("number text", JValue.CreateString("42")),
        new("date text", JValue.CreateString("2026-10-01T12:00:00Z")),
        new("date", new JValue(new DateTime(2026, 10, 1, 12, 0, 0, DateTimeKind.Utc))),
        new("guid", new JValue(new Guid("d3b07384-d113-4ec6-a5d4-0c1f5b5d2d4e"))),
        new("guid text", JValue.CreateString("d3b07384-d113-4ec6-a5d4-0c1f5b5d2d4e")),
        new("bytes", new JValue((object)new byte[] { 1, 2, 3 })),
        new("base64", JValue.CreateString("AQID")),
        new("time", new JValue(TimeSpan.FromMinutes(90))),
        new("uri", new JValue(new Uri("https://stripe.com/"))),
        new("object", new JObject()),
        new("array", new JArray(1)),
    ];
}
