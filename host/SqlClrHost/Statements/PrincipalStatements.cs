using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Catalog;
using SqlClrHost.Errors;
using SqlClrHost.Sessions;

namespace SqlClrHost.Statements;

/// <summary>Users and roles.</summary>
internal static class PrincipalStatements
{
    public static bool CreateRole(Frame frame, CreateRoleStatement statement)
    {
        if (statement is CreateServerRoleStatement)
        {
            throw NotSupported.Feature(statement, "CREATE SERVER ROLE");
        }

        string owner = statement.Owner?.Value ?? "dbo";
        if (frame.Session.Host.Database.Principals.Find(owner) is null)
        {
            throw EngineErrors.DoesNotExist("find", "user", owner);
        }

        Create(frame, statement.Name.Value, isRole: true, owner, hasLogin: false);
        return true;
    }

    public static bool CreateUser(Frame frame, CreateUserStatement statement)
    {
        if (statement.UserLoginOption is not { UserLoginOptionType: UserLoginOptionType.WithoutLogin })
        {
            throw NotSupported.Feature(statement, "CREATE USER with a login (write WITHOUT LOGIN)");
        }

        Create(frame, statement.Name.Value, isRole: false, null, hasLogin: false);
        return true;
    }

    public static bool AlterRole(Frame frame, AlterRoleStatement statement)
    {
        Principals principals = frame.Session.Host.Database.Principals;
        Principal role = Find(principals, statement.Name.Value, isRole: true, "alter");
        TransactionLog log = frame.Session.Log;
        switch (statement.Action)
        {
            case AddMemberAlterRoleAction add:
                Principal added = principals.Find(add.Member.Value) ?? throw EngineErrors.DoesNotExist("add", "principal", add.Member.Value);
                if (principals.AddMember(role.Name, added.Name))
                {
                    log.Record(() => principals.RemoveMember(role.Name, added.Name));
                }

                return true;
            case DropMemberAlterRoleAction drop:
                if (principals.RemoveMember(role.Name, drop.Member.Value))
                {
                    log.Record(() => principals.AddMember(role.Name, drop.Member.Value));
                }

                return true;
            default:
                throw NotSupported.Feature(statement, "ALTER ROLE … WITH NAME");
        }
    }

    public static bool DropRole(Frame frame, DropRoleStatement statement) => Drop(frame, statement, isRole: true);

    public static bool DropUser(Frame frame, DropUserStatement statement) => Drop(frame, statement, isRole: false);

    private static void Create(Frame frame, string name, bool isRole, string? owner, bool hasLogin)
    {
        Principals principals = frame.Session.Host.Database.Principals;
        if (principals.Find(name) is not null)
        {
            throw EngineErrors.PrincipalExists(name);
        }

        Principal created = principals.Create(name, isRole, owner, hasLogin);
        frame.Session.Log.Record(() => principals.Remove(created));
    }

    private static bool Drop(Frame frame, DropUnownedObjectStatement statement, bool isRole)
    {
        Database database = frame.Session.Host.Database;
        Principals principals = database.Principals;
        string name = statement.Name.Value;
        if (statement.IsIfExists && principals.Find(name) is null)
        {
            return true;
        }

        Principal principal = Find(principals, name, isRole, "drop");
        if (database.Schemas.FirstOrDefault(s => s.Owner.Equals(name, StringComparison.OrdinalIgnoreCase)) is not null)
        {
            throw EngineErrors.PrincipalOwnsSchema();
        }

        if (isRole && principals.Members.Any(m => m.Role.Equals(name, StringComparison.OrdinalIgnoreCase)))
        {
            throw EngineErrors.RoleHasMembers();
        }

        TransactionLog log = frame.Session.Log;
        IReadOnlyList<PermissionEntry> before = [.. principals.Permissions];
        (string Role, string Member)[] memberships = [.. principals.Members.Where(m => m.Member.Equals(name, StringComparison.OrdinalIgnoreCase))];
        log.Record(() => Restore(principals, principal, before, memberships));
        principals.Remove(principal);
        principals.RestorePermissions(before.Where(p => !p.Grantee.Equals(name, StringComparison.OrdinalIgnoreCase)));
        Array.ForEach(memberships, m => principals.RemoveMember(m.Role, m.Member));
        return true;
    }

    private static void Restore(Principals principals, Principal principal, IReadOnlyList<PermissionEntry> permissions, (string Role, string Member)[] memberships)
    {
        principals.Restore(principal);
        principals.RestorePermissions(permissions);
        Array.ForEach(memberships, m => principals.AddMember(m.Role, m.Member));
    }

    private static Principal Find(Principals principals, string name, bool isRole, string action) =>
        principals.Find(name) is { } principal && principal.IsRole == isRole
            ? principal
            : throw EngineErrors.DoesNotExist(action, isRole ? "role" : "user", name);
}
