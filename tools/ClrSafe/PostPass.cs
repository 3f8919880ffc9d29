using Mono.Cecil;

namespace ClrSafe;

/// <summary>The rewrites of the trimmed assembly; it is written only when no mutable static field is left.</summary>
public static class PostPass
{
    /// <summary>Rewrites <paramref name="input"/> into <paramref name="output"/>, whose file name becomes the assembly's name.</summary>
    public static string Run(string input, string output, string referenceDirectory, string title)
    {
        using ModuleDefinition module = AssemblyFile.Read(input, referenceDirectory);
        int caches = LambdaCaches.Remove(module);
        int hinted = ImplementationFlags.ClearHints(module);
        int sealedFields = StaticFields.Seal(module);
        AssemblyIdentity.Change(module, Path.GetFileNameWithoutExtension(output), title);
        AssemblyFile.Write(module, output);
        return $"post: lambda caches removed: {caches}; inlining hints cleared: {hinted}; static fields made readonly: {sealedFields}; no mutable static left";
    }
}
