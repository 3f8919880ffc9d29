using Mono.Cecil;

namespace SqlClrVerifier.Framework;

/// <summary>Reads what the attributes of a framework member say about who may use it. A type's attributes hold for its members.</summary>
internal static class SecurityMetadata
{
    private const string HostProtectionAttribute = "System.Security.Permissions.HostProtectionAttribute";
    private const string SecurityCriticalAttribute = "System.Security.SecurityCriticalAttribute";

    private static readonly SecurityAction[] CallDemands =
        [SecurityAction.Demand, SecurityAction.LinkDemand, SecurityAction.NonCasDemand, SecurityAction.NonCasLinkDemand];

    private static readonly SecurityAction[] InheritanceDemands =
        [SecurityAction.InheritDemand, SecurityAction.NonCasInheritance];

    /// <summary>The reasons, if any, why code with <paramref name="grant"/> may not call or use <paramref name="member"/>.</summary>
    public static IEnumerable<string> ReasonsAgainstUse(IMemberDefinition member, PermissionGrant grant)
    {
        var protectedResources = HostProtection(member);
        if (protectedResources != HostProtectionResources.None)
            yield return $"HostProtection: {protectedResources}";

        if (IsSecurityCritical(member))
            yield return "SecurityCritical";

        foreach (var reason in RefusedDemands(member, CallDemands, grant))
            yield return reason;
    }

    /// <summary>The reasons, if any, why code with <paramref name="grant"/> may not derive from a type or override a method.</summary>
    public static IEnumerable<string> ReasonsAgainstInheritance(IMemberDefinition member, PermissionGrant grant)
    {
        if (IsSecurityCritical(member))
            yield return "SecurityCritical";

        foreach (var reason in RefusedDemands(member, InheritanceDemands, grant))
            yield return reason;
    }

    /// <summary>The resources that a host may protect against callers of <paramref name="member"/>.</summary>
    public static HostProtectionResources HostProtection(IMemberDefinition member)
    {
        var resources = HostProtectionResources.None;
        foreach (var (_, attribute) in Declarations(member).Where(declaration => declaration.Attribute.AttributeType.FullName == HostProtectionAttribute))
            resources = attribute.Properties.Aggregate(resources, (sum, property) => sum | Resources(property));
        return resources;
    }

    /// <summary>Partially trusted code is transparent: it cannot call what is critical. A critical type makes its members critical, whatever they say themselves.</summary>
    public static bool IsSecurityCritical(IMemberDefinition member) =>
        Has(member, SecurityCriticalAttribute)
        || (member is not TypeDefinition && Has(member.DeclaringType, SecurityCriticalAttribute));

    private static IEnumerable<string> RefusedDemands(IMemberDefinition member, SecurityAction[] actions, PermissionGrant grant) =>
        from declaration in Declarations(member)
        where actions.Contains(declaration.Action) && declaration.Attribute.AttributeType.FullName != HostProtectionAttribute
        let refused = grant.Refuses(declaration.Attribute)
        where refused is not null
        select $"{declaration.Action} not granted: {refused}";

    private static IEnumerable<(SecurityAction Action, SecurityAttribute Attribute)> Declarations(IMemberDefinition member)
    {
        // A nested type is protected by its own attributes only; what is declared on the enclosing type is about that type's members.
        IEnumerable<object?> providers = member is TypeDefinition ? [member] : [member, member.DeclaringType];
        return from provider in providers.OfType<ISecurityDeclarationProvider>()
               where provider.HasSecurityDeclarations
               from declaration in provider.SecurityDeclarations
               from attribute in declaration.SecurityAttributes
               select (declaration.Action, attribute);
    }

    /// <summary>Reads both spellings: <c>Resources = …</c> and one named Boolean a resource.</summary>
    private static HostProtectionResources Resources(CustomAttributeNamedArgument property) => property.Argument.Value switch
    {
        true => Enum.Parse<HostProtectionResources>(property.Name),
        int resources => (HostProtectionResources)resources,
        _ => HostProtectionResources.None,
    };

    private static bool Has(IMemberDefinition member, string attribute) =>
        member.HasCustomAttributes && member.CustomAttributes.Any(custom => custom.AttributeType.FullName == attribute);
}
