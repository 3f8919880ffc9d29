using SqlClrHost.Catalog;

namespace SqlClrHost.Security;

/// <summary>Who a session acts as at the moment.</summary>
/// <param name="Login">What SUSER_SNAME gives: the login, or the SID of a user without one.</param>
/// <param name="User">The database user.</param>
/// <param name="IsSysadmin">Rights on the server; EXECUTE AS USER leaves none.</param>
internal sealed record SecurityContext(string Login, Principal User, bool IsSysadmin)
{
    /// <summary>What REVERT gives back; null where there is nothing to revert to: at the session's own context, and at a module's.</summary>
    public SecurityContext? Before { get; init; }

    /// <summary>The @@NESTLEVEL of the EXECUTE AS: only REVERT at the same level ends it.</summary>
    public int Level { get; init; }

    /// <summary>sysadmin and dbo pass every check.</summary>
    public bool IsUnrestricted => IsSysadmin || User.Id == Principals.DboId;
}
