using FsCheck;
using FsCheck.Fluent;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace StripeClr.Tests.Fuzz;

/// <summary>JSON made by chance.</summary>
internal static class Jsons
{
    private static readonly Gen<JToken> Scalars = Gen.OneOf(
        Texts.Any.Select(text => (JToken)new JValue(text)),
        Gen.Choose(-1_000_000, 1_000_000).Select(number => (JToken)new JValue((long)number)),
        Gen.Choose(-100_000, 100_000).Select(number => (JToken)new JValue(number / 100m)),
        Gen.Elements(true, false).Select(flag => (JToken)new JValue(flag)),
        Gen.Constant((JToken)JValue.CreateNull()));

    /// <summary>Objects whose properties have these names.</summary>
    public static Gen<JObject> Objects(params string[] names) => Object(names, 3);

    /// <summary>The text of an object, written in one of several ways.</summary>
    public static Gen<string> Text(Gen<JObject> objects) =>
        from json in objects
        from isIndented in Gen.Elements(true, false)
        from escaping in Gen.Elements(StringEscapeHandling.Default, StringEscapeHandling.EscapeNonAscii, StringEscapeHandling.EscapeHtml)
        select Write(json, isIndented, escaping);

    /// <summary>The same, sometimes damaged: cut off, or with a character changed, lost or doubled.</summary>
    public static Gen<string> Damaged(Gen<string> texts) =>
        from text in texts
        from place in Gen.Choose(0, int.MaxValue)
        from piece in Gen.Elements("", "\"", "{", "}", "[", "]", ",", ":", "0", "\\", "x", "\0", "'", "/*", "\u00A0")
        from kind in Gen.Choose(0, 3)
        select Damage(text, place % (text.Length + 1), piece, kind);

    // Undefined stands for a property that is not there.
    private static Gen<JObject> Object(string[] names, int depth) =>
        from values in Gen.OneOf(Gen.Constant((JToken)JValue.CreateUndefined()), Value(names, depth)).ArrayOf(names.Length)
        select Make(names, values);

    private static Gen<JToken> Value(string[] names, int depth) => depth == 0
        ? Scalars
        : Gen.Frequency(
            (5, Scalars),
            (2, Object(names, depth - 1).Select(one => (JToken)one)),
            (2, Value(names, depth - 1).ListOf().Select(list => (JToken)new JArray(list.Take(4)))));

    private static JObject Make(string[] names, JToken[] values)
    {
        var made = new JObject();
        for (var index = 0; index < names.Length; index++)
        {
            if (values[index].Type != JTokenType.Undefined)
            {
                made.Add(names[index], values[index].DeepClone());
            }
        }

        return made;
    }

    private static string Write(JObject json, bool isIndented, StringEscapeHandling escaping)
    {
        using var target = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        using (var writer = new JsonTextWriter(target) { Formatting = isIndented ? Formatting.Indented : Formatting.None, StringEscapeHandling = escaping })
        {
            json.WriteTo(writer);
        }

        return target.ToString();
    }

    private static string Damage(string text, int place, string piece, int kind) => kind switch
    {
        0 => text,
        1 => text.Substring(0, place),
        2 => text.Insert(place, piece),
        _ => place < text.Length ? text.Remove(place, 1).Insert(place, piece) : text,
    };
}
