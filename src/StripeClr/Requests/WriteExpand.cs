using System.Collections.Generic;
using StripeClr.Listing;
using StripeClr.Rows;

namespace StripeClr.Requests;

/// <summary>An expand that a write sends, so that the row it returns has the same columns filled as a read.</summary>
internal sealed class WriteExpand
{
    public WriteExpand(string method, string path, string field, string since)
    {
        Method = method;
        Path = path;
        Expand = new Expand(field, since);
    }

    public string Method { get; }

    public string Path { get; }

    public Expand Expand { get; }

    /// <summary>The fields of a write: the caller's, and the expands that the API version knows.</summary>
    public static List<FormField> Add(string apiVersion, string method, PathTemplate template, RequestParameters parameters)
    {
        var own = new List<string>();
        foreach (var candidate in WriteExpands.All)
        {
            if (candidate.Method == method && candidate.Path == template.Path && candidate.Expand.IsKnownTo(apiVersion))
            {
                own.Add(candidate.Expand.Field);
            }
        }

        return ExpandFields.Append(own, parameters);
    }
}
