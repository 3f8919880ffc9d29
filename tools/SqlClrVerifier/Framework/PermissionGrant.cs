using Mono.Cecil;

namespace SqlClrVerifier.Framework;

/// <summary>The code access permissions that SQL Server grants to an assembly of one permission set (SQL Server documentation, "CLR integration code access security").</summary>
internal sealed class PermissionGrant
{
    private static readonly PermissionGrant Safe = new(SecurityPermissions.Execution, []);

    // Permissions that are granted in part (web, sockets, registry…) are left out: the framework demands those in code, where rule 7
    // looks for them, and an attribute that demands one would need a look by a person.
    private static readonly PermissionGrant ExternalAccess = new(
        SecurityPermissions.Execution | SecurityPermissions.Assertion | SecurityPermissions.SerializationFormatter | SecurityPermissions.ControlPrincipal,
        [
            "System.Data.SqlClient.SqlClientPermissionAttribute",
            "System.Net.DnsPermissionAttribute",
            "System.Security.Permissions.EnvironmentPermissionAttribute",
            "System.Security.Permissions.FileIOPermissionAttribute",
            "System.Security.Permissions.KeyContainerPermissionAttribute",
            "System.Security.Permissions.StorePermissionAttribute",
            "System.Transactions.DistributedTransactionPermissionAttribute",
        ]);

    private readonly SecurityPermissions _securityPermissions;
    private readonly string[] _unrestricted;

    private PermissionGrant(SecurityPermissions securityPermissions, string[] unrestricted)
    {
        _securityPermissions = securityPermissions;
        _unrestricted = unrestricted;
    }

    public static PermissionGrant Of(PermissionSet permissionSet) =>
        permissionSet == PermissionSet.Safe ? Safe : ExternalAccess;

    /// <summary>The part of a demanded permission that is not granted, or <see langword="null"/> when all of it is.</summary>
    public string? Refuses(SecurityAttribute demand)
    {
        var type = demand.AttributeType;
        if (type.FullName == "System.Security.Permissions.SecurityPermissionAttribute")
        {
            var refused = Demanded(demand) & ~_securityPermissions;
            return refused == SecurityPermissions.None ? null : $"SecurityPermission {refused}";
        }

        if (_unrestricted.Contains(type.FullName))
            return null;

        var details = demand.Properties.Select(property => $"{property.Name}={property.Argument.Value}");
        return $"{type.Name.Replace("Attribute", "", StringComparison.Ordinal)} {string.Join(", ", details)}".TrimEnd();
    }

    /// <summary>Reads both spellings: <c>Flags = …</c> and one named Boolean a flag.</summary>
    private static SecurityPermissions Demanded(SecurityAttribute demand)
    {
        var demanded = SecurityPermissions.None;
        foreach (var property in demand.Properties)
        {
            demanded |= property.Name switch
            {
                "Flags" => (SecurityPermissions)Convert.ToInt32(property.Argument.Value, System.Globalization.CultureInfo.InvariantCulture),
                _ when property.Argument.Value is not true => SecurityPermissions.None,
                "Unrestricted" => Enum.GetValues<SecurityPermissions>().Aggregate((all, one) => all | one),
                _ => Enum.Parse<SecurityPermissions>(property.Name),
            };
        }

        return demanded;
    }
}
