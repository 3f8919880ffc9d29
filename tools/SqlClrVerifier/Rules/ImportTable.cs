using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;

namespace SqlClrVerifier.Rules;

/// <summary>The native functions that a PE32 image imports.</summary>
internal static class ImportTable
{
    private const uint ImportByOrdinal = 0x8000_0000;

    /// <summary>The imports as <c>library!function</c>.</summary>
    public static IReadOnlyList<string> Read(PEReader image)
    {
        var imports = new List<string>();
        var directory = image.PEHeaders.PEHeader!.ImportTableDirectory;
        if (directory.Size == 0)
            return imports;

        var descriptors = ReaderAt(image, directory.RelativeVirtualAddress);
        while (ReadDescriptor(ref descriptors) is var (lookupTable, libraryName) && libraryName != 0)
        {
            var library = Text(ReaderAt(image, libraryName));
            var entries = ReaderAt(image, lookupTable);
            for (var entry = entries.ReadUInt32(); entry != 0; entry = entries.ReadUInt32())
                imports.Add($"{library}!{FunctionName(image, entry)}");
        }

        return imports;
    }

    private static (int LookupTable, int LibraryName) ReadDescriptor(ref BlobReader descriptors)
    {
        var lookupTable = descriptors.ReadInt32();
        descriptors.ReadInt64(); // time stamp and forwarder chain
        var libraryName = descriptors.ReadInt32();
        descriptors.ReadInt32(); // address table, the same entries again until the image is bound
        return (lookupTable, libraryName);
    }

    private static string FunctionName(PEReader image, uint entry)
    {
        if ((entry & ImportByOrdinal) != 0)
            return $"#{entry & ~ImportByOrdinal}";

        var name = ReaderAt(image, (int)entry);
        name.ReadUInt16(); // hint
        return Text(name);
    }

    private static string Text(BlobReader reader)
    {
        var length = reader.IndexOf(0);
        return Encoding.ASCII.GetString(reader.ReadBytes(length));
    }

    private static BlobReader ReaderAt(PEReader image, int relativeVirtualAddress) =>
        image.GetSectionData(relativeVirtualAddress).GetReader();
}
