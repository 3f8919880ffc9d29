using SqlClrHost.Catalog;
using SqlClrHost.Errors;
using SqlClrHost.Sessions;
using SqlClrHost.Types;

namespace SqlClrHost.Security;

/// <summary>Refuses what the session's user may not do, each with the error that SQL Server gives for it.</summary>
internal static class Access
{
    /// <summary>
    /// A reference to an object. Inside a module of the same owner nothing is checked (the ownership chain); text that is only being
    /// compiled is not checked either: permissions count when a statement runs.
    /// </summary>
    /// <exception cref="SqlError">The permission is missing or denied (229).</exception>
    public static void Demand(Frame frame, DatabaseObject item, string permission)
    {
        if (!IsAllowed(frame, item, permission))
        {
            throw EngineErrors.PermissionDenied(permission, item, frame.Session.Host.Database.Name);
        }
    }

    /// <summary>The same for EXEC, whose error names the procedure as its place.</summary>
    public static void DemandExecute(Frame frame, Routine procedure)
    {
        if (!IsAllowed(frame, procedure, "EXECUTE"))
        {
            throw EngineErrors.PermissionDenied("EXECUTE", procedure, frame.Session.Host.Database.Name).At($"{procedure.Schema.Name}.{procedure.Name}", 1);
        }
    }

    /// <exception cref="SqlError">The permission on the database is missing or denied (262).</exception>
    public static void DemandOnDatabase(SqlSession session, string permission)
    {
        if (!session.Permissions.HasOnDatabase(permission))
        {
            throw EngineErrors.DatabasePermissionDenied(permission, session.Host.Database.Name);
        }
    }

    /// <summary>What creating an object in a schema takes.</summary>
    /// <exception cref="SqlError">The permission to create such an object is missing (262), or ALTER on the schema (2760).</exception>
    public static void DemandCreate(SqlSession session, Schema schema, string permission)
    {
        DemandOnDatabase(session, permission);
        if (!session.Permissions.Has(Securable.Of(session.Host.Database, schema), "ALTER"))
        {
            throw EngineErrors.UnknownSchema(schema.Name);
        }
    }

    /// <exception cref="SqlError">The user has no such permission, and does not learn whether the thing exists (as <paramref name="error"/> says).</exception>
    public static void DemandOn(SqlSession session, Securable securable, string permission, Func<SqlError> error)
    {
        if (!session.Permissions.Has(securable, permission))
        {
            throw error();
        }
    }

    /// <summary>Dropping takes CONTROL on the thing, or the permission on the database to change all of its kind.</summary>
    public static void DemandDrop(SqlSession session, Securable securable, string permissionOnAll, Func<SqlError> error)
    {
        if (!session.Permissions.Has(securable, "CONTROL") && !session.Permissions.HasOnDatabase(permissionOnAll))
        {
            throw error();
        }
    }

    /// <summary>A change of a table's shape.</summary>
    /// <exception cref="SqlError">The user has no ALTER on it (1088).</exception>
    public static void DemandAlter(SqlSession session, Table table)
    {
        if (!table.IsLocal && !session.Permissions.Has(Securable.Of(session.Host.Database, table), "ALTER"))
        {
            throw EngineErrors.CannotFindObject(table.Name);
        }
    }

    /// <exception cref="SqlError">The login has no rights on the server (15247).</exception>
    public static void DemandServer(SqlSession session)
    {
        if (!session.Security.Current.IsSysadmin)
        {
            throw EngineErrors.ActionNotPermitted();
        }
    }

    private static bool IsAllowed(Frame frame, DatabaseObject item, string permission) =>
        frame.Session.IsCompiling
        || item is SystemView or Table { IsLocal: true }
        || item.Owner.Equals(frame.ChainOwner, StringComparison.OrdinalIgnoreCase)
        || frame.Session.Permissions.Has(Securable.Of(frame.Session.Host.Database, item), permission);
}
