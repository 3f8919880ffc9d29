using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Catalog;
using SqlClrHost.Errors;
using SqlClrHost.Security;
using SqlClrHost.Sessions;

namespace SqlClrHost.Statements;

/// <summary>Who owns what: AUTHORIZATION and ALTER AUTHORIZATION.</summary>
internal static class Authorization
{
    private static readonly string[] FixedSchemas = ["dbo", "guest", "sys", "INFORMATION_SCHEMA"];

    /// <summary>The owner of something new: whom AUTHORIZATION names, else the current user.</summary>
    /// <exception cref="Types.SqlError">There is no such principal, or the user may not create in its name (15151).</exception>
    public static string Owner(SqlSession session, Identifier? written) =>
        written is null ? session.Security.Current.User.Name : Named(session, written.Value).Name;

    /// <summary>ALTER AUTHORIZATION: the new owner begins without what others were granted before.</summary>
    public static bool Alter(Frame frame, AlterAuthorizationStatement statement)
    {
        SqlSession session = frame.Session;
        (Securable securable, DatabaseObject? item) = SecurableNames.Find(frame, statement.SecurityTargetObject);
        Access.DemandOn(session, securable, "TAKE OWNERSHIP", () => EngineErrors.DoesNotExist("find", securable.Word, securable.Name));
        string? owner = statement.ToSchemaOwner ? null : Named(session, statement.PrincipalName.Value).Name;
        Action undo = (securable.Kind, item) switch
        {
            (_, { } found) => SetOwner(found, owner),
            (SecurableKind.Schema, _) => SetOwner(session.Host.Database.FindSchema(securable.Name)!, owner!),
            (SecurableKind.Role, _) => SetOwner(session.Host.Database.Principals, securable.Name, owner),
            (SecurableKind.User, _) => throw EngineErrors.NoOwnershipChange("user"),
            _ => throw NotSupported.Feature(statement, RefusedFeatures.AuthorizationKind, securable.Word),
        };
        session.Log.Record(undo);
        session.Log.Record(session.Host.Database.Principals.Permissions.RemoveOn(securable));
        return true;
    }

    private static Action SetOwner(DatabaseObject item, string? owner)
    {
        string? before = item.OwnOwner;
        item.OwnOwner = owner;
        return () => item.OwnOwner = before;
    }

    private static Action SetOwner(Schema schema, string owner)
    {
        if (FixedSchemas.Contains(schema.Name, StringComparer.OrdinalIgnoreCase))
        {
            throw EngineErrors.CannotAlter("schema", schema.Name);
        }

        string before = schema.Owner;
        schema.Owner = owner;
        return () => schema.Owner = before;
    }

    private static Action SetOwner(Principals principals, string role, string? owner)
    {
        Principal before = principals.Find(role)!;
        principals.Replace(before with { Owner = owner });
        return () => principals.Replace(before);
    }

    /// <summary>To give something to another takes IMPERSONATE on a user, and membership in a role or ALTER on it.</summary>
    private static Principal Named(SqlSession session, string name)
    {
        Principal? principal = session.Host.Database.Principals.Find(name);
        bool isAllowed = principal is not null && (principal.IsRole
            ? session.Permissions.Is(name) || session.Permissions.Has(Securable.Of(session.Host.Database, principal), "ALTER")
            : session.Security.CanImpersonate(name));
        return isAllowed ? principal! : throw EngineErrors.DoesNotExist("find", "principal", name);
    }
}
