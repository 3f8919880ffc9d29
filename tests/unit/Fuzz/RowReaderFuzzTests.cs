using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using StripeClr.Rows;
using StripeClr.Tests.Support;

namespace StripeClr.Tests.Fuzz;

/// <summary>The row reader, which builds no tree, against a walk over a tree.</summary>
public sealed class RowReaderFuzzTests
{
    private static readonly SmallShape Shape = new(
        new Column("Id", ColumnType.Text, "id"),
        new Column("A", ColumnType.Text, "a"),
        new Column("N", ColumnType.BigInt, "n"),
        new Column("F", ColumnType.Bit, "f"),
        new Column("BC", ColumnType.Text, "b.c|a"),
        new Column("BId", ColumnType.Text, "id(b)"),
        new Column("BJson", ColumnType.Text, "json(b)"),
        new Column("Count", ColumnType.Int, "count(x[])"),
        new Column("Sum", ColumnType.BigInt, "sum(x[].n)"),
        new Column("Join", ColumnType.Text, "join(x[].s)"),
        new Column("Raw", ColumnType.Text, "json($)"));

    private static readonly FsCheck.Gen<string> Objects = Jsons.Text(Jsons.Objects("id", "a", "n", "f", "b", "c", "x", "s", "other"));

    [Test]
    public void ReadObject_WhateverTheJson_GivesWhatATreeGivesOrRefusesWhatATreeShowsToBeWrong() =>
        Property.Holds(Jsons.Damaged(Objects), Compare);

    [Test]
    public void ReadPage_WhateverTheRows_GivesThemAllInOrder() => Property.Holds(Jsons.Damaged(FsCheck.Fluent.Gen.Select(Objects, Page)), text =>
    {
        Page page;
        try
        {
            page = Shape.Page(text);
        }
        catch (JsonReaderException)
        {
            Assert.That(IsStrict(text), Is.False, "JSON, but taken for damaged: " + text);
            return;
        }
        catch (AnswerException)
        {
            Assert.That(IsStrict(text) && UnambiguousTree(text) is { } refused && IsGoodPage(refused), Is.False, "needlessly refused: " + text);
            return;
        }

        var rows = (JArray)Tree(text)["data"]!;
        Assert.That(page.Rows, Has.Count.EqualTo(rows.Count));
        Assert.That(page.Ids, Is.EqualTo(rows.Select(row => (row["id"] as JValue)?.Value as string)));
    });

    private static string Page(string row) => "{\"object\":\"list\",\"data\":[" + row + ",{\"id\":\"second\"}," + row + "],\"has_more\":false}";

    private static void Compare(string text)
    {
        object?[] cells;
        try
        {
            cells = Shape.Object(text);
        }
        catch (JsonReaderException)
        {
            // It is stricter than a tree; what it takes is compared.
            Assert.That(IsStrict(text), Is.False, "JSON, but taken for damaged: " + text);
            return;
        }
        catch (AnswerException)
        {
            Assert.That(UnambiguousTree(text) is { } refused && Expected(refused, text) != null, Is.False, "needlessly refused: " + text);
            return;
        }

        Assert.That(() => Token(text), Throws.Nothing, "taken, but no JSON: " + text);
        if (UnambiguousTree(text) is not { } tree)
        {
            return;
        }

        var expected = Expected(tree, text);
        Assert.That(expected, Is.Not.Null, "taken, but wrong: " + text);
        Assert.That(cells.Take(6), Is.EqualTo(expected!.Take(6)), text);
        Assert.That(cells.Skip(7), Is.EqualTo(expected!.Skip(7)), text);
        Assert.That(JToken.DeepEquals(Json((string?)cells[6]), Json((string?)expected![6])), Is.True, text);
    }

    private static bool IsGoodPage(JObject page) =>
        page["has_more"] is JValue { Value: bool } && page["data"] is JArray rows && rows.All(row => row is JObject one && Expected(one, "") != null);

    // JsonTextSourceTests hold this against another library.
    private static bool IsStrict(string text)
    {
        try
        {
            JsonText.Check(text);
            return true;
        }
        catch (Exception error) when (error is JsonReaderException or AnswerException)
        {
            return false;
        }
    }

    private static JToken Json(string? text) => text == null ? JValue.CreateUndefined() : Token(text);

    private static JObject Tree(string text) => (JObject)Token(text);

    // Null for what is no JSON object, or names a property twice: a tree takes the last, and who is right is a matter of taste.
    private static JObject? UnambiguousTree(string text)
    {
        try
        {
            return Token(text, DuplicatePropertyNameHandling.Error) as JObject;
        }
        catch (JsonReaderException)
        {
            return null;
        }
    }

    private static JToken Token(string text, DuplicatePropertyNameHandling duplicates = DuplicatePropertyNameHandling.Replace)
    {
        using var reader = new JsonTextReader(new StringReader(text)) { DateParseHandling = DateParseHandling.None, FloatParseHandling = FloatParseHandling.Decimal };
        return JToken.Load(reader, new JsonLoadSettings { DuplicatePropertyNameHandling = duplicates });
    }

    // The cells by the meaning of the paths; null when a value stands where it does not fit.
    private static object?[]? Expected(JObject tree, string text)
    {
        try
        {
            var b = tree["b"];
            if (b is JArray)
            {
                throw new FormatException();
            }

            var x = tree["x"] as JArray;
            return
            [
                Text(tree["id"]), Text(tree["a"]), Typed<long>(tree["n"]), Typed<bool>(tree["f"]),
                Text((b as JObject)?["c"]) ?? Text(tree["a"]),
                b is JObject expanded ? Text(expanded["id"]) : Text(b),
                b is null or { Type: JTokenType.Null } ? null : b.ToString(Formatting.None),
                x?.Count(element => element.Type != JTokenType.Null),
                x?.OfType<JObject>().Sum(element => Typed<long>(element["n"]) ?? 0),
                x == null ? null : Join(x.OfType<JObject>().Select(element => Text(element["s"])).Where(one => one != null)),
                text.Trim(),
            ];
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static string? Join(IEnumerable<string?> texts) => texts.Any() ? string.Join(",", texts) : null;

    private static string? Text(JToken? value) => value switch
    {
        null or { Type: JTokenType.Null } => null,
        JValue { Value: bool flag } => flag ? "true" : "false",
        JValue scalar => Convert.ToString(scalar.Value, CultureInfo.InvariantCulture),
        _ => throw new FormatException(),
    };

    private static T? Typed<T>(JToken? value)
        where T : struct => value switch
        {
            null or { Type: JTokenType.Null } => null,
            JValue { Value: T typed } => typed,
            _ => throw new FormatException(),
        };
}
