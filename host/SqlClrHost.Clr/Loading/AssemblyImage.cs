using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace SqlClrHost.Clr.Loading;

/// <summary>A DLL's bytes and metadata, read without loading it.</summary>
internal sealed class AssemblyImage : IDisposable
{
    private readonly PEReader _reader;

    public AssemblyImage(string sqlName, byte[] bytes)
    {
        SqlName = sqlName;
        Bytes = bytes;
        _reader = new PEReader(new MemoryStream(bytes, writable: false));
        try
        {
            if (!_reader.HasMetadata || (_reader.PEHeaders.CorHeader!.Flags & CorFlags.ILOnly) == 0)
                throw ClrErrors.Malformed(sqlName);
            Metadata = _reader.GetMetadataReader();
            Identity = Metadata.GetAssemblyDefinition().GetAssemblyName();
            Mvid = Metadata.GetGuid(Metadata.GetModuleDefinition().Mvid);
        }
        catch (Exception e) when (e is BadImageFormatException or InvalidOperationException)
        {
            throw ClrErrors.Malformed(sqlName);
        }
    }

    public string SqlName { get; }

    public byte[] Bytes { get; }

    public MetadataReader Metadata { get; }

    public AssemblyName Identity { get; }

    public Guid Mvid { get; }

    /// <summary>The identity as sys.assemblies.clr_name shows it.</summary>
    public string ClrName => AssemblyIdentity.Describe(Identity) + ", processorarchitecture=msil";

    public IEnumerable<AssemblyName> References =>
        Metadata.AssemblyReferences.Select(handle => Metadata.GetAssemblyReference(handle).GetAssemblyName());

    public void Dispose() => _reader.Dispose();
}
