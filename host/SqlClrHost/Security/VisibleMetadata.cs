using SqlClrHost.Catalog;
using SqlClrHost.Clr;

namespace SqlClrHost.Security;

/// <summary>What the catalog views and the metadata functions show: what the current user owns or has a permission on.</summary>
internal static class VisibleMetadata
{
    public static IEnumerable<DatabaseObject> Objects(SqlSession session) => session.Host.Database.Objects.Where(o => IsVisible(session, o));

    public static bool IsVisible(SqlSession session, DatabaseObject item) =>
        item is SystemView or Table { IsLocal: true } || session.Permissions.Sees(Securable.Of(session.Host.Database, item));

    /// <summary>The text of a module takes VIEW DEFINITION: to be allowed to execute it does not show how it works.</summary>
    public static string? Definition(SqlSession session, DatabaseObject item) =>
        session.Permissions.Has(Securable.Of(session.Host.Database, item), "VIEW DEFINITION") ? item.Definition : null;

    public static IEnumerable<AssemblyEntry> Assemblies(SqlSession session) =>
        session.Host.Database.Assemblies.Where(a => session.Permissions.Sees(Securable.Of(session.Host.Database, a)));

    public static IEnumerable<DatabaseCertificate> Certificates(SqlSession session) =>
        session.Host.Database.Certificates.Certificates.Where(c => session.Permissions.Sees(Securable.Of(session.Host.Database, c)));

    /// <summary>Everybody sees himself, the roles that he is in, the fixed roles and the system's users.</summary>
    public static IEnumerable<Principal> Principals(SqlSession session) => session.Host.Database.Principals.All.Where(p => IsVisible(session, p));

    public static bool IsVisible(SqlSession session, Principal principal) =>
        principal.IsFixed || session.Permissions.Is(principal.Name) || session.Permissions.Sees(Securable.Of(session.Host.Database, principal));

    public static IEnumerable<(string Role, string Member)> RoleMembers(SqlSession session)
    {
        HashSet<string> visible = [.. Principals(session).Select(p => p.Name)];
        return session.Host.Database.Principals.Members.Where(m => visible.Contains(m.Role) && visible.Contains(m.Member));
    }

    /// <summary>Permissions of principals and on things that are both visible.</summary>
    public static IEnumerable<PermissionEntry> Permissions(SqlSession session)
    {
        HashSet<string> visible = [.. Principals(session).Select(p => p.Name)];
        return session.Host.Database.Principals.Permissions.Where(e =>
            visible.Contains(e.Grantee) && (session.Permissions.Is(e.Grantee) || session.Permissions.HasOnDatabase("VIEW DEFINITION")));
    }
}
