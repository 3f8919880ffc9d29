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
    /// <param name="json">
    /// When <paramref name="path"/> is empty, the object or the event around it. With the path of a child list, the parent: rows come from
    /// the list that it embeds, and only what that lacks is requested.
    /// </param>
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

        if (connection.IsNull)
        {
            throw StripeException.BadArgument("There is no connection. Call the public functions; they supply it.");
        }

        var settings = Connection.Parse(connection.Value);
        var client = new StripeClient(settings, transport, clock);
        var template = PathTemplate.Parse(path.Value, settings.ApiVersion);
        var parameters = RequestParameters.Parse(query.IsNull ? null : query.Value);
        RefuseEmptyText(parameters);
        var expands = Expands(shape, settings.ApiVersion, template);
        if (!json.IsNull && (shape.Parent == null || template.IsSingleObject))
        {
            throw StripeException.BadArgument(shape.ObjectName + " is no part of another object, so it cannot be read from one. Use the function that ends in FromJson.");
        }

        return template.IsSingleObject
            ? SingleObjectReader.Read(shape, client, template, parameters, expands)
            : List(shape, client, template, parameters, expands, json);
    }

    private static IEnumerable<Row> List(
        RowShape shape, StripeClient client, PathTemplate template, RequestParameters parameters, List<string> expands, SqlString json)
    {
        var path = template.Fill(parameters);
        var query = ListQuery.From(parameters, expands);
        var parentId = shape.Parent == null ? null : parameters.Id(shape.Parent.IdParameter);
        var embedded = json.IsNull ? null : EmbeddedList.Read(shape, shape.Parent!, json.Value, parentId);
        return Paging.Rows(new ListPage(client, path, query, new RowReader(shape, parentId), embedded));
    }

    private static void RefuseEmptyText(RequestParameters parameters)
    {
        foreach (var field in parameters.Fields)
        {
            if (field.Value.Length == 0)
            {
                throw StripeException.BadArgument(
                    "The filter \"" + field.Name + "\" is empty text. Write DEFAULT to leave it out; NULL matches nothing.");
            }
        }
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
