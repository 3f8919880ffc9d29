using System;
using System.IO;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using StripeClr.Rows;

namespace StripeClr.Requests;

/// <summary>Reads JSON that T-SQL handed in.</summary>
internal static class JsonArgument
{
    private const string ObjectRemedy = " Pass an object, such as N'{\"limit\":10}'.";
    private const string ArrayRemedy = " Pass an array, such as N'[\"en-US\",\"es\"]'.";

    /// <summary>The object, or 54001 naming the argument.</summary>
    public static JObject ReadObject(string text, string argument) =>
        Read(text, argument, ObjectRemedy) as JObject
        ?? throw StripeException.BadArgument(argument + " is JSON, but not an object." + ObjectRemedy);

    /// <summary>The array, or 54001 naming the argument.</summary>
    public static JArray ReadArray(string text, string argument) =>
        Read(text, argument, ArrayRemedy) as JArray
        ?? throw StripeException.BadArgument(argument + " is JSON, but not an array." + ArrayRemedy);

    private static JToken Read(string text, string argument, string remedy)
    {
        try
        {
            JsonText.Check(text);
            using var reader = new JsonTextReader(new StringReader(text))
            {
                DateParseHandling = DateParseHandling.None,
                FloatParseHandling = FloatParseHandling.Decimal,
            };
            var settings = new JsonLoadSettings { DuplicatePropertyNameHandling = DuplicatePropertyNameHandling.Error };
            return JToken.Load(reader, settings);
        }
        catch (Exception error) when (error is JsonException or AnswerException)
        {
            throw StripeException.BadArgument(argument + " is not JSON: " + error.Message + remedy);
        }
    }
}
