using Mono.Cecil;

namespace SqlClrVerifier.Framework;

/// <summary>The metadata of one version of the .NET Framework, and what references mean there.</summary>
internal sealed class FrameworkReferences : IDisposable
{
    private readonly ReferenceAssemblyResolver _assemblies;
    private readonly MetadataResolver _members;

    private FrameworkReferences(string version, string folder, IReadOnlyList<byte[]> databaseAssemblies)
    {
        Version = version;
        _assemblies = new ReferenceAssemblyResolver(
            Path.Combine(AppContext.BaseDirectory, "ReferenceAssemblies", folder), databaseAssemblies);
        _members = new MetadataResolver(_assemblies);
    }

    /// <summary>The version as people write it, such as <c>4.6.2</c>.</summary>
    public string Version { get; }

    public IAssemblyResolver AssemblyResolver => _assemblies;

    public static FrameworkReferences Version48(IReadOnlyList<byte[]> databaseAssemblies) => new("4.8", "net48", databaseAssemblies);

    public static FrameworkReferences Version462(IReadOnlyList<byte[]> databaseAssemblies) => new("4.6.2", "net462", databaseAssemblies);

    public TypeDefinition? Resolve(TypeReference type) => _members.Resolve(type);

    public MethodDefinition? Resolve(MethodReference method) =>
        method.DeclaringType.IsArray ? null : _members.Resolve(method);

    public FieldDefinition? Resolve(FieldReference field) => _members.Resolve(field);

    public IMemberDefinition? Resolve(MemberReference member) => member switch
    {
        MethodReference method => Resolve(method),
        FieldReference field => Resolve(field),
        TypeReference type => Resolve(type),
        _ => throw new ArgumentException($"{member.GetType().Name} is not a kind of reference that metadata has.", nameof(member)),
    };

    /// <summary>The base types and interfaces of a type, near ones first, each with its definition where it can be found.</summary>
    public IEnumerable<(TypeReference Reference, TypeDefinition? Definition)> AncestorsOf(TypeDefinition type)
    {
        var seen = new HashSet<string>();
        var waiting = new Queue<TypeReference>(ParentsOf(type));
        while (waiting.TryDequeue(out var reference))
        {
            if (!seen.Add(reference.FullName))
                continue;

            var definition = Resolve(reference);
            yield return (reference, definition);
            foreach (var parent in definition is null ? [] : ParentsOf(definition))
                waiting.Enqueue(parent);
        }
    }

    public void Dispose() => _assemblies.Dispose();

    private static IEnumerable<TypeReference> ParentsOf(TypeDefinition type)
    {
        var interfaces = type.Interfaces.Select(implementation => implementation.InterfaceType);
        return type.BaseType is null ? interfaces : interfaces.Prepend(type.BaseType);
    }
}
