using System.Collections.Generic;
using System.Globalization;
using StripeClr.Requests;

namespace StripeClr.Listing;

/// <summary>Puts the expands that the columns need and those of the caller's <c>@Extra</c> into one list.</summary>
internal static class ExpandFields
{
    /// <summary>True for <c>expand</c> in any of its forms.</summary>
    public static bool IsExpand(FormField field) => field.Name == "expand" || field.Name.StartsWith("expand[", System.StringComparison.Ordinal);

    /// <summary>The caller's other parameters, then the expands: one list, numbered anew, each once.</summary>
    public static List<FormField> Append(IEnumerable<string> own, RequestParameters parameters)
    {
        var fields = new List<FormField>();
        foreach (var field in parameters.Fields)
        {
            if (!IsExpand(field))
            {
                fields.Add(field);
            }
        }

        fields.AddRange(Merge(own, parameters));
        return fields;
    }

    /// <summary>The expands alone.</summary>
    public static List<FormField> Merge(IEnumerable<string> own, RequestParameters parameters)
    {
        var merged = new List<FormField>();
        foreach (var expand in own)
        {
            Add(merged, expand);
        }

        foreach (var field in parameters.Fields)
        {
            if (IsExpand(field))
            {
                Add(merged, field.Value);
            }
        }

        return merged;
    }

    private static void Add(List<FormField> merged, string value)
    {
        foreach (var field in merged)
        {
            if (field.Value == value)
            {
                return;
            }
        }

        merged.Add(new FormField("expand[" + merged.Count.ToString(CultureInfo.InvariantCulture) + "]", value));
    }
}
