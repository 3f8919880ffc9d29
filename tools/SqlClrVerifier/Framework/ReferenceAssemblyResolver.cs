using Mono.Cecil;

namespace SqlClrVerifier.Framework;

/// <summary>
/// Finds referenced assemblies in one folder of reference assemblies and among the database's own assemblies, and nowhere else:
/// Cecil's default resolver would answer with the assemblies of the running .NET.
/// </summary>
internal sealed class ReferenceAssemblyResolver : IAssemblyResolver
{
    private readonly string _folder;
    private readonly Dictionary<string, AssemblyDefinition> _loaded = new(StringComparer.OrdinalIgnoreCase);

    public ReferenceAssemblyResolver(string folder, IReadOnlyList<byte[]> databaseAssemblies)
    {
        if (!Directory.Exists(folder))
            throw new DirectoryNotFoundException($"The .NET Framework reference assemblies are not at {folder}. Build SqlClrVerifier again: the build copies them there.");

        _folder = folder;
        foreach (var image in databaseAssemblies)
        {
            var assembly = AssemblyDefinition.ReadAssembly(new MemoryStream(image, writable: false), new ReaderParameters { AssemblyResolver = this });
            _loaded[assembly.Name.Name] = assembly;
        }
    }

    /// <summary>The assembly of that name, or <see langword="null"/> (which Cecil takes for "does not resolve") when it is not one of these.</summary>
    public AssemblyDefinition? Resolve(AssemblyNameReference name)
    {
        if (_loaded.TryGetValue(name.Name, out var loaded))
            return loaded;

        if (!SupportedReferences.IsFramework(name.Name))
            return null;

        var assembly = AssemblyDefinition.ReadAssembly(
            Path.Combine(_folder, name.Name + ".dll"), new ReaderParameters { AssemblyResolver = this });
        _loaded.Add(name.Name, assembly);
        return assembly;
    }

    public AssemblyDefinition? Resolve(AssemblyNameReference name, ReaderParameters parameters) => Resolve(name);

    public void Dispose()
    {
        foreach (var assembly in _loaded.Values)
            assembly.Dispose();
    }
}
