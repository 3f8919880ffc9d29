using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Catalog;
using SqlClrHost.Errors;
using SqlClrHost.Security;
using SqlClrHost.Sessions;

namespace SqlClrHost.Statements;

/// <summary>CREATE and ALTER of users and roles.</summary>
internal static class PrincipalStatements
{
    public static bool CreateRole(Frame frame, CreateRoleStatement statement)
    {
        if (!frame.Session.Permissions.HasOnDatabase("CREATE ROLE"))
        {
            throw EngineErrors.ActionNotPermitted();
        }

        Create(frame, statement.Name.Value, isRole: true, Authorization.Owner(frame.Session, statement.Owner), login: null);
        return true;
    }

    public static bool CreateUser(Frame frame, CreateUserStatement statement)
    {
        if (statement.UserOptions.Count > 0)
        {
            throw NotSupported.Feature(statement, RefusedFeatures.UserOption);
        }

        if (!frame.Session.Permissions.HasOnDatabase("ALTER ANY USER"))
        {
            throw EngineErrors.ActionNotPermitted();
        }

        Principal user = Create(frame, statement.Name.Value, isRole: false, owner: null, LoginOf(frame, statement));
        var connect = new PermissionEntry(PermissionEntry.Granted, "CONNECT", Securable.Of(frame.Session.Host.Database), user.Name, Principals.DboName);
        frame.Session.Log.Record(frame.Session.Host.Database.Principals.Permissions.Change(_ => false, connect));
        return true;
    }

    public static bool AlterRole(Frame frame, AlterRoleStatement statement)
    {
        Database database = frame.Session.Host.Database;
        Principals principals = database.Principals;
        string name = statement.Name.Value;
        Principal role = principals.Find(name) is { IsRole: true } found ? found : throw EngineErrors.DoesNotExist("alter", "role", name);

        // Who is in a fixed role is for db_owner to say.
        bool isAllowed = role.IsFixed ? frame.Session.Permissions.HasOnDatabase("CONTROL") : frame.Session.Permissions.Has(Securable.Of(database, role), "ALTER");
        if (!isAllowed)
        {
            throw EngineErrors.DoesNotExist("alter", "role", name);
        }

        switch (statement.Action)
        {
            case AddMemberAlterRoleAction add:
                AddMember(frame, principals, role, add.Member.Value);
                return true;
            case DropMemberAlterRoleAction drop:
                DropMember(frame, principals, role, drop.Member.Value);
                return true;
            default:
                throw NotSupported.Feature(statement, RefusedFeatures.RenameRole);
        }
    }

    private static void AddMember(Frame frame, Principals principals, Principal role, string name)
    {
        Principal member = principals.Find(name) ?? throw EngineErrors.DoesNotExist("add", "principal", name);
        if (role.Name == Principals.PublicName)
        {
            throw EngineErrors.CannotAlter("role", role.Name);
        }

        if (member.Name is Principals.DboName or "sys" or "INFORMATION_SCHEMA" or Principals.PublicName)
        {
            throw EngineErrors.SpecialPrincipal(member.Name);
        }

        if (role == member || principals.IsInRole(member.Name, role.Name))
        {
            throw EngineErrors.RoleInItself();
        }

        if (principals.AddMember(role.Name, member.Name))
        {
            frame.Session.Log.Record(() => principals.RemoveMember(role.Name, member.Name));
        }
    }

    private static void DropMember(Frame frame, Principals principals, Principal role, string name)
    {
        if (principals.Find(name) is null)
        {
            throw EngineErrors.DoesNotExist("drop", "principal", name);
        }

        if (principals.RemoveMember(role.Name, name))
        {
            frame.Session.Log.Record(() => principals.AddMember(role.Name, name));
        }
    }

    /// <summary>The login of a new user: FOR LOGIN, or of the user's own name when nothing is said.</summary>
    private static string? LoginOf(Frame frame, CreateUserStatement statement)
    {
        UserLoginOptionType? kind = statement.UserLoginOption?.UserLoginOptionType;
        if (kind == UserLoginOptionType.WithoutLogin)
        {
            return null;
        }

        if (kind is not (null or UserLoginOptionType.Login))
        {
            throw NotSupported.Feature(statement, RefusedFeatures.UserKind, kind.ToString());
        }

        string wanted = statement.UserLoginOption?.Identifier.Value ?? statement.Name.Value;
        Login login = frame.Session.Host.Logins.Find(wanted) ?? throw EngineErrors.UnknownLogin(wanted);
        return frame.Session.Host.Database.Principals.FindByLogin(login.Name) is { } user ? throw EngineErrors.LoginHasUser(user.Name) : login.Name;
    }

    private static Principal Create(Frame frame, string name, bool isRole, string? owner, string? login)
    {
        Principals principals = frame.Session.Host.Database.Principals;
        if (principals.Find(name) is not null)
        {
            throw EngineErrors.PrincipalExists(name);
        }

        Principal created = principals.Create(name, isRole, owner, login);
        frame.Session.Log.Record(() => principals.Remove(created));
        return created;
    }
}
