using System;
using StripeClr.Http;
using StripeClr.Requests;

namespace StripeClr.Listing;

/// <summary>Requests the pages of a generic answer.</summary>
internal sealed class ResponseSource
{
    private readonly StripeClient _client;

    public ResponseSource(Connection connection, StripeClient client, JsonPath? filter)
    {
        Connection = connection;
        _client = client;
        Filter = filter;
    }

    /// <summary>The account.</summary>
    public Connection Connection { get; }

    /// <summary>Cuts out the rows; see <see cref="ResponseReader"/>.</summary>
    public JsonPath? Filter { get; }

    /// <summary>A page without rows in front of the one at that address: nothing has been requested yet.</summary>
    public ResponsePage Before(RequestUrl url) => new(this, Array.Empty<ResponseRow>()) { Next = url };

    /// <summary>Requests the page after another one and reads it whole.</summary>
    /// <param name="page">The page before.</param>
    /// <param name="url">Where the next one is.</param>
    public ResponsePage ReadAfter(ResponsePage page, RequestUrl url)
    {
        // The first page begins a memory of its own, so that the rows can be read again from the start.
        var read = page.Before ?? new ReadPages();
        read.Add(page.Ids);
        return page.GoesOnById
            ? read.ReadOn(id => Request(page, url.With(ReadPages.Cursor, id), read))
            : Request(page, url, read);
    }

    private ResponsePage Request(ResponsePage page, RequestUrl url, ReadPages read)
    {
        read.AddAddress(url.Address);
        return _client.Send(StripeRequest.Read(url), new ResponsePageReader(this, url, page.RowsSoFar, read)).Value;
    }
}
