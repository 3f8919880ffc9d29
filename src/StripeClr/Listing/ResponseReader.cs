using System;
using System.Collections;
using System.Collections.Generic;
using System.Data.SqlTypes;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using StripeClr.Http;
using StripeClr.Requests;
using StripeClr.Rows;

namespace StripeClr.Listing;

/// <summary>
/// What <c>stripe_internal.Responses</c> does: the answer to any GET as rows of JSON. Without a filter these are a list's elements, or else
/// the whole answer; a filter is applied to the whole answer of each page. Pages are followed.
/// </summary>
internal static class ResponseReader
{
    private const string FilterName = "$filter";
    private const string BackwardCursor = "ending_before";

    /// <summary>Opens the rows. Arguments are checked here, at once; requests are made as rows are read.</summary>
    /// <param name="connection">From <c>stripe_internal.ConnectionString</c>.</param>
    /// <param name="path">The address; NULL gives no row and makes no request; empty text reads <paramref name="json"/>.</param>
    /// <param name="query">The filter as <c>{"$filter":"…"}</c>.</param>
    /// <param name="json">An answer that the caller has, when <paramref name="path"/> is empty.</param>
    public static IEnumerable Open(SqlString connection, SqlString path, SqlString query, SqlString json) =>
        Open(connection, path, query, json, new WebRequestTransport(), new SystemClock());

    /// <summary>The same with another way out, for tests.</summary>
    internal static IEnumerable Open(SqlString connection, SqlString path, SqlString query, SqlString json, IHttpTransport transport, IClock clock)
    {
        if (path.IsNull)
        {
            return Array.Empty<ResponseRow>();
        }

        var filter = Filter(query);
        if (path.Value.Length == 0)
        {
            return json.IsNull ? new List<ResponseRow>() : RowsOf(json.Value, filter);
        }

        if (!json.IsNull)
        {
            throw StripeException.BadArgument("@Url and @Json are both given. Pass the address to ask Stripe, or N'' to read the JSON.");
        }

        if (connection.IsNull)
        {
            throw StripeException.BadArgument("There is no connection. Call the public functions; they supply it.");
        }

        var settings = Connection.Parse(connection.Value);
        var url = UrlResolver.Resolve(settings, path.Value);
        RefuseBackwardCursor(url);
        var source = new ResponseSource(settings, new StripeClient(settings, transport, clock), filter);
        return Paging.Rows(source.Before(url));
    }

    private static JsonPath? Filter(SqlString query)
    {
        if (query.IsNull || query.Value.Length == 0)
        {
            return null;
        }

        var list = JsonArgument.ReadObject(query.Value, "The parameter list");
        RequestParameters.RefuseIfTold(list);
        JsonPath? filter = null;
        foreach (var property in list.Properties())
        {
            filter = property.Name == FilterName && property.Value is JValue { Value: string text }
                ? JsonPath.Parse(text)
                : throw StripeException.BadArgument("\"" + property.Name + "\" is no parameter of a generic read. Write it into @Url.");
        }

        return filter;
    }

    private static void RefuseBackwardCursor(RequestUrl url)
    {
        foreach (var field in url.Query)
        {
            if (field.Name == BackwardCursor)
            {
                throw StripeException.BadArgument("@Url names \"" + BackwardCursor + "\", but pages are followed forwards. Leave it out; use TOP or a filter to read less.");
            }
        }
    }

    private static List<ResponseRow> RowsOf(string json, JsonPath? filter)
    {
        var text = new TextBuffer();
        text.Fill(json);
        try
        {
            var tree = JsonTree.Read(text);
            return ResponsePageReader.Rows(tree, ResponseList.Of(tree.Root), filter, 0);
        }
        catch (Exception error) when (error is JsonReaderException or AnswerException)
        {
            throw StripeException.BadArgument("@Json cannot be read: " + error.Message.TrimEnd('.') + ". Pass an answer as Stripe sends it.");
        }
    }
}
