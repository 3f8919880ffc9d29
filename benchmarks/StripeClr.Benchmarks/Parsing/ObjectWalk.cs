extern alias Stock;

using Stock::Newtonsoft.Json;
using Stock::Newtonsoft.Json.Linq;
using StripeClr.Rows;

namespace StripeClr.Benchmarks.Parsing;

/// <summary>What most people would write: a JObject of the page, and for every column the first of its paths that has a value.</summary>
internal sealed class ObjectWalk(RowShape shape, string page)
{
    private int _seen;

    public int ReadPage()
    {
        using var reader = new JsonTextReader(new StringReader(page)) { DateParseHandling = DateParseHandling.None, FloatParseHandling = FloatParseHandling.Decimal };
        var data = (JArray)JObject.Load(reader)["data"]!;
        foreach (var element in data) _seen += Fill(element).Length;
        return data.Count;
    }

    private object?[] Fill(JToken element)
    {
        object?[] cells = new object?[shape.Columns.Length];
        for (int column = 0; column < cells.Length; column++)
        {
            foreach (var path in shape.Columns[column].Paths)
            {
                if (Value(element, path) is not { } value) continue;
                cells[column] = value;
                break;
            }
        }

        return cells;
    }

    private static object? Value(JToken element, ColumnPath path)
    {
        if (path.Function == PathFunction.Json) return At(element, path.Steps, 0)?.ToString(Formatting.Indented);
        return At(element, path.Steps, 0) switch
        {
            JObject found when path.IsId => (string?)found["id"],
            JValue found => found.Value,
            _ => null,
        };
    }

    // Of an array the first element that has something there.
    private static JToken? At(JToken? token, IReadOnlyList<string> steps, int step)
    {
        if (step == steps.Count || token is null) return token;
        if (steps[step] != PathNode.EachElement) return token is JObject parent ? At(parent[steps[step]], steps, step + 1) : null;
        return token is JArray array ? array.Select(element => At(element, steps, step + 1)).FirstOrDefault(static found => found is not null) : null;
    }
}
