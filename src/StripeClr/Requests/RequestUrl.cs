using System;
using System.Collections.Generic;

namespace StripeClr.Requests;

/// <summary>An address that a user wrote, checked and taken apart by <see cref="UrlResolver"/>.</summary>
internal sealed class RequestUrl
{
    public RequestUrl(Uri? host, string path, IReadOnlyList<FormField> query)
    {
        Host = host;
        Path = path;
        Query = query;
    }

    /// <summary>Scheme, host and port; null when the user wrote none.</summary>
    public Uri? Host { get; }

    /// <summary>The path, percent-encoded.</summary>
    public string Path { get; }

    /// <summary>What stands behind the question mark, decoded.</summary>
    public IReadOnlyList<FormField> Query { get; }

    /// <summary>Path and query as they are sent.</summary>
    public string Address => Query.Count == 0 ? Path : Path + "?" + FormEncoder.Query(Query);

    /// <summary>The same address on a host, unless the user wrote one.</summary>
    public RequestUrl On(Uri host) => new(Host ?? host, Path, Query);

    /// <summary>The same address with one field set, in place of a field of that name.</summary>
    public RequestUrl With(string name, string value)
    {
        var query = new List<FormField>();
        foreach (var field in Query)
        {
            if (field.Name != name)
            {
                query.Add(field);
            }
        }

        query.Add(new FormField(name, value));
        return new RequestUrl(Host, Path, query);
    }

    /// <summary>The same address with further fields.</summary>
    /// <exception cref="StripeException">54001 when one is there already.</exception>
    public RequestUrl WithExtra(IReadOnlyList<FormField> extra) => new(Host, Path, ExtraFields.Merge(Query, extra, "@Url"));
}
