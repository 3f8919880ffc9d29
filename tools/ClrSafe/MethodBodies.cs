using Mono.Cecil;

namespace ClrSafe;

internal static class MethodBodies
{
    /// <summary>Every method of the module that has code, nested types included.</summary>
    public static IEnumerable<MethodDefinition> MethodsWithBody(this ModuleDefinition module) =>
        module.GetTypes().SelectMany(type => type.Methods).Where(method => method.HasBody);
}
