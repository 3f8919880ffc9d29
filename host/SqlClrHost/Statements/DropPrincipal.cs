using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Catalog;
using SqlClrHost.Errors;
using SqlClrHost.Security;
using SqlClrHost.Sessions;

namespace SqlClrHost.Statements;

/// <summary>DROP USER and DROP ROLE.</summary>
internal static class DropPrincipal
{
    public static bool Role(Frame frame, DropRoleStatement statement) => Drop(frame, statement, isRole: true);

    public static bool User(Frame frame, DropUserStatement statement) => Drop(frame, statement, isRole: false);

    private static bool Drop(Frame frame, DropUnownedObjectStatement statement, bool isRole)
    {
        Database database = frame.Session.Host.Database;
        Principals principals = database.Principals;
        string name = statement.Name.Value;
        string kind = isRole ? "role" : "user";
        Principal? principal = principals.Find(name) is { } found && found.IsRole == isRole ? found : null;
        if (principal is null)
        {
            return statement.IsIfExists ? true : throw EngineErrors.DoesNotExist("drop", kind, name);
        }

        if (principal.IsFixed)
        {
            throw EngineErrors.CannotDropFixed(kind, name);
        }

        Access.DemandDrop(
            frame.Session, Securable.Of(database, principal), isRole ? "ALTER ANY ROLE" : "ALTER ANY USER", () => EngineErrors.DoesNotExist("drop", kind, name));
        CheckUnused(database, principal);
        Remove(frame.Session.Log, principals, Securable.Of(database, principal), principal);
        return true;
    }

    private static void CheckUnused(Database database, Principal principal)
    {
        bool Is(string? owner) => principal.Name.Equals(owner, StringComparison.OrdinalIgnoreCase);
        if (database.Objects.Any(o => Is(o.OwnOwner)))
        {
            throw EngineErrors.PrincipalOwnsObjects();
        }

        if (database.Schemas.Any(s => Is(s.Owner)))
        {
            throw EngineErrors.PrincipalOwnsSchema();
        }

        if (database.Principals.All.Any(p => p.IsRole && Is(p.Owner)))
        {
            throw EngineErrors.PrincipalOwnsRole();
        }

        if (database.Objects.OfType<Routine>().Any(r => Is(r.Settings.ExecuteAs?.User)))
        {
            throw EngineErrors.PrincipalIsExecutionContext();
        }

        if (database.Principals.Members.Any(m => Is(m.Role)))
        {
            throw EngineErrors.RoleHasMembers();
        }
    }

    private static void Remove(TransactionLog log, Principals principals, Securable securable, Principal principal)
    {
        foreach ((string role, string member) in principals.Members.Where(m => m.Member.Equals(principal.Name, StringComparison.OrdinalIgnoreCase)).ToList())
        {
            principals.RemoveMember(role, member);
            log.Record(() => principals.AddMember(role, member));
        }

        log.Record(principals.Permissions.Change(e => e.IsTo(principal.Name) || e.IsOn(securable)));
        principals.Remove(principal);
        log.Record(() => principals.Restore(principal));
    }
}
