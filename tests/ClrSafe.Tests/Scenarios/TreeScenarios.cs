using System.Globalization;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClrSafe.Scenarios;

/// <summary>Every input as a tree: load, walk, write, read again, compare.</summary>
internal static class TreeScenarios
{
    public static void Run(Transcripts transcripts)
    {
        foreach ((string name, string json) in JsonInputs.All())
        {
            transcripts.Record($"{name} (Parse)", transcript => Walk(JToken.Parse(json), transcript));
            transcripts.Record($"{name} (Load)", transcript => Walk(Load(json, new JsonLoadSettings()), transcript));
            transcripts.Record($"{name} (Load, comments)", transcript => Walk(Load(json, new JsonLoadSettings { CommentHandling = CommentHandling.Load }), transcript));
            transcripts.Record($"{name} (Load, first of duplicates, no lines)", transcript => Walk(Load(json, FirstOfDuplicates()), transcript));
            transcripts.Record($"{name} (Load, no duplicates)", transcript => Walk(Load(json, NoDuplicates()), transcript));
            transcripts.Record($"{name} (JObject.Parse)", () => JObject.Parse(json));
            transcripts.Record($"{name} (JArray.Parse)", () => JArray.Parse(json));
        }
    }

    private static JsonLoadSettings FirstOfDuplicates() => new()
    {
        DuplicatePropertyNameHandling = DuplicatePropertyNameHandling.Ignore,
        LineInfoHandling = LineInfoHandling.Ignore,
    };

    private static JsonLoadSettings NoDuplicates() => new() { DuplicatePropertyNameHandling = DuplicatePropertyNameHandling.Error };

    private static JToken Load(string json, JsonLoadSettings settings)
    {
        using var reader = new JsonTextReader(new StringReader(json))
        {
            DateParseHandling = DateParseHandling.None,
            FloatParseHandling = FloatParseHandling.Decimal,
        };
        return JToken.Load(reader, settings);
    }

    private static void Walk(JToken token, StringBuilder transcript)
    {
        IEnumerable<JToken> tokens = token is JContainer container ? container.DescendantsAndSelf() : [token];
        foreach (JToken each in tokens)
        {
            var line = (IJsonLineInfo)each;
            transcript.AppendLine(CultureInfo.InvariantCulture,
                $"{each.Type} {each.Path} {(each as JValue)?.Value} {line.HasLineInfo()} {line.LineNumber}:{line.LinePosition} parent {each.Parent?.Type}");
        }

        string text = token.ToString(Formatting.None);
        transcript.AppendLine(text).AppendLine(token.ToString());
        JToken again = JToken.Parse(text);
        transcript.AppendLine(CultureInfo.InvariantCulture, $"same after a round trip: {JToken.DeepEquals(token, again)}, as a clone: {JToken.DeepEquals(token, token.DeepClone())}");
    }
}
