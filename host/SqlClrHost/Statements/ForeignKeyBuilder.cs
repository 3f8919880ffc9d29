using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Binding;
using SqlClrHost.Catalog;
using SqlClrHost.Errors;
using SqlClrHost.Security;
using SqlClrHost.Sessions;

namespace SqlClrHost.Statements;

/// <summary>Makes a FOREIGN KEY out of its definition.</summary>
internal sealed class ForeignKeyBuilder(BindingContext context, Table child)
{
    public void Add(ForeignKeyConstraintDefinition definition, string name, TransactionLog log)
    {
        if (child.IsLocal)
        {
            Skip(name);
            return;
        }

        ForeignKey key = Build(definition, name);
        foreach (object?[] row in child.Rows)
        {
            if (key.KeyOf(row) is { } values && !key.ParentKey.Contains(key.Parent, values))
            {
                throw key.MissingParent("ALTER TABLE", context.Database.Name);
            }
        }

        child.AddForeignKey(key, log);
    }

    /// <summary>#temp tables have no foreign keys; SQL Server says so and goes on.</summary>
    private void Skip(string name) =>
        context.Frame.Sink.Message(new InfoMessage($"Skipping FOREIGN KEY constraint '{name}' definition for temporary table.", 0));

    private ForeignKey Build(ForeignKeyConstraintDefinition definition, string name)
    {
        string display = ObjectNames.Display(definition.ReferenceTableName);
        Table parent = FindParent(definition.ReferenceTableName) ?? throw EngineErrors.UnknownReferencedTable(name, display);
        if (parent != child)
        {
            Access.Demand(context.Frame, parent, "REFERENCES");
        }

        int[] from = [.. definition.Columns.Select(c => child.IndexOf(c.Value) is >= 0 and var at ? at : throw EngineErrors.UnknownReferencingColumn(name, c.Value, child.Name))];
        int[] to = ReferencedColumns(definition, name, parent);
        if (to.Length == 0)
        {
            throw EngineErrors.NoReferencedPrimaryKey(name, display);
        }

        if (from.Length != to.Length)
        {
            throw EngineErrors.ReferenceColumnCount(child.Name);
        }

        UniqueKey? target = parent.Keys.FirstOrDefault(k => k.IsUnique && k.Filter is null && k.Ordinals.Count == to.Length && k.Ordinals.All(to.Contains));
        if (target is null)
        {
            throw EngineErrors.NoReferencedKey(display, name);
        }

        CheckTypes(name, from, parent, to);
        var key = new ForeignKey(name, child, from, parent, target, to)
        {
            Id = context.Database.TakeObjectId(),
            OnDelete = ActionOf(definition.DeleteAction),
            OnUpdate = ActionOf(definition.UpdateAction),
        };
        return CascadePaths.AreUnique(key) ? key : throw EngineErrors.CascadeCycle(name, child.Name);
    }

    private Table? FindParent(SchemaObjectName name) =>
        ObjectNames.Find(context, name) is Table { IsLocal: false } found ? found
        : IsChild(name) ? child
        : null;

    /// <summary>A table that refers to itself is not in the database yet when it is created.</summary>
    private bool IsChild(SchemaObjectName name) =>
        child.Name.Equals(name.BaseIdentifier.Value, StringComparison.OrdinalIgnoreCase)
        && child.Schema.Name.Equals(ObjectNames.SchemaOf(name), StringComparison.OrdinalIgnoreCase);

    private static int[] ReferencedColumns(ForeignKeyConstraintDefinition definition, string name, Table parent) =>
        definition.ReferencedTableColumns.Count == 0
            ? [.. parent.Keys.FirstOrDefault(k => k.IsPrimaryKey)?.Ordinals ?? []]
            : [.. definition.ReferencedTableColumns.Select(c =>
                parent.IndexOf(c.Value) is >= 0 and var at ? at : throw EngineErrors.UnknownReferencedColumn(name, c.Value, parent.Name))];

    private void CheckTypes(string name, int[] from, Table parent, int[] to)
    {
        for (int i = 0; i < from.Length; i++)
        {
            TableColumn column = child.Columns[from[i]];
            TableColumn referenced = parent.Columns[to[i]];
            bool fits = column.Type == referenced.Type || (column.Type.IsCharacter && column.Type.Code == referenced.Type.Code);
            if (!fits)
            {
                throw EngineErrors.ReferencedTypeDiffers($"{parent.Schema.Name}.{parent.Name}.{referenced.Name}", $"{child.Name}.{column.Name}", name);
            }
        }
    }

    private static ReferentialAction ActionOf(DeleteUpdateAction action) => action switch
    {
        DeleteUpdateAction.Cascade => ReferentialAction.Cascade,
        DeleteUpdateAction.SetNull => ReferentialAction.SetNull,
        DeleteUpdateAction.SetDefault => ReferentialAction.SetDefault,
        _ => ReferentialAction.NoAction,
    };
}

/// <summary>Cascading actions may reach each table on one path only (1785).</summary>
internal static class CascadePaths
{
    public static bool AreUnique(ForeignKey added) => IsUnique(added, k => k.OnDelete) && IsUnique(added, k => k.OnUpdate);

    private static bool IsUnique(ForeignKey added, Func<ForeignKey, ReferentialAction> action)
    {
        if (action(added) == ReferentialAction.NoAction)
        {
            return true;
        }

        if (added.IsSelfReference)
        {
            return false;
        }

        // Whatever reaches the parent already must not reach the child or anything below it, and neither must below lead back.
        HashSet<Table> above = Reach(added.Parent, t => t.ForeignKeys.Where(k => action(k) != ReferentialAction.NoAction).Select(k => k.Parent));
        HashSet<Table> below = Below(added.Child);
        return !below.Overlaps(above) && above.All(t => !Below(t).Overlaps(below));

        HashSet<Table> Below(Table table) => Reach(table, t => t.Referencing.Where(k => action(k) != ReferentialAction.NoAction).Select(k => k.Child));
    }

    private static HashSet<Table> Reach(Table start, Func<Table, IEnumerable<Table>> next)
    {
        var seen = new HashSet<Table> { start };
        var open = new Stack<Table>(seen);
        while (open.TryPop(out Table? table))
        {
            foreach (Table other in next(table).Where(seen.Add))
            {
                open.Push(other);
            }
        }

        return seen;
    }
}
