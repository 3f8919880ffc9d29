using StripeClr.Http;
using StripeClr.Rows;

namespace StripeClr.Listing;

/// <summary>Reads one page and refuses what would end a list early or repeat a part of it.</summary>
internal sealed class PageReader : IAnswerReader<Page>
{
    private readonly RowReader _rows;
    private string? _cursor;

    public PageReader(RowReader rows) => _rows = rows;

    /// <summary>This reader, expecting the page after that id.</summary>
    public PageReader After(string? cursor)
    {
        _cursor = cursor;
        return this;
    }

    /// <inheritdoc />
    public Page Read(TextBuffer text)
    {
        var page = _rows.ReadPage(text);
        if (page.HasMore && page.Rows.Count == 0)
        {
            throw new AnswerException("a page without rows says that more rows follow");
        }

        if (page.HasMore && page.LastId == null)
        {
            throw new AnswerException("the last object of a page has no id to go on from");
        }

        if (_cursor != null && page.Contains(_cursor))
        {
            throw new AnswerException("the page repeats " + _cursor + ", which was on the page before");
        }

        return page;
    }
}
