namespace SqlClrVerifier;

/// <summary>What an assembly is verified against.</summary>
public sealed record VerifierOptions
{
    /// <summary>The rules that <c>CREATE ASSEMBLY</c> itself enforces, without running an external verifier. The others fail when the code runs.</summary>
    public static IReadOnlySet<int> CreateAssemblyRules { get; } = new HashSet<int> { 1, 2, 3, 4, 5 };

    /// <summary>Every rule.</summary>
    public static IReadOnlySet<int> AllRules { get; } = Enumerable.Range(1, 10).ToHashSet();

    /// <summary>The permission set that the assembly will be created with.</summary>
    public PermissionSet PermissionSet { get; init; } = PermissionSet.ExternalAccess;

    /// <summary>The rules to check; all of them unless told otherwise.</summary>
    public IReadOnlySet<int> Rules { get; init; } = AllRules;

    /// <summary>
    /// Methods (<c>Namespace.Type::Method</c>) that may call what demands a permission which EXTERNAL_ACCESS only perhaps grants.
    /// Each such call must stand in a try block that catches <c>System.Security.SecurityException</c>.
    /// </summary>
    public IReadOnlyCollection<string> MethodsAllowedDoubtfulDemands { get; init; } = [];

    /// <summary>The bytes of the other user assemblies that the verified one refers to: base types (rule 8) and the IL verifier (rule 10) need them.</summary>
    public IReadOnlyList<byte[]> DatabaseAssemblies { get; init; } = [];

    /// <summary>The command that starts Mono's <c>pedump</c>, the IL verifier of rule 10: a name found on the PATH, or a path.</summary>
    public string PedumpCommand { get; init; } = "pedump";
}
