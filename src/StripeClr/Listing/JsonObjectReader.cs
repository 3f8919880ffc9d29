using System;
using System.Collections.Generic;
using System.Data.SqlTypes;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using StripeClr.Http;
using StripeClr.Requests;
using StripeClr.Rows;

namespace StripeClr.Listing;

/// <summary>Makes a row of JSON that the caller has: an object, or the event around it. No request is made.</summary>
internal static class JsonObjectReader
{
    /// <summary>One row; none for NULL or for an object of another type, so that a table of mixed events can be read in one query.</summary>
    /// <exception cref="StripeException">54001 when the text is not one JSON object of Stripe's.</exception>
    public static IEnumerable<Row> Read(RowShape shape, SqlString json)
    {
        if (json.IsNull)
        {
            return Array.Empty<Row>();
        }

        var root = JsonArgument.ReadObject(json.Value, "@Json");
        var type = TypeOf(root)
            ?? throw StripeException.BadArgument("@Json has no \"object\" that says what it is. Pass an object as Stripe sends it, or the event around it.");
        if (type == shape.ObjectName)
        {
            return Rows(shape, json.Value);
        }

        var inner = type == "event" ? root.SelectToken("data.object") : null;
        return inner is JObject item && TypeOf(item) == shape.ObjectName ? Rows(shape, item.ToString()) : Array.Empty<Row>();
    }

    private static string? TypeOf(JObject item) => (item["object"] as JValue)?.Value as string;

    private static Row[] Rows(RowShape shape, string json)
    {
        var text = new TextBuffer();
        text.Fill(json);
        try
        {
            return new[] { new RowReader(shape).ReadObject(text) };
        }
        catch (JsonReaderException error)
        {
            throw StripeException.BadArgument("@Json cannot be read: " + error.Message + ".");
        }
        catch (AnswerException error)
        {
            throw StripeException.BadArgument("@Json cannot be read: " + error.Message + ".");
        }
    }
}
