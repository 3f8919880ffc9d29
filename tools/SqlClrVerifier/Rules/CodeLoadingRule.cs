using Mono.Cecil;

namespace SqlClrVerifier.Rules;

/// <summary>Rule 9: makes and loads no code at run time; the host has disabled it for every permission set.</summary>
internal sealed class CodeLoadingRule : IRule
{
    /// <summary>Whole namespaces and types, and single methods; an entry ending in <c>*</c> is a prefix.</summary>
    private static readonly string[] Forbidden =
    [
        "System.AppDomain::CreateDomain",
        "System.AppDomain::CreateInstance*",
        "System.AppDomain::ExecuteAssembly*",
        "System.AppDomain::Load",
        "System.CodeDom.Compiler.*",
        "System.Linq.Expressions.Expression`1::Compile",
        "System.Linq.Expressions.LambdaExpression::Compile*",
        "System.Reflection.Assembly::CreateInstance",
        "System.Reflection.Assembly::Load*",
        "System.Reflection.Assembly::ReflectionOnlyLoad*",
        "System.Reflection.Assembly::UnsafeLoadFrom",
        "System.Reflection.Emit.*",
        "System.Xml.Serialization.XmlSerializer::*",
        "System.Xml.Serialization.XmlSerializerFactory::*",
    ];

    public int Number => 9;

    public void Check(Inspection inspection, Findings findings)
    {
        foreach (var location in inspection.Code)
        {
            if (location.Instruction.Operand is MethodReference or FieldReference)
                CheckUse(location, (MemberReference)location.Instruction.Operand, inspection, findings);
        }
    }

    private void CheckUse(CodeLocation location, MemberReference reference, Inspection inspection, Findings findings)
    {
        var name = MemberName.Of(reference);
        if (Forbidden.Any(pattern => Matches(pattern, name)))
            findings.Add(Number, null, location.Member, $"{MemberName.Use(location, reference)}, which makes or loads code at run time");
        else if (reference.DeclaringType.FullName == "System.Activator" && !CreatesOwnType(reference, inspection))
            findings.Add(Number, null, location.Member, $"{MemberName.Use(location, reference)} for a type that is not the assembly's own");
    }

    /// <summary><c>new T()</c> compiles to <c>Activator.CreateInstance&lt;T&gt;()</c>: it loads nothing, and its callers are verified where they name the type.</summary>
    private static bool CreatesOwnType(MemberReference reference, Inspection inspection) =>
        reference is GenericInstanceMethod { Name: "CreateInstance", HasParameters: false } create
        && (create.GenericArguments[0] is GenericParameter || create.GenericArguments[0].Scope == inspection.Module);

    private static bool Matches(string pattern, string name) =>
        pattern.EndsWith('*') ? name.StartsWith(pattern[..^1], StringComparison.Ordinal) : name == pattern;
}
