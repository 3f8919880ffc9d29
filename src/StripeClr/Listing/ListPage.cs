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
    private readonly RowReader _rows;
    private readonly Page _page;
    private readonly ReadPages? _before;

    /// <summary>Begins a list.</summary>
    /// <param name="client">Sends the requests.</param>
    /// <param name="path">The path, ids in place.</param>
    /// <param name="query">Sent with every page.</param>
    /// <param name="rows">Reads the pages.</param>
    /// <param name="page">What the caller has of the list already; null for nothing.</param>
    public ListPage(StripeClient client, string path, ListQuery query, RowReader rows, Page? page)
        : this(client, path, query, rows, page ?? new Page { HasMore = true }, before: null)
    {
    }

    private ListPage(StripeClient client, string path, ListQuery query, RowReader rows, Page page, ReadPages? before)
    {
        _client = client;
        _path = path;
        _query = query;
        _rows = rows;
        _page = page;
        _before = before;
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

        // The first page begins a memory of its own, so that the rows can be read again from the start.
        var read = _before ?? new ReadPages();
        read.Add(_page.Ids);
        var reader = new PageReader(_rows, read);
        var page = read.HasNoId ? Request(null, reader) : read.ReadOn(id => Request(id, reader));
        return new ListPage(_client, _path, _query, _rows, page, read);
    }

    private Page Request(string? cursor, PageReader reader) =>
        _client.Send(StripeRequest.Read("GET", _path, _query.Fields(cursor)), reader).Value;
}
