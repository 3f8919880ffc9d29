using SqlClrHost.Binding;
using SqlClrHost.Catalog;
using SqlClrHost.Clr;

namespace SqlClrHost.Security;

/// <summary>HAS_PERMS_BY_NAME.</summary>
internal static class NamedPermissions
{
    private const string Any = "ANY";

    /// <returns>NULL when the securable, its class or the permission does not exist.</returns>
    public static bool? Has(SqlSession session, string? name, string? securableClass, string permission, Func<string, DatabaseObject?> findObject)
    {
        string wanted = permission.Trim().ToUpperInvariant();
        string kind = (securableClass ?? (name is null ? "SERVER" : "")).Trim().ToUpperInvariant();
        if (kind == "SERVER")
        {
            return name is null ? session.Security.Current.IsSysadmin : null;
        }

        if (Find(session.Host.Database, kind, name, findObject) is not { } securable)
        {
            return null;
        }

        return wanted == Any ? session.Permissions.Sees(securable)
            : PermissionHierarchy.Knows(securable.Kind, wanted) ? session.Permissions.Has(securable, wanted) : null;
    }

    private static Securable? Find(Database database, string kind, string? name, Func<string, DatabaseObject?> findObject)
    {
        if (kind == "DATABASE")
        {
            return name is null || LastPart(name).Equals(database.Name, StringComparison.OrdinalIgnoreCase) ? Securable.Of(database) : null;
        }

        if (name is null)
        {
            return null;
        }

        string last = LastPart(name);
        return kind switch
        {
            "OBJECT" => findObject(name) is { } item ? Securable.Of(database, item) : null,
            "SCHEMA" => database.FindSchema(last) is { } schema ? Securable.Of(database, schema) : null,
            "ROLE" or "USER" => database.Principals.Find(last) is { } principal && principal.IsRole == (kind == "ROLE") ? Securable.Of(database, principal) : null,
            "ASSEMBLY" => database.FindAssembly(last) is { } assembly ? Securable.Of(database, assembly) : null,
            "CERTIFICATE" => database.Certificates.Find(last) is DatabaseCertificate certificate ? Securable.Of(database, certificate) : null,
            _ => null,
        };
    }

    private static string LastPart(string name) => IdentifierText.Split(name) is [.., var last] ? last : name;
}
