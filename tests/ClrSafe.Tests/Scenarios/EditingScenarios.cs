using Newtonsoft.Json.Linq;

namespace ClrSafe.Scenarios;

/// <summary>Changes of a tree. These are the methods from which the data-binding notifications were removed.</summary>
internal static class EditingScenarios
{
    private static readonly Dictionary<string, Action<JObject, JArray>> Edits = new()
    {
        ["set a new property"] = (o, _) => o["new"] = 1,
        ["set a property again"] = (o, _) => o["a"] = "changed",
        ["set a property to null"] = (o, _) => o["a"] = null,
        ["add a property"] = (o, _) => o.Add("b", new JArray(1, "x", null!)),
        ["add a property twice"] = (o, _) => o.Add("a", 1),
        ["add a JProperty"] = (o, _) => o.Add(new JProperty("b", new JObject(new JProperty("c", 1.5m)))),
        ["add a value to an object"] = (o, _) => o.Add(new JValue(1)),
        ["remove a property"] = (o, _) => o.Remove("a"),
        ["remove an unknown property"] = (o, _) => o.Remove("zzz"),
        ["remove the array"] = (_, a) => a.Parent!.Remove(),
        ["remove a token without parent"] = (_, _) => new JValue(1).Remove(),
        ["remove all properties"] = (o, _) => o.RemoveAll(),
        ["add items"] = (_, a) => a.Add(new JValue(4)),
        ["add first"] = (_, a) => a.AddFirst(0),
        ["insert an item"] = (_, a) => a.Insert(1, "inserted"),
        ["insert beyond the end"] = (_, a) => a.Insert(9, "x"),
        ["set an item"] = (_, a) => a[0] = new JObject(),
        ["set an unknown item"] = (_, a) => a[9] = 1,
        ["remove an item by position"] = (_, a) => a.RemoveAt(1),
        ["clear the array"] = (_, a) => a.Clear(),
        ["replace an item"] = (_, a) => a[1].Replace(new JArray()),
        ["replace an item by a property"] = (_, a) => a[1].Replace(new JProperty("p", 1)),
        ["a property where an item belongs"] = (_, a) => a.Add(new JProperty("p", 1)),
        ["a tree in itself"] = (o, a) => a.Add(o),
        ["a token with a parent is copied"] = (o, a) => o["copy"] = a,
        ["change a value"] = (o, _) => ((JValue)o["a"]!).Value = 7L,
        ["change a property's value"] = (o, _) => o.Property("a")!.Value = new JArray(),
        ["change while walking"] = (_, a) => { foreach (JToken item in a) a.Add(item); },
        ["a number as name"] = (o, _) => o[(object)1]!.ToString(),
        ["a name as position"] = (_, a) => a["x"]!.ToString(),
    };

    public static void Run(Transcripts transcripts)
    {
        foreach ((string name, Action<JObject, JArray> edit) in Edits)
        {
            JObject document = Document();
            transcripts.Record(name, transcript => edit(document, (JArray)document["list"]!));
            transcripts.Record(name + ", afterwards", () => document);
        }

        transcripts.Record("find without case", () => Document().GetValue("LIST", StringComparison.OrdinalIgnoreCase));
        transcripts.Record("names", () => string.Join(",", Document().Properties().Select(property => property.Name)));
        transcripts.Record("contains", () => Document().ContainsKey("a") && !Document().ContainsKey("A"));
        transcripts.Record("siblings", () => Document()["list"]![0]!.Next + " " + Document()["list"]!.Last!.Previous + " " + Document().First);
        transcripts.Record("reader over a tree", () =>
        {
            var types = new List<string>();
            using Newtonsoft.Json.JsonReader reader = Document().CreateReader();
            while (reader.Read())
                types.Add($"{reader.TokenType}@{reader.Path}");
            return string.Join(" ", types);
        });
    }

    private static JObject Document() => JObject.Parse("""{"a":"text","list":[1,2,3],"o":{"x":null}}""");
}
