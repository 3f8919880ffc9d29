using System.Collections.Generic;
using Newtonsoft.Json;

namespace StripeClr.Rows;

/// <summary>
/// What one resource looks like as rows: its columns with the tree of their paths, and the expands that its columns need. Built once,
/// never changed, shared by all sessions.
/// </summary>
internal sealed class RowShape
{
    private readonly int[] _cellOf;
    private readonly DefaultJsonNameTable _names = new();

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
        var slots = new List<Slot[]>();
        for (var index = 0; index < columns.Length; index++)
        {
            _cellOf[index] = columns[index].IsText ? TextCount++ : NumberCount++;
            var alternatives = new List<Slot>();
            foreach (var path in columns[index].Paths)
            {
                var slot = new Slot(path, SlotCount++);
                AddNames(path);
                alternatives.Add(slot);
                if (path.IsRead)
                {
                    Root.Add(slot);
                }
            }

            slots.Add(alternatives.ToArray());
        }

        Slots = slots;
    }

    public string ObjectName { get; }

    public ParentList? Parent { get; }

    public IReadOnlyList<Expand> Expands { get; }

    public IReadOnlyList<Column> Columns { get; }

    /// <summary>The tree of everything that a column wants.</summary>
    public PathNode Root { get; } = new();

    /// <summary>For each column its slots, in the order in which they are tried.</summary>
    public IReadOnlyList<Slot[]> Slots { get; }

    public int SlotCount { get; private set; }

    /// <summary>How many columns a row keeps as text.</summary>
    public int TextCount { get; private set; }

    /// <summary>How many columns a row keeps as a number.</summary>
    public int NumberCount { get; private set; }

    private void AddNames(ColumnPath path)
    {
        foreach (var step in path.Steps)
        {
            _names.Add(step);
        }
    }

    /// <summary>The place of a column among the row's texts or numbers.</summary>
    public int CellOf(int column) => _cellOf[column];

    /// <summary>Every property name that a column's path has, so that the reader makes no new string of it for each row.</summary>
    public JsonNameTable Names => _names;
}
