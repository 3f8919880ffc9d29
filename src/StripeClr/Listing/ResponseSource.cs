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
    public ResponsePage Before(RequestUrl url) => new(this, Array.Empty<ResponseRow>(), 0, null, url);

    /// <summary>Requests one page and reads it whole.</summary>
    /// <param name="url">Where it is.</param>
    /// <param name="before">The page that it follows.</param>
    public ResponsePage Read(RequestUrl url, ResponsePage before) =>
        _client.Send(StripeRequest.Read(url), new ResponsePageReader(this, url, before)).Value;
}
