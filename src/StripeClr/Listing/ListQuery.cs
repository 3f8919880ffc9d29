using System.Collections.Generic;
using System.Globalization;
using StripeClr.Requests;

namespace StripeClr.Listing;

/// <summary>The query of a list: filters, page size, expands and the cursor.</summary>
internal sealed class ListQuery
{
    private const string LargestPage = "100";
    private static readonly string[] Cursors = { ReadPages.Cursor, "ending_before", "page" };

    private readonly List<FormField> _fields;

    private ListQuery(List<FormField> fields) => _fields = fields;

    /// <summary>Checks what the caller asked for and adds what every list sends.</summary>
    /// <exception cref="StripeException">54001 for a cursor, or a page size that Stripe does not have.</exception>
    public static ListQuery From(RequestParameters parameters, IEnumerable<string> expands)
    {
        var fields = new List<FormField>();
        foreach (var field in parameters.Fields)
        {
            Check(field);
            if (field.Name != "limit" && !ExpandFields.IsExpand(field))
            {
                fields.Add(field);
            }
        }

        fields.Add(new FormField("limit", PageSize(parameters["limit"])));
        fields.AddRange(ExpandFields.Merge(expands, parameters));
        return new ListQuery(fields);
    }

    /// <summary>The fields of the page after that id, or of the first page.</summary>
    public List<FormField> Fields(string? cursor)
    {
        var fields = new List<FormField>(_fields);
        if (cursor != null)
        {
            fields.Add(new FormField(ReadPages.Cursor, cursor));
        }

        return fields;
    }

    private static void Check(FormField field)
    {
        foreach (var cursor in Cursors)
        {
            if (field.Name == cursor)
            {
                throw StripeException.BadArgument("@Extra names \"" + cursor + "\". The function reads all pages itself; use TOP or a filter to read less.");
            }
        }
    }

    private static string PageSize(string? limit)
    {
        if (limit == null)
        {
            return LargestPage;
        }

        return int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size is >= 1 and <= 100
            ? limit
            : throw StripeException.BadArgument("\"limit\" is " + limit + ". It is the number of rows a request fetches, 1 to 100; use TOP to limit the rows.");
    }
}
