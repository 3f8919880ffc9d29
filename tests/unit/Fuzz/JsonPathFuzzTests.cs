using FsCheck;
using FsCheck.Fluent;
using Newtonsoft.Json.Linq;
using StripeClr.Listing;
using StripeClr.Tests.Support;

namespace StripeClr.Tests.Fuzz;

/// <summary>JSONPath as users write it, against the library that evaluates it.</summary>
public sealed class JsonPathFuzzTests
{
    private static readonly string[] Pieces =
    [
        "$", "$", ".data", ".a", ".n", "..", "..n", "[*]", "[0]", "[-1:]", "[0,1]", "['a']", "['a','n']", "[?(", ")]", "@", "@.n", "@.a", " > ", " == ", " != ", " && ", " || ", "1", "1.5", "'x'", "\"x\"", "null", "true",
        " =~ ", "/x/i", "/[/", "!", "[?(@.n > 1)]", "[?(@.a == 'x')]", "[?(@.a =~ /^a/)]", "[99999999999]", "[", "]", "(", ")", "'", "\\", "*", ".", " ",
    ];

    private static readonly Gen<(string Path, JObject Json)> Cases = Texts.Of(Pieces).Zip(Jsons.Objects("data", "a", "n"));

    [Test]
    public void Select_WhateverThePath_FindsWhatTheLibraryFindsOrSaysWhatIsWrong() => Property.Holds(Cases, one =>
    {
        List<JToken> found;
        try
        {
            found = JsonPath.Parse(one.Path).Select(one.Json);
        }
        catch (StripeException)
        {
            Errors.AssertBadArgument(() => JsonPath.Parse(one.Path).Select(one.Json), "@Filter");

            // Patterns are looked at before the library meets a value to match them with.
            var isOurRule = string.IsNullOrWhiteSpace(one.Path) || one.Path.Contains("=~");
            Assert.That(isOurRule || IsRefusedByTheLibrary(one.Path, one.Json), Is.True, "needlessly refused: " + one.Path);
            return;
        }

        Assert.That(found, Is.EqualTo(one.Json.SelectTokens(one.Path)));
    });

    private static bool IsRefusedByTheLibrary(string path, JObject json)
    {
        try
        {
            _ = json.SelectTokens(path).ToList();
            return false;
        }
        catch (Exception error) when (error is not AssertionException)
        {
            return true;
        }
    }
}
