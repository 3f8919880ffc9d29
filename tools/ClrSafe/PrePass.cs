using Mono.Cecil;

namespace ClrSafe;

/// <summary>The rewrites that come before the trim, so that the trim can drop what they leave unused.</summary>
public static class PrePass
{
    /// <summary>Rewrites <paramref name="input"/> into <paramref name="output"/> and says what was done.</summary>
    public static string Run(string input, string output, string referenceDirectory)
    {
        using ModuleDefinition module = AssemblyFile.Read(input, referenceDirectory);
        ThreadSafeStore.RemoveLock(module);
        int removed = DataBindingEvents.Remove(module);
        AssemblyFile.Write(module, output);
        return $"pre: lock removed from ThreadSafeStore; data-binding notifications removed: {removed}";
    }
}
