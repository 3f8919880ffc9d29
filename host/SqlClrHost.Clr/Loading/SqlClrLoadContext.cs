using System.Reflection;
using System.Runtime.Loader;

namespace SqlClrHost.Clr.Loading;

/// <summary>Gives one DLL the assemblies it refers to: facades for .NET Framework libraries, and the database's own assemblies.</summary>
internal sealed class SqlClrLoadContext : AssemblyLoadContext
{
    private readonly byte[] _image;
    private readonly Dictionary<string, byte[]> _facades = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Assembly> _referenced = new(StringComparer.OrdinalIgnoreCase);

    public SqlClrLoadContext(AssemblyImage image, IEnumerable<ClrAssembly> references)
        : base(image.SqlName, isCollectible: true)
    {
        _image = image.Bytes;
        foreach (ClrAssembly reference in references)
            _referenced[reference.SimpleName] = reference.Assembly;
        ILookup<string, FrameworkType> types = FrameworkType.All(image.Metadata).ToLookup(type => type.Library);
        foreach (AssemblyName library in image.References.Where(reference => FrameworkTypeResolver.IsReplaced(reference.Name!)))
            _facades[library.Name!] = FacadeWriter.Write(library, types[library.Name!]);
    }

    public Assembly LoadMain() => LoadFromBytes(_image);

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (_referenced.TryGetValue(assemblyName.Name!, out Assembly? referenced))
            return referenced;
        // Null: .NET's own facade, which mscorlib, System.Core and System.Xml have.
        return _facades.TryGetValue(assemblyName.Name!, out byte[]? facade) ? LoadFromBytes(facade) : null;
    }

    private Assembly LoadFromBytes(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes, writable: false);
        return LoadFromStream(stream);
    }
}
