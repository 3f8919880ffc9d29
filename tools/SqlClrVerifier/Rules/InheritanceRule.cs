using Mono.Cecil;
using SqlClrVerifier.Framework;

namespace SqlClrVerifier.Rules;

/// <summary>Rule 8: no override of a security-critical method (<c>Exception.GetObjectData</c>), no base type that demands something of its heirs. Either fails when the type is loaded.</summary>
internal sealed class InheritanceRule : IRule
{
    public int Number => 8;

    public void Check(Inspection inspection, Findings findings)
    {
        foreach (var type in inspection.Types)
        {
            var ancestors = inspection.Newest.AncestorsOf(type).ToList();
            CheckAncestors(type, ancestors, inspection, findings);
            foreach (var method in type.Methods.Where(method => method.IsVirtual))
                CheckOverrides(method, ancestors, inspection, findings);
        }
    }

    private void CheckAncestors(TypeDefinition type, List<(TypeReference Reference, TypeDefinition? Definition)> ancestors, Inspection inspection, Findings findings)
    {
        foreach (var (reference, definition) in ancestors)
        {
            if (definition is null)
            {
                findings.Add(Number, null, MemberName.Of(type), $"inherits from {reference.FullName} of {reference.Scope.Name}, which is not at hand; verify both assemblies together");
            }
            else if (!inspection.IsOwn(definition))
            {
                foreach (var reason in SecurityMetadata.ReasonsAgainstInheritance(definition, inspection.Grant))
                    findings.Add(Number, null, MemberName.Of(type), $"inherits from {definition.FullName} ({reason})");
            }
        }
    }

    private void CheckOverrides(MethodDefinition method, List<(TypeReference Reference, TypeDefinition? Definition)> ancestors, Inspection inspection, Findings findings)
    {
        var byName = ancestors
            .SelectMany(ancestor => ancestor.Definition?.Methods ?? [])
            .Where(inherited => inherited.IsVirtual && Overrides(method, inherited));
        var byDeclaration = method.Overrides.Select(inspection.Newest.Resolve).OfType<MethodDefinition>();

        foreach (var inherited in byName.Concat(byDeclaration).Where(inherited => !inspection.IsOwn(inherited)))
        {
            foreach (var reason in SecurityMetadata.ReasonsAgainstInheritance(inherited, inspection.Grant))
                findings.Add(Number, null, MemberName.Of(method), $"overrides {MemberName.Of(inherited)} ({reason})");
        }
    }

    private static bool Overrides(MethodDefinition method, MethodDefinition inherited) =>
        method.Name == inherited.Name
        && method.Parameters.Count == inherited.Parameters.Count
        && method.Parameters.Zip(inherited.Parameters).All(pair => IsSameType(pair.First.ParameterType, pair.Second.ParameterType));

    // The type argument that stands for a type parameter of a generic base is not worked out: any type may be it.
    private static bool IsSameType(TypeReference own, TypeReference inherited) =>
        inherited.ContainsGenericParameter || own.FullName == inherited.FullName;
}
