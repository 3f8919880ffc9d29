using System;
using System.Collections.Generic;
using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace StripeClr.Listing;

/// <summary>The JSONPath that cuts rows out of an answer, such as <c>$.data[?(@.amount_due &gt; 1000)].id</c>.</summary>
internal sealed class JsonPath
{
    // What is longer or nests deeper is no path that a person wrote, and reading it could exhaust the stack of the session.
    private const int Longest = 4000;
    private const int Deepest = 32;

    private const string EndsTooEarly = "it ends in the middle of a bracket, a text or a comparison";

    private readonly string _text;

    private JsonPath(string text) => _text = text;

    /// <summary>Checks a path, so that one with a mistake is refused before any request.</summary>
    /// <exception cref="StripeException">54001 saying where the mistake is.</exception>
    public static JsonPath Parse(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            throw StripeException.BadArgument("@Filter is empty text. Leave it out (NULL) for a list's rows, or pass a JSONPath such as N'$.data[*].id'.");
        }

        if (text.Length > Longest)
        {
            throw Refuse("it has " + Number(text.Length) + " characters, and " + Number(Longest) + " is the most");
        }

        CheckDepth(text);
        var mistake = MistakeIn(text);
        if (mistake != null)
        {
            throw Refuse(mistake.TrimEnd('.', ':', ' ') + " (at character " + Number(PlaceOf(mistake, text)) + " of " + Number(text.Length) + ")");
        }

        JsonPathPatterns.Check(text);
        return new JsonPath(text);
    }

    /// <summary>The values that the path finds, in the order of the text.</summary>
    /// <exception cref="StripeException">54001 when the answer's values do not allow what the path does with them.</exception>
    public List<JToken> Select(JToken root)
    {
        try
        {
            return new List<JToken>(root.SelectTokens(_text));
        }
        catch (Exception error) when (IsAboutThePath(error))
        {
            // Only here a comparison meets its values: N'?(@.name > 5)' works until a name is no number.
            throw StripeException.BadArgument("@Filter " + _text + " cannot be applied to Stripe's answer: " + error.Message.TrimEnd('.') + ". Compare values of one kind, and read the whole answer first to see what it holds.");
        }
    }

    /// <summary>An error that says what is wrong with a path.</summary>
    internal static StripeException Refuse(string fact) =>
        StripeException.BadArgument("@Filter is no JSONPath: " + fact + ". Write one such as N'$.data[*].id' or N'$.data[?(@.amount_due > 1000)]'.");

    private static void CheckDepth(string text)
    {
        var depth = 0;
        foreach (var character in text)
        {
            depth += character is '[' or '(' ? 1 : character is ']' or ')' ? -1 : 0;
            if (depth > Deepest)
            {
                throw Refuse("its brackets nest deeper than " + Number(Deepest) + " levels");
            }
        }
    }

    private static string? MistakeIn(string text)
    {
        try
        {
            // The path is read here, and applied only as its result is enumerated.
            _ = new JObject().SelectTokens(text);
            return null;
        }
        catch (Exception error) when (IsAboutThePath(error))
        {
            return error switch
            {
                IndexOutOfRangeException => EndsTooEarly,
                OverflowException => "a number in it is too large",
                _ when IsAboutTheEnd(error.Message) => EndsTooEarly,
                _ => error.Message,
            };
        }
    }

    // "Path ended with open indexer." and "Unexpected end while parsing path."
    private static bool IsAboutTheEnd(string message) => message.StartsWith("Path ended", StringComparison.Ordinal) || message.StartsWith("Unexpected end", StringComparison.Ordinal);

    // The parser does not say where it stopped: at the end of the shortest beginning that it refuses with the same words.
    private static int PlaceOf(string mistake, string text)
    {
        var length = mistake == EndsTooEarly ? text.Length : 1;
        while (length < text.Length && MistakeIn(text.Substring(0, length)) != mistake)
        {
            length++;
        }

        return length;
    }

    private static bool IsAboutThePath(Exception error) =>
        error is JsonException or FormatException or OverflowException or ArgumentException or IndexOutOfRangeException or InvalidCastException;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
