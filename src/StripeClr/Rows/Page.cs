using System.Collections.Generic;

namespace StripeClr.Rows;

/// <summary>One page of a resource's list.</summary>
internal sealed class Page
{
    private readonly List<Row> _rows = new();
    private readonly List<string?> _ids = new();

    /// <summary>The rows in Stripe's order.</summary>
    public IReadOnlyList<Row> Rows => _rows;

    /// <summary>The ids of the rows.</summary>
    public IReadOnlyList<string?> Ids => _ids;

    /// <summary>The id of the last row; null when it has none or there is no row.</summary>
    public string? LastId => _ids.Count == 0 ? null : _ids[_ids.Count - 1];

    /// <summary>True when another page follows.</summary>
    public bool HasMore { get; set; }

    /// <summary>How many elements the list has in all, as some lists say; 0 where it does not.</summary>
    public long TotalCount { get; set; }

    public void Add(Row row, string? id)
    {
        _rows.Add(row);
        _ids.Add(id);
    }
}
