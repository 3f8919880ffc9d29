using System.Collections.Generic;

namespace StripeClr.Rows;

/// <summary>
/// What one resource looks like as rows: its columns with the tree of their paths, and the expands that its columns need. Built once,
/// never changed, shared by all sessions.
/// </summary>
internal sealed class RowShape
{
    private readonly int[] _cellOf;

    /// <summary>Declares a resource.</summary>
    /// <param name="objectName">Stripe's name of the object, such as <c>invoice</c>.</param>
    /// <param name="parent">Where its objects stand inside another one; null when none embeds them.</param>
    /// <param name="expands">The fields to expand, with the first API version that has them.</param>
    /// <param name="columns">The columns in T-SQL's order.</param>
    public RowShape(string objectName, ParentList? parent, Expand[] expands, params Column[] columns)
    {
        ObjectName = objectName;
        Parent = parent;
        Expands = expands;
        Columns = columns;
        _cellOf = new int[columns.Length];
        Slots = new Slot[columns.Length][];
        for (var index = 0; index < columns.Length; index++)
        {
            _cellOf[index] = columns[index].IsText ? TextCount++ : NumberCount++;
            var alternatives = new List<Slot>();
            foreach (var path in columns[index].Paths)
            {
                var slot = new Slot(path, SlotCount++);
                alternatives.Add(slot);
                if (path.IsRead)
                {
                    Root.Add(slot);
                }
            }

            Slots[index] = alternatives.ToArray();
        }
    }

    public string ObjectName { get; }

    public ParentList? Parent { get; }

    public IReadOnlyList<Expand> Expands { get; }

    public Column[] Columns { get; }

    /// <summary>The tree of everything that a column wants.</summary>
    public PathNode Root { get; } = new();

    /// <summary>For each column its slots, in the order in which they are tried.</summary>
    public Slot[][] Slots { get; }

    public int SlotCount { get; private set; }

    /// <summary>How many columns a row keeps as text.</summary>
    public int TextCount { get; private set; }

    /// <summary>How many columns a row keeps as a number.</summary>
    public int NumberCount { get; private set; }

    /// <summary>The place of a column among the row's texts or numbers.</summary>
    public int CellOf(int column) => _cellOf[column];
}
