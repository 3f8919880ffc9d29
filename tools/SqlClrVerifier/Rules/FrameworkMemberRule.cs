using Mono.Cecil;
using SqlClrVerifier.Framework;

namespace SqlClrVerifier.Rules;

/// <summary>
/// Rule 6: uses only framework members that the host does not protect, that transparent code may call, whose declared demands are
/// granted, and that exist in the oldest framework a server may have. The CLR checks the first three when it compiles the calling
/// method: one such call fails the whole method, even on a path that is never taken.
/// </summary>
internal sealed class FrameworkMemberRule : IRule
{
    public int Number => 6;

    public void Check(Inspection inspection, Findings findings)
    {
        var reported = new HashSet<string>();
        foreach (var location in inspection.Code)
        {
            if (location.Instruction.Operand is MethodReference or FieldReference)
                CheckUse(location, (MemberReference)location.Instruction.Operand, inspection, findings, reported);
        }

        foreach (var use in AttributeUse.AllOf(inspection))
            CheckAttribute(use, inspection, findings, reported);
        CheckOtherReferences(inspection, findings, reported);
    }

    private void CheckUse(CodeLocation location, MemberReference reference, Inspection inspection, Findings findings, HashSet<string> reported)
    {
        if (AbsenceOf(reference, inspection) is { } absence)
        {
            reported.Add(absence.Name);
            findings.Add(Number, null, location.Member, $"{MemberName.Use(location, reference)}, which .NET Framework {absence.Version} does not have");
            return;
        }

        // A reference through a type of our own may still mean an inherited framework member.
        if (inspection.Newest.Resolve(reference) is not { } member || !SupportedReferences.IsFramework(member.DeclaringType.Module.Assembly.Name.Name))
            return;

        foreach (var reason in SecurityMetadata.ReasonsAgainstUse(member, inspection.Grant))
            findings.Add(Number, null, location.Member, $"{MemberName.Use(location, reference)} ({reason})");
    }

    /// <summary>Nothing calls an attribute's constructor until somebody asks for the attribute, but it must exist.</summary>
    private void CheckAttribute(AttributeUse use, Inspection inspection, Findings findings, HashSet<string> reported)
    {
        if (AbsenceOf(use.Attribute.Constructor, inspection) is { } absence)
        {
            reported.Add(absence.Name);
            findings.Add(Number, null, use.Member, $"carries {use.Attribute.AttributeType.FullName}, which .NET Framework {absence.Version} does not have");
        }
    }

    /// <summary>Types in signatures, casts and catch clauses: they are not called, but must exist.</summary>
    private void CheckOtherReferences(Inspection inspection, Findings findings, HashSet<string> reported)
    {
        foreach (var reference in inspection.Module.GetTypeReferences().Concat<MemberReference>(inspection.Module.GetMemberReferences()))
        {
            if (AbsenceOf(reference, inspection) is { } absence && reported.Add(absence.Name))
                findings.Add(Number, null, inspection.AssemblyName, $"refers to {absence.Name}, which .NET Framework {absence.Version} does not have");
        }
    }

    /// <summary>The framework version that lacks the member or its type; <see langword="null"/> when both versions have it or it is not the framework's.</summary>
    private static Absence? AbsenceOf(MemberReference reference, Inspection inspection)
    {
        var type = reference as TypeReference ?? reference.DeclaringType;
        if (type.IsArray || type.Scope is not AssemblyNameReference assembly || !SupportedReferences.IsFramework(assembly.Name))
            return null;

        foreach (var framework in new[] { inspection.Newest, inspection.Oldest })
        {
            if (framework.Resolve(type) is null)
                return new Absence(framework.Version, type.GetElementType().FullName);
            if (framework.Resolve(reference) is null)
                return new Absence(framework.Version, reference is MethodReference method ? method.GetElementMethod().FullName : reference.FullName);
        }

        return null;
    }

    private sealed record Absence(string Version, string Name);
}
