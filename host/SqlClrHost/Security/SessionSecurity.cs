using SqlClrHost.Catalog;
using SqlClrHost.Errors;

namespace SqlClrHost.Security;

/// <summary>The security contexts of a session: its own, and those that EXECUTE AS puts over it.</summary>
internal sealed class SessionSecurity
{
    private readonly SqlSession _session;

    /// <exception cref="Types.SqlError">The login does not exist (18456) or is no user of the database (4060).</exception>
    public SessionSecurity(SqlSession session, string login)
    {
        _session = session;
        Login known = session.Host.Logins.Find(login) ?? throw EngineErrors.LoginFailed(login);
        OriginalLogin = known.Name;
        Current = ContextOf(known) ?? throw EngineErrors.CannotOpenDatabase(session.Host.Database.Name);
    }

    /// <summary>ORIGINAL_LOGIN(): who opened the session.</summary>
    public string OriginalLogin { get; }

    public SecurityContext Current { get; private set; }

    private Principals Principals => _session.Host.Database.Principals;

    /// <summary>EXECUTE AS USER = '…'.</summary>
    /// <exception cref="Types.SqlError">There is no such user, or the session may not act as it (15517).</exception>
    public void ExecuteAsUser(string name)
    {
        if (!CanImpersonate(name))
        {
            throw EngineErrors.CannotExecuteAs(name);
        }

        Push(ContextOf(Principals.Find(name)!));
    }

    /// <summary>EXECUTE AS LOGIN = '…'.</summary>
    /// <exception cref="Types.SqlError">There is no such login, it is no user of the database, or the session may not act as it (15406).</exception>
    public void ExecuteAsLogin(string name)
    {
        Login? login = _session.Host.Logins.Find(name);
        bool isAllowed = Current.IsSysadmin || Current.Login.Equals(name, StringComparison.OrdinalIgnoreCase);
        Push((isAllowed && login is not null ? ContextOf(login) : null) ?? throw EngineErrors.CannotExecuteAsLogin(name));
    }

    /// <summary>REVERT: ends the last EXECUTE AS of the same batch or module; without one it does nothing.</summary>
    public void Revert()
    {
        if (Current.Before is { } before && Current.Level == _session.NestLevel)
        {
            Current = before;
        }
    }

    /// <summary>Whether the session may act as a user.</summary>
    public bool CanImpersonate(string name) =>
        Principals.Find(name) is { } user && CanBeImpersonated(user)
        && (user == Current.User || _session.Permissions.Has(Securable.Of(_session.Host.Database, user), "IMPERSONATE"));

    /// <summary>The context of a module's body. Leaving the module gives back what was before, whatever the body did.</summary>
    /// <exception cref="Types.SqlError">The user of WITH EXECUTE AS is gone (15517).</exception>
    public void EnterModule(Routine? module, ModuleSettings? settings)
    {
        if (settings?.ExecuteAs is not { } executeAs)
        {
            return;
        }

        string name = executeAs.User ?? module!.Owner;
        Current = Principals.Find(name) is { } user && CanBeImpersonated(user) ? ContextOf(user) : throw EngineErrors.CannotExecuteAs(name);
    }

    /// <summary>Gives back the context that was current when a module was entered.</summary>
    public void Restore(SecurityContext context) => Current = context;

    private static bool CanBeImpersonated(Principal principal) => !principal.IsRole && principal.Name is not ("sys" or "INFORMATION_SCHEMA");

    private static SecurityContext ContextOf(Principal user) => new(user.LoginName, user, IsSysadmin: false);

    /// <summary>The user that a login is in the database; null when it is none.</summary>
    private SecurityContext? ContextOf(Login login)
    {
        Principal? user = login.IsSysadmin ? Principals.Find(Principals.DboName) : Principals.FindByLogin(login.Name);
        return user is null ? null : new SecurityContext(login.Name, user, login.IsSysadmin);
    }

    private void Push(SecurityContext context) => Current = context with { Before = Current, Level = _session.NestLevel };
}
