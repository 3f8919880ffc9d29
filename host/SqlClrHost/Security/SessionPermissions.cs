using SqlClrHost.Catalog;

namespace SqlClrHost.Security;

/// <summary>
/// What the session's current user may do. The order is SQL Server's: sysadmin, dbo and the owner pass; then a DENY to the user or
/// any of its roles, on the securable or anything that covers it, refuses; then a GRANT allows.
/// </summary>
internal sealed class SessionPermissions(SqlSession session)
{
    private Principals Principals => session.Host.Database.Principals;

    private SecurityContext Context => session.Security.Current;

    /// <summary>Whether the user has a permission, granted as such or covered by another.</summary>
    public bool Has(Securable securable, string permission)
    {
        if (Context.IsUnrestricted)
        {
            return true;
        }

        HashSet<string> identities = Principals.IdentitiesOf(Context.User.Name);
        return Owns(securable, identities) || Allows(securable, permission, identities);
    }

    /// <summary>Whether the user has a permission on the database.</summary>
    public bool HasOnDatabase(string permission) => Has(Securable.Of(session.Host.Database), permission);

    /// <summary>Whether catalog views show the securable: to its owner, and to who has any permission on it.</summary>
    public bool Sees(Securable securable)
    {
        if (Context.IsUnrestricted)
        {
            return true;
        }

        HashSet<string> identities = Principals.IdentitiesOf(Context.User.Name);
        return Owns(securable, identities)
            || (!IsDenied(securable, "VIEW DEFINITION", identities)
                && PermissionHierarchy.PermissionsOn(securable.Kind).Any(p => Allows(securable, p, identities)));
    }

    /// <summary>Whether the user may grant, deny and revoke a permission: who has CONTROL, and who was given the grant option.</summary>
    public bool MayGrant(Securable securable, string permission)
    {
        HashSet<string> identities = Principals.IdentitiesOf(Context.User.Name);
        return Has(securable, "CONTROL")
            || identities.Contains(FixedRoles.SecurityAdministrator)
            || PermissionHierarchy.Covering(securable, permission).Any(c => Entries(c.Securable, c.Permission, identities).Any(e => e.IsGrantable));
    }

    /// <summary>Whether the user is, or is a member of, the named principal.</summary>
    public bool Is(string principal) => Principals.IdentitiesOf(Context.User.Name).Contains(principal);

    private static bool Owns(Securable securable, HashSet<string> identities) => securable.Owner is { } owner && identities.Contains(owner);

    private bool Allows(Securable securable, string permission, HashSet<string> identities)
    {
        bool isGranted = false;
        foreach ((Securable at, string name) in PermissionHierarchy.Covering(securable, permission))
        {
            if (IsDeniedAt(at, name, identities))
            {
                return false;
            }

            isGranted |= Owns(at, identities) || IsGrantedAt(at, name, identities);
        }

        return isGranted;
    }

    private bool IsDenied(Securable securable, string permission, HashSet<string> identities) =>
        PermissionHierarchy.Covering(securable, permission).Any(c => IsDeniedAt(c.Securable, c.Permission, identities));

    private bool IsDeniedAt(Securable securable, string permission, HashSet<string> identities) =>
        Entries(securable, permission, identities).Any(e => e.IsDeny)
        || (securable.Kind == SecurableKind.Database && identities.Any(role => FixedRoles.IsDenied(role, permission)));

    private bool IsGrantedAt(Securable securable, string permission, HashSet<string> identities) =>
        Entries(securable, permission, identities).Any(e => !e.IsDeny)
        || (securable.Kind == SecurableKind.Database && identities.Any(role => FixedRoles.IsGranted(role, permission)));

    private IEnumerable<PermissionEntry> Entries(Securable securable, string permission, HashSet<string> identities) =>
        Principals.Permissions.Where(e => e.IsOn(securable) && e.Permission == permission && identities.Contains(e.Grantee));
}
