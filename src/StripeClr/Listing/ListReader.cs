using System;
using System.Collections;
using System.Collections.Generic;
using System.Data.SqlTypes;
using StripeClr.Http;
using StripeClr.Requests;
using StripeClr.Rows;

namespace StripeClr.Listing;

/// <summary>
/// What every table function does: a list, page after page as the consumer reads on; one object; or an object that the caller has as JSON.
/// </summary>
internal static class ListReader
{
    /// <summary>Opens the rows. Arguments are checked here, at once; requests are made as rows are read.</summary>
    /// <param name="shape">The resource.</param>
    /// <param name="connection">From <c>stripe_internal.ConnectionString</c>.</param>
    /// <param name="path">A path template; NULL gives no row and makes no request; empty text reads <paramref name="json"/>.</param>
    /// <param name="query">Path ids, filters and <c>@Extra</c> as flat JSON.</param>
    /// <param name="json">The object, or the event around it, when <paramref name="path"/> is empty.</param>
    public static IEnumerable Open(RowShape shape, SqlString connection, SqlString path, SqlString query, SqlString json) =>
        Open(shape, connection, path, query, json, new WebRequestTransport(), new SystemClock());

    /// <summary>The same with another way out, for tests.</summary>
    internal static IEnumerable Open(
        RowShape shape, SqlString connection, SqlString path, SqlString query, SqlString json, IHttpTransport transport, IClock clock)
    {
        if (path.IsNull)
        {
            return Array.Empty<Row>();
        }

        if (path.Value.Length == 0)
        {
            return JsonObjectReader.Read(shape, json);
        }

        if (!json.IsNull)
        {
            throw StripeException.BadArgument(shape.ObjectName + " is no part of another object, so it cannot be read from one. Use the function that ends in FromJson.");
        }

        if (connection.IsNull)
        {
            throw StripeException.BadArgument("There is no connection. Call the public functions; they supply it.");
        }

        var settings = Connection.Parse(connection.Value);
        var client = new StripeClient(settings, transport, clock);
        var template = PathTemplate.Parse(path.Value);
        var parameters = RequestParameters.Parse(query.IsNull ? null : query.Value);
        var expands = Expands(shape, settings.ApiVersion, template);
        return template.IsSingleObject
            ? SingleObjectReader.Read(shape, client, template, parameters, expands)
            : Pages(shape, client, template.Fill(parameters), ListQuery.From(parameters, expands));
    }

    // The only iterator: a page is read whole and its response closed before its first row is handed out, so a consumer that stops early
    // leaves nothing open.
    private static IEnumerable<Row> Pages(RowShape shape, StripeClient client, string path, ListQuery query)
    {
        var reader = new PageReader(new RowReader(shape));
        string? cursor = null;
        bool hasMore;
        do
        {
            var page = client.Send(new StripeRequest("GET", path, query.Fields(cursor), null), reader.After(cursor)).Value;
            foreach (var row in page.Rows)
            {
                yield return row;
            }

            hasMore = page.HasMore;
            cursor = hasMore ? page.Ids[page.Ids.Count - 1] : null;
        }
        while (hasMore);
    }

    private static List<string> Expands(RowShape shape, string apiVersion, PathTemplate template)
    {
        var fields = new List<string>();
        foreach (var expand in shape.Expands)
        {
            if (expand.IsKnownTo(apiVersion))
            {
                fields.Add(template.IsSingleObject ? expand.Field : "data." + expand.Field);
            }
        }

        return fields;
    }
}
