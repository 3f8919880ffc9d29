using StripeClr.Http;
using StripeClr.Rows;

namespace StripeClr.Listing;

/// <summary>Reads one page and refuses what would end a list early or repeat a part of it.</summary>
internal sealed class PageReader : IAnswerReader<Page>
{
    private readonly RowReader _rows;
    private readonly ReadPages _before;

    /// <param name="rows">Reads the rows.</param>
    /// <param name="before">The pages before this one.</param>
    public PageReader(RowReader rows, ReadPages before)
    {
        _rows = rows;
        _before = before;
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

        _before.RefuseRepetition(page.Ids);
        return page;
    }
}
