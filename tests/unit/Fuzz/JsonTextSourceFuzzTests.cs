using System.Globalization;
using Newtonsoft.Json;
using StripeClr.Rows;
using StripeClr.Tests.Support;
#if NET
using System.Buffers;
using System.Text;
using System.Text.Json;
#endif

namespace StripeClr.Tests.Fuzz;

/// <summary>The token reader against two that others wrote: what the tokens are by Newtonsoft.Json, what is JSON and where a token stands by System.Text.Json.</summary>
public sealed class JsonTextSourceFuzzTests
{
    [Test]
    public void Read_WhateverTheJson_GivesTheTokensOfNewtonsoft() =>
        Property.Holds(JsonTexts.Documents, json => Assert.That(Tokens(json), Is.EqualTo(TokensOfNewtonsoft(json)), json));

    [Test]
    public void Read_WhateverTheText_EndsOrRefuses() => Property.Holds(Texts.AlsoBroken, text => Assert.That(() => IsTaken(text), Throws.Nothing));

#if NET
    [Test]
    public void Read_WhateverTheDamage_TakesExactlyWhatIsJson()
    {
        var taken = 0;
        var refused = 0;
        Property.Holds(Jsons.Damaged(JsonTexts.WideDocuments), text =>
        {
            if (!IsUnicode(text))
            {
                return;
            }

            var expected = IsJson(text);
            Assert.That(IsTaken(text), Is.EqualTo(expected), text);
            _ = expected ? taken++ : refused++;
        });
        Assert.That(Math.Min(taken, refused), Is.GreaterThan(500), "otherwise only one side was tested");
    }

    [Test]
    public void Read_WhateverTheJson_KnowsWhereEachTokenStands() =>
        Property.Holds(JsonTexts.WideDocuments, json => Assert.That(Places(json), Is.EqualTo(PlacesOfSystemTextJson(json)), json));

    private static List<string> Places(string json)
    {
        var places = new List<string>();
        Walk(json, source => places.Add(source.Start + " " + json.Substring(source.Start, source.End - source.Start)));
        return places;
    }

    private static List<string> PlacesOfSystemTextJson(string json)
    {
        var octets = Encoding.UTF8.GetBytes(json);
        var reader = new Utf8JsonReader(octets);
        var places = new List<string>();
        while (reader.Read())
        {
            var start = Encoding.UTF8.GetCharCount(octets, 0, (int)reader.TokenStartIndex);
            var quotes = reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName ? "\"" : "";
            places.Add(start + " " + quotes + Encoding.UTF8.GetString(reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan) + quotes);
        }

        return places;
    }

    private static bool IsUnicode(string text)
    {
        try
        {
            new UTF8Encoding(false, true).GetByteCount(text);
            return true;
        }
        catch (EncoderFallbackException)
        {
            return false;
        }
    }

    private static bool IsJson(string json)
    {
        try
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json), new JsonReaderOptions { MaxDepth = JsonPlace.Deepest });
            while (reader.Read())
            {
            }

            return true;
        }
        catch (System.Text.Json.JsonException)
        {
            return false;
        }
    }
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

    private static List<string> Tokens(string json)
    {
        var tokens = new List<string>();
        Walk(json, source => tokens.Add(source.Token + " " + source.Token switch
        {
            JsonToken.PropertyName or JsonToken.String => source.Text(),
            JsonToken.Integer => source.Number.ToString(CultureInfo.InvariantCulture),
            JsonToken.Float => decimal.Parse(source.Text(), NumberStyles.Float, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture),
            JsonToken.Boolean => source.Flag.ToString(),
            _ => "",
        }));
        return tokens;
    }

    private static void Walk(string json, Action<JsonTextSource> take)
    {
        var source = new JsonTextSource(Buffers.Of(json));
        do
        {
            source.Read();
            take(source);
        }
        while (source.Depth > 0);
        source.ReadEnd();
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
