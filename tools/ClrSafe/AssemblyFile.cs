using Mono.Cecil;

namespace ClrSafe;

/// <summary>Reads and writes the assembly, always in the same way, so that the same input gives the same bytes.</summary>
internal static class AssemblyFile
{
    /// <summary>Reads an assembly; what it references is looked up in one folder only, never beside it or in the runtime.</summary>
    public static ModuleDefinition Read(string path, string referenceDirectory)
    {
        var resolver = new DefaultAssemblyResolver();
        foreach (string directory in resolver.GetSearchDirectories())
            resolver.RemoveSearchDirectory(directory);
        resolver.AddSearchDirectory(referenceDirectory);
        return ModuleDefinition.ReadModule(path, new ReaderParameters { AssemblyResolver = resolver, InMemory = true });
    }

    /// <summary>Writes without time stamp and with a module id that is made from the content.</summary>
    public static void Write(ModuleDefinition module, string path) =>
        module.Write(path, new WriterParameters { DeterministicMvid = true, Timestamp = 0 });
}
