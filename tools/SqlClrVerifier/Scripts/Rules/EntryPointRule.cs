using SqlClrVerifier.Scripts.Clr;
using SqlClrVerifier.Scripts.Reading;

namespace SqlClrVerifier.Scripts.Rules;

/// <summary>Rule 11: each entry point of the assemblies is bound by one routine, not by none and not by two.</summary>
internal sealed class EntryPointRule : IScriptRule
{
    public void Check(ScriptInspection inspection, ScriptFindings findings)
    {
        var bindings = Binding.In(inspection.Scripts).ToList();
        foreach (var same in bindings.GroupBy(binding => binding.Key))
        {
            foreach (var repeated in same.Skip(1))
                findings.Add(RuleNumbers.Bindings, repeated.Module, $"{repeated.ExternalName} is bound already, by {same.First().Module.Name}.");
        }

        var bound = bindings.Select(binding => binding.Key).ToHashSet();
        foreach (var assembly in inspection.Assemblies)
        {
            var unbound = assembly.EntryPoints.Where(method => !bound.Contains(Binding.KeyOf(assembly.Name, method.DeclaringType.FullName, method.Name)));
            foreach (var member in unbound.Select(MemberName.Of))
                findings.Add(RuleNumbers.Bindings, ScriptFolder.Installer, 1, $"no script binds {member} of {assembly.Name}.dll, which is made for T-SQL.");
        }
    }
}
