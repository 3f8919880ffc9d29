using System;
using System.Collections.Generic;
using System.Globalization;
using StripeClr.Http;
using StripeClr.Rows;

namespace StripeClr.Listing;

/// <summary>
/// What one reading of a list remembers of the pages behind it: enough to go on when the last row is deleted meanwhile, and to notice a
/// page that comes again. It stays small however long the list is.
/// </summary>
internal sealed class ReadPages
{
    /// <summary>The parameter that a list of v1 is gone on with: the id of the row read last.</summary>
    public const string Cursor = "starting_after";

    // As many rows may be deleted in a row, from the last one backwards, before the list cannot be gone on with.
    private const int KeptIds = 100;

    // A million rows at 100 a page; what is older is forgotten.
    private const int KeptEnds = 10_000;

    // A search may have a page without rows and go on after it.
    private const int MostEmptyPages = 100;

    private readonly List<string> _ids = new();
    private readonly Queue<string> _ends = new();

    // The ids and ends above; true for an end.
    private readonly Dictionary<string, bool> _known = new();

    private int _emptyPages;

    /// <summary>True as long as no row with an id was read.</summary>
    public bool HasNoId => _ids.Count == 0;

    /// <summary>Takes note of a page that more are to follow.</summary>
    /// <param name="ids">Those of its rows; null for one without.</param>
    /// <exception cref="StripeException">So many pages without rows running are no list that ends.</exception>
    public void Add(IReadOnlyList<string?> ids)
    {
        _emptyPages = ids.Count == 0 ? _emptyPages + 1 : 0;
        if (_emptyPages > MostEmptyPages)
        {
            throw StripeException.Own(ErrorNumber.BadAnswer, "bad_answer",
                "The list cannot be gone on with: " + MostEmptyPages.ToString(CultureInfo.InvariantCulture) + " pages running have no rows, and each says that more follow.", "");
        }

        string? last = null;
        foreach (var id in ids)
        {
            if (id != null)
            {
                _ids.Add(id);
                _known[id] = false;
                last = id;
            }
        }

        ForgetOldIds();
        if (last != null)
        {
            AddEnd(last);
        }
    }

    /// <summary>Takes note of where a page was asked for.</summary>
    public void AddAddress(string address) => AddEnd(address);

    /// <summary>Checks that no page was asked for there before.</summary>
    /// <exception cref="AnswerException">One was: the list goes round in circles.</exception>
    public void RefuseAddress(string address)
    {
        if (_known.ContainsKey(address))
        {
            throw new AnswerException("the page leads back to " + address + ", which was read before");
        }
    }

    /// <summary>Checks that none of a page's rows was read before: not lately, and not as the last one of any page.</summary>
    /// <exception cref="AnswerException">One was: the list goes round in circles.</exception>
    public void RefuseRepetition(IReadOnlyList<string?> ids)
    {
        foreach (var id in ids)
        {
            if (id != null && _known.ContainsKey(id))
            {
                throw new AnswerException("the page repeats " + id + ", which was on a page before");
            }
        }
    }

    /// <summary>Reads the page after the last row. When Stripe does not know that row any more, it was deleted: the row before it is as good.</summary>
    /// <param name="readAfter">Requests the page after an id.</param>
    /// <exception cref="StripeException">What the request raised; 54012 when no row is left to go on from.</exception>
    public TPage ReadOn<TPage>(Func<string, TPage> readAfter)
    {
        StripeException? deleted = null;
        for (var index = _ids.Count - 1; index >= 0; index--)
        {
            try
            {
                return readAfter(_ids[index]);
            }
            catch (StripeException error) when (IsDeletedCursor(error))
            {
                deleted = error;
            }
        }

        throw StripeException.Own(ErrorNumber.BadAnswer, "bad_answer",
            "The list cannot be gone on with: the last " + _ids.Count.ToString(CultureInfo.InvariantCulture)
            + " rows were deleted at Stripe while it was read, so no row is left to go on from. Read it again.", deleted!.Context);
    }

    private static bool IsDeletedCursor(StripeException error) =>
        error.StripeError is { Code: StripeError.Missing, Param: Cursor };

    private void ForgetOldIds()
    {
        var count = Math.Max(_ids.Count - KeptIds, 0);
        for (var index = 0; index < count; index++)
        {
            // Not there when a page held the id twice.
            if (_known.TryGetValue(_ids[index], out var isEnd) && !isEnd)
            {
                _known.Remove(_ids[index]);
            }
        }

        _ids.RemoveRange(0, count);
    }

    private void AddEnd(string end)
    {
        if (_known.TryGetValue(end, out var isEnd) && isEnd)
        {
            return;
        }

        _known[end] = true;
        _ends.Enqueue(end);
        if (_ends.Count > KeptEnds)
        {
            _known.Remove(_ends.Dequeue());
        }
    }
}
