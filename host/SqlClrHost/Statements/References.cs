using SqlClrHost.Binding;
using SqlClrHost.Catalog;

namespace SqlClrHost.Statements;

/// <summary>Holds foreign keys when a statement changes a table: new rows must refer to something, and what has gone takes its referring rows along.</summary>
internal static class References
{
    /// <summary>The rows from <paramref name="first"/> on are new.</summary>
    public static void AfterInsert(BindingContext context, Table table, int first)
    {
        if (table.ForeignKeys.Count > 0)
        {
            CheckParents(context, table, "INSERT", table.Rows.Skip(first));
        }
    }

    /// <summary>Puts a statement's rows in place, all in one step, and does what follows from that.</summary>
    /// <param name="context">The statement's names.</param>
    /// <param name="table">What is changed.</param>
    /// <param name="statement">The statement's name for errors.</param>
    /// <param name="changed">Each row as it was, and as it shall be; null when it is deleted.</param>
    /// <param name="added">The rows that are new.</param>
    public static void Change(BindingContext context, Table table, string statement, Dictionary<object?[], object?[]?> changed, IReadOnlyList<object?[]> added)
    {
        if (changed.Count == 0 && added.Count == 0)
        {
            return;
        }

        table.Replace([.. table.Rows.Select(r => changed.GetValueOrDefault(r, r)).OfType<object?[]>(), .. added], context.Session.Log);
        CheckParents(context, table, statement, changed.Values.OfType<object?[]>().Concat(added));
        foreach (ForeignKey key in table.Referencing)
        {
            new ReferringRows(context, key, statement).Follow(changed);
        }
    }

    private static void CheckParents(BindingContext context, Table table, string statement, IEnumerable<object?[]> rows)
    {
        foreach (ForeignKey key in table.ForeignKeys)
        {
            if (rows.Any(r => key.KeyOf(r) is { } values && !key.ParentKey.Contains(key.Parent, values)))
            {
                throw key.MissingParent(statement, context.Database.Name);
            }
        }
    }
}

/// <summary>The rows that refer to a table whose rows have changed.</summary>
internal sealed class ReferringRows(BindingContext context, ForeignKey key, string statement)
{
    public void Follow(Dictionary<object?[], object?[]?> changed)
    {
        Dictionary<object?[], object?[]?> gone = Gone(changed);
        if (gone.Count == 0)
        {
            return;
        }

        var followed = new Dictionary<object?[], object?[]?>(ReferenceEqualityComparer.Instance);
        foreach (object?[] child in key.Child.Rows)
        {
            if (key.KeyOf(child) is { } values && gone.TryGetValue(values, out object?[]? parent))
            {
                followed.Add(child, Follow(child, parent));
            }
        }

        References.Change(context, key.Child, statement, followed, []);
    }

    /// <summary>The keys that no row has any more, each with the row that had it as it is now.</summary>
    private Dictionary<object?[], object?[]?> Gone(Dictionary<object?[], object?[]?> changed)
    {
        var gone = new Dictionary<object?[], object?[]?>(new RowComparer([.. key.ParentKey.Ordinals.Select(o => key.Parent.ColumnInfos[o])]));
        foreach ((object?[] before, object?[]? after) in changed)
        {
            object?[] values = [.. key.ParentKey.Ordinals.Select(o => before[o])];
            if (!values.Contains(null) && !key.ParentKey.Contains(key.Parent, values))
            {
                gone[values] = after;
            }
        }

        return gone;
    }

    /// <summary>A referring row as its foreign key's action makes it; null when it goes too.</summary>
    private object?[]? Follow(object?[] child, object?[]? parent)
    {
        ReferentialAction action = parent is null ? key.OnDelete : key.OnUpdate;
        if (action == ReferentialAction.NoAction)
        {
            throw key.StillReferenced(statement, context.Database.Name);
        }

        if (action == ReferentialAction.Cascade && parent is null)
        {
            return null;
        }

        var writer = new RowWriter(context, key.Child, statement);
        var outer = new Evaluation(context.Frame);
        var row = (object?[])child.Clone();
        for (int i = 0; i < key.ChildOrdinals.Length; i++)
        {
            int ordinal = key.ChildOrdinals[i];
            row[ordinal] = action switch
            {
                ReferentialAction.Cascade => parent![key.ParentOrdinals[i]],
                ReferentialAction.SetDefault => writer.Default(ordinal, outer),
                _ => null,
            };
        }

        writer.Check(row, outer);
        return row;
    }
}
