using Mono.Cecil;

namespace SqlClrVerifier.Rules;

/// <summary>Rule 5: none of the attributes that SQL Server disallows, no declarative security.</summary>
internal sealed class AttributeRule : IRule
{
    private const string CompilationRelaxations = "System.Runtime.CompilerServices.CompilationRelaxationsAttribute";

    /// <summary>Attribute types (and bases of attribute types) from the "Disallowed custom attributes" of SQL Server's documentation. MethodImpl and DllImport are flags in metadata and belong to rule 4.</summary>
    private static readonly string[] Disallowed =
    [
        "System.ContextStaticAttribute",
        "System.MTAThreadAttribute",
        "System.Runtime.Remoting.Contexts.ContextAttribute",
        "System.STAThreadAttribute",
        "System.Security.Permissions.SecurityAttribute",
        "System.Security.SuppressUnmanagedCodeSecurityAttribute",
        "System.Security.UnverifiableCodeAttribute",
        "System.ThreadStaticAttribute",
        CompilationRelaxations,
    ];

    /// <summary>
    /// Attribute types that compilers write into the assembly itself and that are allowed: plain data that nothing at run time reads,
    /// and the documented list forbids attributes by name, these not among them. The rest (RefSafetyRules, IsByRefLike, ScopedRef…)
    /// changes what the compiler may emit, and there is no report of a server that accepted one; C# 10 writes none of them.
    /// </summary>
    private static readonly string[] HarmlessEmbedded =
    [
        "Microsoft.CodeAnalysis.EmbeddedAttribute",
        "System.Runtime.CompilerServices.ExtensionAttribute",
        "System.Runtime.CompilerServices.IsReadOnlyAttribute",
        "System.Runtime.CompilerServices.NullableAttribute",
        "System.Runtime.CompilerServices.NullableContextAttribute",
        "System.Runtime.CompilerServices.NullablePublicOnlyAttribute",
    ];

    public int Number => 5;

    public void Check(Inspection inspection, Findings findings)
    {
        foreach (var use in AttributeUse.AllOf(inspection))
            CheckAttribute(use, inspection, findings);

        CheckSecurity(inspection.Module.Assembly, inspection.AssemblyName, findings);
        foreach (var type in inspection.Types)
            CheckSecurity(type, MemberName.Of(type), findings);
        foreach (var method in inspection.Methods)
            CheckSecurity(method, MemberName.Of(method), findings);
    }

    private void CheckAttribute(AttributeUse use, Inspection inspection, Findings findings)
    {
        var type = use.Attribute.AttributeType;

        // Every C# compiler marks the assembly with CompilationRelaxations(8), and SQL Server loads such assemblies: there the entry cannot be meant.
        if (use.IsOnAssembly && type.FullName == CompilationRelaxations)
            return;

        if (IsDisallowed(type, inspection))
            findings.Add(Number, null, use.Member, $"carries {type.FullName}, which SQL Server disallows");
        else if (IsUnknownEmbedded(type, inspection))
            findings.Add(Number, null, use.Member, $"carries {type.FullName}, which the compiler embeds and no server is known to accept; set LangVersion 10");
    }

    private void CheckSecurity(ISecurityDeclarationProvider provider, string member, Findings findings)
    {
        foreach (var declaration in provider.SecurityDeclarations)
        {
            var permissions = string.Join(", ", declaration.SecurityAttributes.Select(attribute => attribute.AttributeType.Name));
            findings.Add(Number, null, member, $"declares security ({declaration.Action} {permissions}), which SQL Server disallows");
        }
    }

    private static bool IsDisallowed(TypeReference attribute, Inspection inspection) =>
        Disallowed.Contains(attribute.FullName)
        || (inspection.Newest.Resolve(attribute) is { } type
            && inspection.Newest.AncestorsOf(type).Any(ancestor => Disallowed.Contains(ancestor.Reference.FullName)));

    private static bool IsUnknownEmbedded(TypeReference attribute, Inspection inspection) =>
        attribute.Scope == inspection.Module
        && attribute.Namespace is "System.Runtime.CompilerServices" or "Microsoft.CodeAnalysis"
        && !HarmlessEmbedded.Contains(attribute.FullName);
}
