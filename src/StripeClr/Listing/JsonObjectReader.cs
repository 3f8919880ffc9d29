using System;
using System.Collections.Generic;
using System.Data.SqlTypes;
using Newtonsoft.Json;
using StripeClr.Http;
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

        try
        {
            return Read(shape, json.Value);
        }
        catch (JsonReaderException error)
        {
            throw Refuse(error.Message);
        }
        catch (AnswerException error)
        {
            throw Refuse(error.Message);
        }
    }

    private static Row[] Read(RowShape shape, string json)
    {
        var text = new TextBuffer();
        text.Fill(json);
        return JsonEnvelope.Unwrap(text, shape.ObjectName) ? new[] { new RowReader(shape).ReadObject(text) } : Array.Empty<Row>();
    }

    private static StripeException Refuse(string fact) =>
        StripeException.BadArgument("@Json cannot be read: " + fact.TrimEnd('.') + ". Pass an object as Stripe sends it, or the event around it.");
}
