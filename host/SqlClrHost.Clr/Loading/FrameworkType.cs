using System.Reflection.Metadata;

namespace SqlClrHost.Clr.Loading;

/// <summary>A .NET Framework type that a DLL names, and the library in which it expects it.</summary>
/// <param name="Library">The simple name of the library.</param>
/// <param name="Namespace">The namespace; empty for a nested type.</param>
/// <param name="Name">The metadata name, with its arity.</param>
/// <param name="Outer">The type around a nested type.</param>
internal sealed record FrameworkType(string Library, string Namespace, string Name, FrameworkType? Outer)
{
    /// <summary>The name that <see cref="System.Reflection.Assembly.GetType(string)"/> takes.</summary>
    public string FullName => Outer is not null ? Outer.FullName + "+" + Name : Namespace.Length == 0 ? Name : Namespace + "." + Name;

    /// <summary>Every type of other assemblies that the DLL names.</summary>
    public static IEnumerable<FrameworkType> All(MetadataReader metadata) =>
        metadata.TypeReferences.Select(handle => Read(metadata, handle)).OfType<FrameworkType>();

    private static FrameworkType? Read(MetadataReader metadata, TypeReferenceHandle handle)
    {
        TypeReference reference = metadata.GetTypeReference(handle);
        string name = metadata.GetString(reference.Name);
        switch (reference.ResolutionScope.Kind)
        {
            case HandleKind.AssemblyReference:
                AssemblyReference library = metadata.GetAssemblyReference((AssemblyReferenceHandle)reference.ResolutionScope);
                return new FrameworkType(metadata.GetString(library.Name), metadata.GetString(reference.Namespace), name, null);
            case HandleKind.TypeReference:
                FrameworkType? outer = Read(metadata, (TypeReferenceHandle)reference.ResolutionScope);
                return outer is null ? null : new FrameworkType(outer.Library, string.Empty, name, outer);
            default:
                return null; // A type of the DLL itself.
        }
    }
}
