using Mono.Cecil;

namespace ClrSafe;

/// <summary>Clears the flags that the trimmer sets on the methods whose bodies it replaces.</summary>
/// <remarks>
/// SQL Server disallows MethodImplAttribute in SAFE and EXTERNAL_ACCESS assemblies; its NoInlining is only a hint, so nothing is lost.
/// </remarks>
internal static class ImplementationFlags
{
    private const MethodImplAttributes Hints = MethodImplAttributes.NoInlining | MethodImplAttributes.NoOptimization;

    public static int ClearHints(ModuleDefinition module)
    {
        List<MethodDefinition> hinted = [.. module.GetTypes().SelectMany(type => type.Methods).Where(method => (method.ImplAttributes & Hints) != 0)];
        foreach (MethodDefinition method in hinted)
            method.ImplAttributes &= ~Hints;
        return hinted.Count;
    }
}
