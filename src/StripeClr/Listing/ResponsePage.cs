using System;
using System.Collections.Generic;
using StripeClr.Requests;

namespace StripeClr.Listing;

/// <summary>One page of a generic answer.</summary>
internal sealed class ResponsePage : IPage<ResponseRow>
{
    private readonly ResponseSource _source;

    /// <summary>Makes a page.</summary>
    /// <param name="source">Requests the pages.</param>
    /// <param name="rows">The rows of this page.</param>
    public ResponsePage(ResponseSource source, IReadOnlyList<ResponseRow> rows)
    {
        _source = source;
        Rows = rows;
    }

    /// <inheritdoc />
    public IReadOnlyList<ResponseRow> Rows { get; }

    /// <summary>How many rows this page and those before it have.</summary>
    public long RowsSoFar { get; set; }

    /// <summary>The ids of the objects of a list, which a filter may have left out of the rows.</summary>
    public IReadOnlyList<string?> Ids { get; set; } = Array.Empty<string?>();

    /// <summary>Where the page after this one is; null after the last.</summary>
    public RequestUrl? Next { get; set; }

    /// <summary>True when the next page is the one after the last of the <see cref="Ids"/>, as in lists of v1.</summary>
    public bool GoesOnById { get; set; }

    /// <summary>The pages before this one; null when it is the first.</summary>
    public ReadPages? Before { get; set; }

    /// <inheritdoc />
    public IPage<ResponseRow>? ReadNext() => Next == null ? null : _source.ReadAfter(this, Next);
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
