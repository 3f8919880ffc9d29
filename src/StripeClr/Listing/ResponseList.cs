using System;
using System.Collections.Generic;
using Newtonsoft.Json.Linq;
using StripeClr.Requests;
using StripeClr.Rows;

namespace StripeClr.Listing;

/// <summary>
/// A generic answer that is a list: one of v1 goes on after its last id, a search with the token under <c>next_page</c>, one of v2 at
/// <c>next_page_url</c>.
/// </summary>
internal sealed class ResponseList
{
    private const string SearchPage = "page";
    private const string NextPageUrl = "next_page_url";

    private static readonly char[] AuthorityEnds = { '/', '?' };

    private readonly JObject _root;

    private ResponseList(JObject root, JArray elements)
    {
        _root = root;
        Elements = elements;
        Ids = IdsOf(elements);
    }

    /// <summary>The objects of the page.</summary>
    public JArray Elements { get; }

    /// <summary>Their ids, null for one without.</summary>
    public IReadOnlyList<string?> Ids { get; }

    /// <summary>True when the next page is the one after the last id.</summary>
    public bool GoesOnById => !IsSearch && !IsSecondVersion;

    private bool IsSearch => JsonTree.Text(_root["object"]) == "search_result";

    private bool IsSecondVersion => _root.ContainsKey(NextPageUrl);

    /// <summary>The list, or null for an answer that is none.</summary>
    public static ResponseList? Of(JToken answer)
    {
        if (answer is not JObject root || root["data"] is not JArray elements)
        {
            return null;
        }

        var list = new ResponseList(root, elements);
        return list.IsSearch || list.IsSecondVersion || JsonTree.Text(root["object"]) == "list" ? list : null;
    }

    /// <summary>Where the next page is; null when this is the last.</summary>
    /// <param name="url">Where this page came from.</param>
    /// <param name="connection">The account.</param>
    /// <exception cref="AnswerException">The list would end early.</exception>
    public RequestUrl? After(RequestUrl url, Connection connection)
    {
        if (IsSecondVersion)
        {
            return AfterSecondVersion(url, connection);
        }

        return HasMore() ? AfterFirstVersion(url) : null;
    }

    private bool HasMore() => _root["has_more"] is JValue { Value: bool hasMore }
        ? hasMore
        : throw new AnswerException("the list does not say in \"has_more\" whether more rows follow");

    private RequestUrl AfterFirstVersion(RequestUrl url)
    {
        var name = IsSearch ? SearchPage : ReadPages.Cursor;
        var value = IsSearch ? JsonTree.Text(_root["next_page"]) : Ids.Count == 0 ? null : Ids[Ids.Count - 1];
        return value != null
            ? url.With(name, value)
            : throw new AnswerException(IsSearch
                ? "a page that says that more rows follow has no \"next_page\""
                : "the last object of a page has no id to go on from");
    }

    // The address may be a whole one; the next page is asked for where this one was, so that no answer can lead the key elsewhere.
    private RequestUrl? AfterSecondVersion(RequestUrl url, Connection connection)
    {
        var next = JsonTree.Text(_root[NextPageUrl]);
        if (next == null)
        {
            return null;
        }

        var isWhole = next.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || next.StartsWith("http://", StringComparison.OrdinalIgnoreCase);
        var path = isWhole ? Math.Max(next.IndexOfAny(AuthorityEnds, next.IndexOf("//", StringComparison.Ordinal) + 2), 0) : 0;
        RequestUrl address;
        try
        {
            address = UrlResolver.Resolve(connection, next.Substring(path));
        }
        catch (StripeException error)
        {
            throw new AnswerException("its \"" + NextPageUrl + "\" cannot be followed: " + error.Sentence);
        }

        return new RequestUrl(url.Host, address.Path, address.Query);
    }

    private static List<string?> IdsOf(JArray elements)
    {
        var ids = new List<string?>();
        foreach (var element in elements)
        {
            ids.Add(element is JObject found ? JsonTree.Text(found["id"]) : null);
        }

        return ids;
    }
}
