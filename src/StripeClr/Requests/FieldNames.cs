using System.Collections.Generic;

namespace StripeClr.Requests;

/// <summary>
/// Checks the names of everything that one form or query carries: what sets a thing twice is read by Stripe as one of the two, and nobody
/// can tell which.
/// </summary>
internal static class FieldNames
{
    private const string Appended = "[]";

    /// <summary>Checks that no field sets what another one sets.</summary>
    /// <exception cref="StripeException">54001 for equal names, a name and its part (<c>a</c> and <c>a[b]</c>), and a list that is both appended to and indexed (<c>a[]</c> and <c>a[0]</c>).</exception>
    public static void RefuseOverlaps(IEnumerable<FormField> fields)
    {
        // By name, the first field that set it; and by name, the first field that set a part of it.
        var whole = new Dictionary<string, string>();
        var parts = new Dictionary<string, string>();
        foreach (var field in fields)
        {
            var name = field.Name;
            for (var open = name.IndexOf('['); open > 0; open = name.IndexOf('[', open + 1))
            {
                AddPart(whole, parts, name, open);
            }

            if (parts.TryGetValue(name, out var part))
            {
                throw Refuse(part, name);
            }

            // What is appended, a[]=1&a[]=2, has its names equal by intention.
            if (whole.ContainsKey(name) && !name.Contains(Appended))
            {
                throw Refuse(name, name);
            }

            whole[name] = name;
        }
    }

    private static void AddPart(Dictionary<string, string> whole, Dictionary<string, string> parts, string name, int open)
    {
        var parent = name.Substring(0, open);
        if (whole.ContainsKey(parent))
        {
            throw Refuse(parent, name);
        }

        if (!parts.TryGetValue(parent, out var earlier))
        {
            parts.Add(parent, name);
        }
        else if (IsAppended(earlier, open) != IsAppended(name, open))
        {
            throw Refuse(earlier, name);
        }
    }

    private static bool IsAppended(string name, int open) => string.CompareOrdinal(name, open, Appended, 0, Appended.Length) == 0;

    private static StripeException Refuse(string first, string second) => StripeException.BadArgument(first == second
        ? "The request sets \"" + first + "\" twice. Set it once; look into @Extra and the URL or body, too."
        : "The request sets both \"" + first + "\" and \"" + second + "\", which are the same thing to Stripe. Use one of the two.");
}
