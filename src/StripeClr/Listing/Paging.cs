using System.Collections.Generic;

namespace StripeClr.Listing;

/// <summary>Hands out the rows of a list, page after page as the consumer reads on.</summary>
internal static class Paging
{
    /// <summary>The rows of a page and of all that follow it.</summary>
    /// <remarks>
    /// The only iterator: a page is read whole and its response closed before its first row is handed out, so a consumer that stops early
    /// leaves nothing open.
    /// </remarks>
    public static IEnumerable<TRow> Rows<TRow>(IPage<TRow> first)
    {
        for (var page = first; page != null; page = page.ReadNext())
        {
            foreach (var row in page.Rows)
            {
                yield return row;
            }
        }
    }
}

/// <summary>One page of a list.</summary>
/// <typeparam name="TRow">What it consists of.</typeparam>
internal interface IPage<out TRow>
{
    /// <summary>The rows in Stripe's order.</summary>
    IReadOnlyList<TRow> Rows { get; }

    /// <summary>Requests the page after this one and reads it whole; null after the last.</summary>
    IPage<TRow>? ReadNext();
}
