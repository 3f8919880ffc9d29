using System;
using System.Collections.Generic;
using StripeClr.Http;
using StripeClr.Requests;
using StripeClr.Rows;

namespace StripeClr.Listing;

/// <summary>Reads one object by its id: one row, or none when Stripe has no such object.</summary>
internal static class SingleObjectReader
{
    // What a preview says of a customer or subscription that will not be billed again.
    private const string NothingUpcoming = "invoice_upcoming_none";

    // Whom a preview is for. Stripe answers 404 for an unknown id in the path, and 400 for one among the parameters.
    private static readonly string[] PreviewedIds = { "customer", "subscription" };

    public static IEnumerable<Row> Read(RowShape shape, StripeClient client, PathTemplate template, RequestParameters parameters, IEnumerable<string> expands)
    {
        var request = StripeRequest.Read(template.Method, template.Fill(parameters), ExpandFields.Append(expands, parameters));
        try
        {
            return new[] { client.Send(request, new ObjectReader(shape)).Value };
        }
        catch (StripeException error) when (IsMissing(error, parameters))
        {
            // A lookup by key that finds nothing is no row, as everywhere in SQL.
            return Array.Empty<Row>();
        }
    }

    private static bool IsMissing(StripeException error, RequestParameters parameters)
    {
        var said = error.StripeError;
        if (said == null)
        {
            return false;
        }

        return error.Number switch
        {
            ErrorNumber.StripeBase + 404 => said.Code == NothingUpcoming || Misses(said, parameters.PathIds.Values) || Misses(said, Previewed(parameters)),
            ErrorNumber.StripeBase + 400 => Misses(said, Previewed(parameters)),
            _ => false,
        };
    }

    private static bool Misses(StripeError said, IEnumerable<string> ids)
    {
        foreach (var id in ids)
        {
            if (said.IsMissing(id))
            {
                return true;
            }
        }

        return false;
    }

    private static List<string> Previewed(RequestParameters parameters)
    {
        var ids = new List<string>();
        foreach (var name in PreviewedIds)
        {
            if (parameters[name] is { } id)
            {
                ids.Add(id);
            }
        }

        return ids;
    }

    private sealed class ObjectReader : IAnswerReader<Row>
    {
        private readonly RowReader _rows;

        public ObjectReader(RowShape shape) => _rows = new RowReader(shape);

        public Row Read(TextBuffer text) => _rows.ReadObject(text);
    }
}
