using System.Globalization;
using System.Text.Json.Nodes;

namespace FakeStripe.Parameters;

/// <summary>Form encoding with Stripe's brackets: <c>a[b][c]=v</c>, <c>images[0]=v</c>, <c>images[]=v</c>.</summary>
internal static class FormDecoder
{
    public static List<KeyValuePair<string, string>> Split(string form) =>
        form.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(SplitField).ToList();

    /// <summary>A tree of objects with text leaves. List elements are members named by their index.</summary>
    public static JsonObject Decode(IEnumerable<KeyValuePair<string, string>> fields)
    {
        var root = new JsonObject();
        foreach (var (name, value) in fields) Place(root, SplitName(name), value);
        return root;
    }

    private static KeyValuePair<string, string> SplitField(string field)
    {
        int equals = field.IndexOf('=', StringComparison.Ordinal);
        return equals < 0
            ? new(Unescape(field), "")
            : new(Unescape(field[..equals]), Unescape(field[(equals + 1)..]));
    }

    private static string Unescape(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));

    private static List<string> SplitName(string name)
    {
        int bracket = name.IndexOf('[', StringComparison.Ordinal);
        if (bracket <= 0 || !name.EndsWith(']')) return [name];
        return [name[..bracket], .. name[(bracket + 1)..^1].Split("][")];
    }

    private static void Place(JsonObject target, List<string> name, string value)
    {
        for (int depth = 0; depth < name.Count - 1; depth++)
        {
            string member = name[depth].Length > 0 ? name[depth] : ElementFor(target, name[depth + 1]);
            if (target[member] is not JsonObject next) target[member] = next = [];
            target = next;
        }

        string last = name[^1].Length > 0 ? name[^1] : NextIndex(target);
        target[last] = value;
    }

    // a[][x]=1&a[][y]=2 is one element until a member comes twice.
    private static string ElementFor(JsonObject list, string member)
    {
        if (list.Count == 0) return "0";
        bool isTaken = list[list.Count - 1] is not JsonObject element || element.ContainsKey(member);
        return isTaken ? NextIndex(list) : list.GetAt(list.Count - 1).Key;
    }

    private static string NextIndex(JsonObject list) => list.Count.ToString(CultureInfo.InvariantCulture);
}
