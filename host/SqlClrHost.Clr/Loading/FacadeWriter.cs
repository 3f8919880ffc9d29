using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace SqlClrHost.Clr.Loading;

/// <summary>
/// Writes the assembly that a DLL gets when it asks for a .NET Framework library: nothing but a forwarder for each type that
/// the DLL names, to the type that stands in for it here.
/// </summary>
internal sealed class FacadeWriter
{
    private const TypeAttributes Forwarder = (TypeAttributes)0x0020_0000;

    private readonly MetadataBuilder _metadata = new();
    private readonly Dictionary<Assembly, AssemblyReferenceHandle> _targets = [];
    private readonly Dictionary<FrameworkType, ExportedTypeHandle> _written = [];

    private FacadeWriter(AssemblyName library)
    {
        _metadata.AddModule(0, _metadata.GetOrAddString(library.Name + ".dll"), _metadata.GetOrAddGuid(Guid.NewGuid()), default, default);
        _metadata.AddAssembly(
            _metadata.GetOrAddString(library.Name!), library.Version!, default, default, 0, AssemblyHashAlgorithm.None);
        _metadata.AddTypeDefinition(
            default,
            default,
            _metadata.GetOrAddString("<Module>"),
            default,
            MetadataTokens.FieldDefinitionHandle(1),
            MetadataTokens.MethodDefinitionHandle(1));
    }

    public static byte[] Write(AssemblyName library, IEnumerable<FrameworkType> types)
    {
        var writer = new FacadeWriter(library);
        foreach (FrameworkType type in types)
        {
            if (FrameworkTypeResolver.Resolve(type) is { } target)
                writer.Forward(type, target);
        }

        return writer.Serialize();
    }

    private ExportedTypeHandle Forward(FrameworkType type, Type target)
    {
        if (_written.TryGetValue(type, out ExportedTypeHandle written))
            return written;
        EntityHandle implementation = type.Outer is null ? Target(target.Assembly) : Forward(type.Outer, target.DeclaringType!);
        // A nested type is found through the forwarder of its outer type and must not carry the flag itself.
        TypeAttributes attributes = type.Outer is null ? Forwarder : TypeAttributes.NestedPublic;
        ExportedTypeHandle handle = _metadata.AddExportedType(
            attributes, _metadata.GetOrAddString(type.Namespace), _metadata.GetOrAddString(type.Name), implementation, 0);
        _written.Add(type, handle);
        return handle;
    }

    private AssemblyReferenceHandle Target(Assembly assembly)
    {
        if (!_targets.TryGetValue(assembly, out AssemblyReferenceHandle handle))
        {
            AssemblyName name = assembly.GetName();
            handle = _metadata.AddAssemblyReference(
                _metadata.GetOrAddString(name.Name!), name.Version!, default, _metadata.GetOrAddBlob(name.GetPublicKeyToken() ?? []), 0, default);
            _targets.Add(assembly, handle);
        }

        return handle;
    }

    private byte[] Serialize()
    {
        var image = new BlobBuilder();
        new ManagedPEBuilder(PEHeaderBuilder.CreateLibraryHeader(), new MetadataRootBuilder(_metadata), new BlobBuilder()).Serialize(image);
        return image.ToArray();
    }
}
