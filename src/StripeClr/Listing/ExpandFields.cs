using System.Collections.Generic;
using System.Globalization;
using StripeClr.Requests;

namespace StripeClr.Listing;

/// <summary>Puts the expands that the columns need and those of the caller's <c>@Extra</c> into one list.</summary>
internal static class ExpandFields
{
    public static List<FormField> Merge(List<FormField> own, RequestParameters parameters)
    {
        var merged = new List<FormField>();
        foreach (var field in own)
        {
            Add(merged, field.Value);
        }

        foreach (var field in parameters.Fields)
        {
            if (field.Name.StartsWith("expand", System.StringComparison.Ordinal))
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
