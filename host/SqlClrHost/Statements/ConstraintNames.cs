using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Catalog;
using SqlClrHost.Errors;
using SqlClrHost.Sessions;

namespace SqlClrHost.Statements;

/// <summary>Constraints share the names of their schema with its other objects: two tables cannot have a constraint of one name.</summary>
internal static class ConstraintNames
{
    /// <exception cref="Types.SqlError">A name is taken (2714, and 1750 after it).</exception>
    public static void Check(Frame frame, Schema schema, bool isTemporary, TableDefinition definition)
    {
        string[] names = [.. Constraints(definition).Select(c => c.ConstraintIdentifier?.Value).OfType<string>()];
        if (names.Length == 0)
        {
            return;
        }

        HashSet<string> taken = new(Taken(frame, schema, isTemporary), StringComparer.OrdinalIgnoreCase);
        foreach (string name in names)
        {
            if (!taken.Add(name))
            {
                throw EngineErrors.ConstraintNotCreated().After(EngineErrors.ConstraintExists(name));
            }
        }
    }

    private static IEnumerable<ConstraintDefinition> Constraints(TableDefinition definition) => definition.TableConstraints
        .Concat(definition.ColumnDefinitions.SelectMany(c => c.Constraints))
        .Concat(definition.ColumnDefinitions.Select(c => c.DefaultConstraint).OfType<ConstraintDefinition>())
        .Where(c => c is not NullableConstraintDefinition)
        .Distinct();

    /// <summary>What is in tempdb is in nobody's way here.</summary>
    private static IEnumerable<string> Taken(Frame frame, Schema schema, bool isTemporary)
    {
        IEnumerable<DatabaseObject> objects = isTemporary ? frame.VisibleTempTables : frame.Session.Host.Database.Objects.Where(o => o.Schema == schema);
        return objects.SelectMany(o => o is Table table ? Names(table).Prepend(o.Name) : [o.Name]);
    }

    private static IEnumerable<string> Names(Table table) => table.Keys.Where(k => k.IsConstraint).Select(k => k.Name)
        .Concat(table.Checks.Select(c => c.Name))
        .Concat(table.ForeignKeys.Select(k => k.Name))
        .Concat(table.Columns.Select(c => c.Default?.Name).OfType<string>());
}
