using Mono.Cecil;

namespace ClrSafe;

/// <summary>Gives the assembly its own name and drops what belongs to the original's signature.</summary>
/// <remarks>
/// A changed assembly can't keep its author's signature, and with its own name it can neither be mistaken for the original
/// nor collide with one in the same database. SQL Server trusts it by hash, so it needs no signature of ours.
/// </remarks>
internal static class AssemblyIdentity
{
    public static void Change(ModuleDefinition module, string name, string title)
    {
        AssemblyDefinition assembly = module.Assembly;
        assembly.Name.Name = name;
        assembly.Name.PublicKey = null;
        assembly.Name.HasPublicKey = false;
        module.Name = name + ".dll";
        module.Attributes &= ~ModuleAttributes.StrongNameSigned;
        module.Runtime = TargetRuntime.Net_4_0;

        RemoveAttribute(assembly, "System.Runtime.CompilerServices.InternalsVisibleToAttribute");
        RemoveAttribute(assembly, "System.Reflection.AssemblyTitleAttribute");
        AddAttribute(module, "System.Reflection.AssemblyTitleAttribute", title);

        // Partially trusted callers: should somebody sign the assembly, EXTERNAL_ACCESS code may still call it.
        RemoveAttribute(assembly, "System.Security.AllowPartiallyTrustedCallersAttribute");
        AddAttribute(module, "System.Security.AllowPartiallyTrustedCallersAttribute");
    }

    private static void RemoveAttribute(AssemblyDefinition assembly, string type)
    {
        foreach (CustomAttribute attribute in assembly.CustomAttributes.Where(attribute => attribute.AttributeType.FullName == type).ToList())
            assembly.CustomAttributes.Remove(attribute);
    }

    private static void AddAttribute(ModuleDefinition module, string type, params string[] arguments)
    {
        TypeDefinition definition = CoreLibrary(module).GetType(type);
        MethodDefinition constructor = definition.Methods.Single(method =>
            method.IsConstructor && !method.IsStatic && method.Parameters.Count == arguments.Length);
        var attribute = new CustomAttribute(module.ImportReference(constructor));
        foreach (string argument in arguments)
            attribute.ConstructorArguments.Add(new CustomAttributeArgument(module.TypeSystem.String, argument));
        module.Assembly.CustomAttributes.Add(attribute);
    }

    private static ModuleDefinition CoreLibrary(ModuleDefinition module) =>
        module.AssemblyResolver.Resolve(module.AssemblyReferences.Single(reference => reference.Name == "mscorlib")).MainModule;
}
