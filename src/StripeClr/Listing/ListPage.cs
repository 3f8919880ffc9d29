using System.Collections.Generic;
using StripeClr.Http;
using StripeClr.Requests;
using StripeClr.Rows;

namespace StripeClr.Listing;

/// <summary>One page of a resource's list, with what it takes to request the next.</summary>
internal sealed class ListPage : IPage<Row>
{
    private readonly StripeClient _client;
    private readonly string _path;
    private readonly ListQuery _query;
    private readonly PageReader _reader;
    private readonly Page _page;

    /// <summary>Begins a list.</summary>
    /// <param name="client">Sends the requests.</param>
    /// <param name="path">The path, ids in place.</param>
    /// <param name="query">Sent with every page.</param>
    /// <param name="reader">Reads the pages.</param>
    /// <param name="page">What the caller has of the list already; null for nothing.</param>
    public ListPage(StripeClient client, string path, ListQuery query, PageReader reader, Page? page)
    {
        _client = client;
        _path = path;
        _query = query;
        _reader = reader;
        _page = page ?? new Page { HasMore = true };
    }

    /// <inheritdoc />
    public IReadOnlyList<Row> Rows => _page.Rows;

    /// <inheritdoc />
    public IPage<Row>? ReadNext()
    {
        if (!_page.HasMore)
        {
            return null;
        }

        var cursor = _page.LastId;
        var page = _client.Send(StripeRequest.Read("GET", _path, _query.Fields(cursor)), _reader.After(cursor)).Value;
        return new ListPage(_client, _path, _query, _reader, page);
    }
}
