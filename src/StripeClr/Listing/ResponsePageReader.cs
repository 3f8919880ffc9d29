using System;
using System.Collections.Generic;
using Newtonsoft.Json.Linq;
using StripeClr.Http;
using StripeClr.Requests;
using StripeClr.Rows;

namespace StripeClr.Listing;

/// <summary>Cuts the rows out of one generic answer and finds where the next page is.</summary>
internal sealed class ResponsePageReader : IAnswerReader<ResponsePage>
{
    private readonly ResponseSource _source;
    private readonly RequestUrl _url;
    private readonly long _rowsBefore;
    private readonly ReadPages _before;

    /// <summary>Makes a reader of one page.</summary>
    /// <param name="source">Requests the pages.</param>
    /// <param name="url">Where the page comes from.</param>
    /// <param name="rowsBefore">How many rows the pages before have.</param>
    /// <param name="before">The pages before.</param>
    public ResponsePageReader(ResponseSource source, RequestUrl url, long rowsBefore, ReadPages before)
    {
        _source = source;
        _url = url;
        _rowsBefore = rowsBefore;
        _before = before;
    }

    /// <inheritdoc />
    public ResponsePage Read(TextBuffer text)
    {
        var tree = JsonTree.Read(text);
        var list = ResponseList.Of(tree.Root);
        var next = list?.After(_url, _source.Connection);
        if (list != null)
        {
            _before.RefuseRepetition(list.Ids);
        }

        if (next != null)
        {
            _before.RefuseAddress(next.Address);
        }

        var rows = Rows(tree, list, _source.Filter, _rowsBefore);
        return new ResponsePage(_source, rows)
        {
            RowsSoFar = _rowsBefore + rows.Count,
            Ids = list?.Ids ?? Array.Empty<string?>(),
            Next = next,
            GoesOnById = list?.GoesOnById == true,
            Before = _before,
        };
    }

    /// <summary>The rows of one answer.</summary>
    /// <param name="tree">The answer.</param>
    /// <param name="list">The same as a list; null when it is none.</param>
    /// <param name="filter">Cuts out the rows, or null.</param>
    /// <param name="rowsBefore">How many rows the pages before have.</param>
    public static List<ResponseRow> Rows(JsonTree tree, ResponseList? list, JsonPath? filter, long rowsBefore)
    {
        var rows = new List<ResponseRow>();
        foreach (var value in filter == null ? Elements(tree, list) : filter.Select(tree.Root))
        {
            rows.Add(new ResponseRow(rowsBefore + rows.Count + 1, tree.TextOf(value)));
        }

        return rows;
    }

    private static IEnumerable<JToken> Elements(JsonTree tree, ResponseList? list) => list == null ? new[] { tree.Root } : list.Elements;
}
