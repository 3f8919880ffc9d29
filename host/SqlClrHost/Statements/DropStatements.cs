using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Binding;
using SqlClrHost.Catalog;
using SqlClrHost.Errors;
using SqlClrHost.Security;
using SqlClrHost.Sessions;

namespace SqlClrHost.Statements;

/// <summary>DROP of tables, views, synonyms, procedures, functions and schemas.</summary>
internal static class DropStatements
{
    public static bool Table(Frame frame, DropTableStatement statement)
    {
        foreach (SchemaObjectName name in statement.Objects)
        {
            DatabaseObject? found = ObjectNames.FindNamed(new BindingContext(frame), name);
            if (found is Table { IsTemporary: true } temporary)
            {
                frame.RemoveTempTable(temporary, frame.Session.Log);
            }
            else
            {
                CheckKind(found, found is Table, "TABLE", name);
                Remove(frame, found, name, "table", statement.IsIfExists);
            }
        }

        return true;
    }

    public static bool View(Frame frame, DropViewStatement statement) => Remove<View>(frame, statement, "view");

    public static bool Synonym(Frame frame, DropSynonymStatement statement) => Remove<Synonym>(frame, statement, "synonym");

    public static bool Procedure(Frame frame, DropProcedureStatement statement) =>
        Remove(frame, statement, "procedure", o => o is TsqlProcedure or ClrProcedureRoutine);

    public static bool Function(Frame frame, DropFunctionStatement statement) =>
        Remove(frame, statement, "function", o => o is ScalarFunction or TableFunction);

    public static bool Schema(Frame frame, DropSchemaStatement statement)
    {
        Database database = frame.Session.Host.Database;
        string name = statement.Schema.BaseIdentifier.Value;
        if (database.FindSchema(name) is not { } schema)
        {
            return statement.IsIfExists ? true : throw EngineErrors.DoesNotExist("drop", "schema", name);
        }

        Access.DemandDrop(frame.Session, Securable.Of(database, schema), "ALTER ANY SCHEMA", () => EngineErrors.DoesNotExist("drop", "schema", name));
        if (database.Objects.FirstOrDefault(o => o.Schema == schema) is { } inside)
        {
            throw EngineErrors.SchemaInUse(name, inside.Name);
        }

        database.RemoveSchema(schema, frame.Session.Log);
        return true;
    }

    private static bool Remove<T>(Frame frame, DropObjectsStatement statement, string kind)
        where T : DatabaseObject => Remove(frame, statement, kind, o => o is T);

    private static bool Remove(Frame frame, DropObjectsStatement statement, string kind, Func<DatabaseObject, bool> isKind)
    {
        foreach (SchemaObjectName name in statement.Objects)
        {
            DatabaseObject? found = ObjectNames.FindNamed(new BindingContext(frame), name);
            CheckKind(found, found is not null && isKind(found), kind.ToUpperInvariant(), name);
            Remove(frame, found, name, kind, statement.IsIfExists);
        }

        return true;
    }

    /// <summary>Something of the name that is of another kind is an error, IF EXISTS or not.</summary>
    private static void CheckKind(DatabaseObject? found, bool isKind, string wanted, SchemaObjectName name)
    {
        if (found is not null && !isKind)
        {
            string statement = found.Kind == "table valued function" ? "FUNCTION" : found.Kind.ToUpperInvariant();
            throw EngineErrors.DropOfOtherKind(wanted, ObjectNames.Display(name), found.Kind, statement);
        }
    }

    private static void Remove(Frame frame, DatabaseObject? found, SchemaObjectName name, string kind, bool isIfExists)
    {
        if (found is not null)
        {
            CheckAllowed(frame, found, kind, name);
            if (found is Table table)
            {
                Release(frame, table, name);
            }

            frame.Session.Host.Database.Remove(found, frame.Session.Log);
        }
        else if (!isIfExists)
        {
            throw EngineErrors.CannotDrop(kind, ObjectNames.Display(name));
        }
    }

    /// <summary>A table that others refer to stays; one that refers to others lets them go.</summary>
    private static void Release(Frame frame, Table table, SchemaObjectName name)
    {
        if (table.Referencing.Any(k => !k.IsSelfReference))
        {
            throw EngineErrors.TableReferenced(ObjectNames.Display(name));
        }

        foreach (ForeignKey key in table.ForeignKeys.ToList())
        {
            table.RemoveForeignKey(key, frame.Session.Log);
        }
    }

    /// <summary>Dropping takes CONTROL on the object, or ALTER on its schema.</summary>
    private static void CheckAllowed(Frame frame, DatabaseObject found, string kind, SchemaObjectName name)
    {
        Database database = frame.Session.Host.Database;
        SessionPermissions permissions = frame.Session.Permissions;
        if (!permissions.Has(Securable.Of(database, found), "CONTROL") && !permissions.Has(Securable.Of(database, found.Schema), "ALTER"))
        {
            throw EngineErrors.CannotDrop(kind, ObjectNames.Display(name));
        }
    }
}
