using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace SqlClrVerifier.Rules;

/// <summary>Rule 1: one file of pure IL for CLR 4, without native code, further modules or linked files.</summary>
internal sealed class PortableExecutableRule : IRule
{
    private const string RuntimeVersion = "v4.0.30319";

    public int Number => 1;

    public void Check(Inspection inspection, Findings findings)
    {
        using var image = new PEReader(new MemoryStream(inspection.Image, writable: false));
        foreach (var text in HeaderFaults(image.PEHeaders).Concat(ImportFaults(image)))
            findings.Add(Number, ServerMessage.NotPureAssembly, inspection.AssemblyName, text);

        var metadata = image.GetMetadataReader();
        if (metadata.MetadataVersion != RuntimeVersion)
            findings.Add(Number, null, inspection.AssemblyName, $"is built for runtime {metadata.MetadataVersion}, not {RuntimeVersion}");

        foreach (var handle in metadata.AssemblyFiles)
        {
            var file = metadata.GetString(metadata.GetAssemblyFile(handle).Name);
            findings.Add(Number, null, inspection.AssemblyName, $"refers to the file {file}, a second module or a linked resource, which is not loaded with it");
        }
    }

    private static IEnumerable<string> HeaderFaults(PEHeaders headers)
    {
        if (headers.PEHeader!.Magic != PEMagic.PE32 || headers.CoffHeader.Machine != Machine.I386)
            yield return $"is built for {headers.CoffHeader.Machine} ({headers.PEHeader.Magic}), not for any CPU";

        var flags = headers.CorHeader!.Flags;
        if ((flags & CorFlags.ILOnly) == 0)
            yield return "contains native code (the ILOnly flag is off)";

        var others = flags & ~(CorFlags.ILOnly | CorFlags.StrongNameSigned);
        if (others != 0)
            yield return $"carries the header flags {others}, not ILOnly alone";
    }

    private static IEnumerable<string> ImportFaults(PEReader image)
    {
        var imports = ImportTable.Read(image);
        if (!imports.SequenceEqual(["mscoree.dll!_CorDllMain"], StringComparer.OrdinalIgnoreCase))
            yield return $"imports {(imports.Count == 0 ? "nothing" : string.Join(", ", imports))}; a class library imports mscoree.dll!_CorDllMain and nothing else";
    }
}
