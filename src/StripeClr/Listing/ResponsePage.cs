using System.Collections.Generic;
using StripeClr.Requests;

namespace StripeClr.Listing;

/// <summary>One page of a generic answer.</summary>
internal sealed class ResponsePage : IPage<ResponseRow>
{
    private readonly ResponseSource _source;
    private readonly RequestUrl? _next;

    /// <summary>Makes a page.</summary>
    /// <param name="source">Requests the pages.</param>
    /// <param name="rows">The rows of this page.</param>
    /// <param name="rowsSoFar">How many rows this page and those before it have.</param>
    /// <param name="lastId">The id of the last object of a v1 list; null for other answers.</param>
    /// <param name="next">Where the page after this one is; null after the last.</param>
    public ResponsePage(ResponseSource source, IReadOnlyList<ResponseRow> rows, long rowsSoFar, string? lastId, RequestUrl? next)
    {
        _source = source;
        _next = next;
        Rows = rows;
        RowsSoFar = rowsSoFar;
        LastId = lastId;
    }

    /// <inheritdoc />
    public IReadOnlyList<ResponseRow> Rows { get; }

    /// <summary>How many rows this page and those before it have.</summary>
    public long RowsSoFar { get; }

    /// <summary>The id of the last object of a v1 list, which the next page must not have; null for other answers.</summary>
    public string? LastId { get; }

    /// <inheritdoc />
    public IPage<ResponseRow>? ReadNext() => _next == null ? null : _source.Read(_next, this);
}

/// <summary>One row of a generic answer.</summary>
internal sealed class ResponseRow
{
    public ResponseRow(long position, string json)
    {
        Position = position;
        Json = json;
    }

    /// <summary>Counts from 1 over all pages.</summary>
    public long Position { get; }

    /// <summary>The text as Stripe wrote it, client secrets masked.</summary>
    public string Json { get; }
}
