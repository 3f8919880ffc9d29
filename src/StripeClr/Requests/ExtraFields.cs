using System.Collections.Generic;

namespace StripeClr.Requests;

/// <summary>Adds the caller's <c>@Extra</c> to what another argument says.</summary>
internal static class ExtraFields
{
    /// <summary>Both, in that order.</summary>
    /// <param name="fields">What the argument says.</param>
    /// <param name="extra">What <c>@Extra</c> says.</param>
    /// <param name="argument">The argument's name, for the error.</param>
    /// <exception cref="StripeException">54001 when both set the same field.</exception>
    public static List<FormField> Merge(IReadOnlyList<FormField> fields, IReadOnlyList<FormField> extra, string argument)
    {
        foreach (var added in extra)
        {
            foreach (var field in fields)
            {
                if (field.Overlaps(added))
                {
                    throw StripeException.BadArgument("@Extra names \"" + added.Name + "\", which " + argument + " already sets. Use one of the two.");
                }
            }
        }

        var merged = new List<FormField>(fields);
        merged.AddRange(extra);
        return merged;
    }
}
