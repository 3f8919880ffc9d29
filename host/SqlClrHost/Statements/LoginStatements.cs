using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Catalog;
using SqlClrHost.Errors;
using SqlClrHost.Security;
using SqlClrHost.Sessions;

namespace SqlClrHost.Statements;

/// <summary>Logins, and the members of the server role sysadmin.</summary>
internal static class LoginStatements
{
    private const string Sysadmin = "sysadmin";

    public static bool Create(Frame frame, CreateLoginStatement statement)
    {
        if (statement.Source is not (PasswordCreateLoginSource or WindowsCreateLoginSource))
        {
            throw NotSupported.Feature(statement, RefusedFeatures.LoginSource);
        }

        Access.DemandServer(frame.Session);
        Logins logins = frame.Session.Host.Logins;
        string name = statement.Name.Value;
        if (logins.Find(name) is not null)
        {
            throw EngineErrors.LoginExists(name);
        }

        var login = new Login(name, isSysadmin: false);
        logins.Add(login);
        frame.Session.Log.Record(() => logins.Remove(login));
        return true;
    }

    public static bool Drop(Frame frame, DropLoginStatement statement)
    {
        Logins logins = frame.Session.Host.Logins;
        string name = statement.Name.Value;
        Login? login = frame.Session.Security.Current.IsSysadmin ? logins.Find(name) : null;
        if (login is null || login.Name == Logins.AdministratorName)
        {
            throw EngineErrors.DoesNotExist("drop", "login", name);
        }

        logins.Remove(login);
        frame.Session.Log.Record(() => logins.Add(login));
        return true;
    }

    public static bool AlterServerRole(Frame frame, AlterServerRoleStatement statement)
    {
        string role = statement.Name.Value;
        if (!role.Equals(Sysadmin, StringComparison.OrdinalIgnoreCase))
        {
            throw NotSupported.Feature(statement, RefusedFeatures.ServerRole, role);
        }

        if (!frame.Session.Security.Current.IsSysadmin)
        {
            throw EngineErrors.DoesNotExist("alter", "server role", role);
        }

        switch (statement.Action)
        {
            case AddMemberAlterRoleAction add:
                SetSysadmin(frame, add.Member.Value, "add", isMember: true);
                return true;
            case DropMemberAlterRoleAction drop:
                SetSysadmin(frame, drop.Member.Value, "drop", isMember: false);
                return true;
            default:
                throw NotSupported.Feature(statement, RefusedFeatures.RenameServerRole);
        }
    }

    private static void SetSysadmin(Frame frame, string name, string action, bool isMember)
    {
        Login login = frame.Session.Host.Logins.Find(name) ?? throw EngineErrors.DoesNotExist(action, "principal", name);
        if (login.Name == Logins.AdministratorName)
        {
            throw EngineErrors.SpecialPrincipal(login.Name);
        }

        bool before = login.IsSysadmin;
        login.IsSysadmin = isMember;
        frame.Session.Log.Record(() => login.IsSysadmin = before);
    }
}
