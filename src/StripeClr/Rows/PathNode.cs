using System.Collections.Generic;

namespace StripeClr.Rows;

/// <summary>
/// A place in the JSON that some column wants, in the tree of all such places. The reader walks it beside the tokens, so that one pass
/// fills every column.
/// </summary>
internal sealed class PathNode
{
    /// <summary>The step that stands for each element of an array.</summary>
    public const string EachElement = "[]";

    private readonly NameTable<PathNode> _children = new();

    /// <summary>Slots that take a value found here.</summary>
    public List<Slot> Values { get; } = new();

    /// <summary>Slots that take the JSON text found here.</summary>
    public List<Slot> Texts { get; } = new();

    /// <summary>Slots over the elements of an array here: they learn that it exists even when it is empty.</summary>
    public List<Slot> Arrays { get; } = new();

    /// <summary>True when a column reads an object here by its id, so that an object is expected.</summary>
    public bool TakesObject { get; private set; }

    /// <summary>The elements of an array here, or null when no column wants anything of them.</summary>
    public PathNode? Element { get; private set; }

    /// <summary>The place below that name, or null when no column wants anything there.</summary>
    public PathNode? Child(string name) => _children.Find(name);

    /// <summary>The same for a name that stands in a longer text.</summary>
    public PathNode? Child(char[] characters, int start, int length) => _children.Find(characters, start, length);

    /// <summary>Puts a slot at the end of its path.</summary>
    public void Add(Slot slot, int step = 0)
    {
        var path = slot.Path;
        if (step < path.Steps.Count)
        {
            if (path.Steps[step] == EachElement)
            {
                Arrays.Add(slot);
                Element ??= new PathNode();
                Element.Add(slot, step + 1);
            }
            else
            {
                GetOrAdd(path.Steps[step]).Add(slot, step + 1);
            }
        }
        else if (path.Function == PathFunction.Json)
        {
            Texts.Add(slot);
        }
        else
        {
            Values.Add(slot);
            if (path.IsId)
            {
                TakesObject = true;
                GetOrAdd("id").Values.Add(slot);
            }
        }
    }

    private PathNode GetOrAdd(string name)
    {
        var child = _children.Find(name);
        if (child == null)
        {
            child = new PathNode();
            _children.Add(name, child);
        }

        return child;
    }
}
