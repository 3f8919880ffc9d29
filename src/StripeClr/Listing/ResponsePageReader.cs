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
    private readonly ResponsePage _before;

    /// <summary>Makes a reader of one page.</summary>
    /// <param name="source">Requests the pages.</param>
    /// <param name="url">Where the page comes from.</param>
    /// <param name="before">The page before.</param>
    public ResponsePageReader(ResponseSource source, RequestUrl url, ResponsePage before)
    {
        _source = source;
        _url = url;
        _before = before;
    }

    /// <inheritdoc />
    public ResponsePage Read(TextBuffer text)
    {
        var tree = JsonTree.Read(text);
        var list = ResponseList.Of(tree.Root);
        if (_before.LastId != null && list?.Contains(_before.LastId) == true)
        {
            throw new AnswerException("the page repeats " + _before.LastId + ", which was on the page before");
        }

        var rows = Rows(tree, list, _source.Filter, _before.RowsSoFar);
        return new ResponsePage(_source, rows, _before.RowsSoFar + rows.Count, list?.LastId, list?.After(_url, _source.Connection));
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
