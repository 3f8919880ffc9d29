using Mono.Cecil;
using Mono.Cecil.Cil;
using SqlClrVerifier.Framework;

namespace SqlClrVerifier;

/// <summary>The assembly under verification, as the rules see it.</summary>
internal sealed class Inspection : IDisposable
{
    public Inspection(byte[] image, VerifierOptions options)
    {
        Image = image;
        Options = options;
        Grant = PermissionGrant.Of(options.PermissionSet);
        Newest = FrameworkReferences.Version48(options.DatabaseAssemblies);
        Oldest = FrameworkReferences.Version462(options.DatabaseAssemblies);
        Module = ModuleDefinition.ReadModule(
            new MemoryStream(image, writable: false),
            new ReaderParameters { AssemblyResolver = Newest.AssemblyResolver });
        Types = [.. Module.GetTypes()];
        Methods = [.. Types.SelectMany(type => type.Methods)];
    }

    public byte[] Image { get; }

    public VerifierOptions Options { get; }

    public PermissionGrant Grant { get; }

    /// <summary>The framework the assembly is compiled for; its metadata says what the host protects.</summary>
    public FrameworkReferences Newest { get; }

    /// <summary>The oldest framework that a supported server may have.</summary>
    public FrameworkReferences Oldest { get; }

    public ModuleDefinition Module { get; }

    public string AssemblyName => Module.Assembly.Name.Name;

    public IReadOnlyList<TypeDefinition> Types { get; }

    public IReadOnlyList<MethodDefinition> Methods { get; }

    /// <summary>Every instruction of every method.</summary>
    public IEnumerable<CodeLocation> Code =>
        from method in Methods
        where method.HasBody
        from instruction in method.Body.Instructions
        select new CodeLocation(method, instruction);

    /// <summary>Every place where code names a method, with the method's definition; references that resolve nowhere are left to rules 2 and 6.</summary>
    public IEnumerable<(CodeLocation Location, MethodDefinition Target)> MethodUses =>
        from location in Code
        let reference = location.Instruction.Operand as MethodReference
        where reference is not null
        let target = Newest.Resolve(reference)
        where target is not null
        select (location, target);

    public bool IsOwn(IMemberDefinition member) =>
        (member as TypeDefinition ?? member.DeclaringType).Module == Module;

    public void Dispose()
    {
        Module.Dispose();
        Newest.Dispose();
        Oldest.Dispose();
    }
}

/// <summary>One instruction in one method.</summary>
internal readonly record struct CodeLocation(MethodDefinition Method, Instruction Instruction)
{
    public string Member => MemberName.Of(Method);
}
