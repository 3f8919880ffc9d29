using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrVerifier.Scripts.Reading;

namespace SqlClrVerifier.Scripts.Rules;

/// <summary>Rule 13: the file of a public object grants it to the roles that may use it.</summary>
internal sealed class GrantRule : IScriptRule
{
    public void Check(ScriptInspection inspection, ScriptFindings findings)
    {
        foreach (var module in inspection.Scripts.Modules.Where(module => module.IsPublic && !IsGranted(module)))
            findings.Add(RuleNumbers.Scripts, module, $"{module.Name} is public, but its file does not GRANT it to a role.");
    }

    private static bool IsGranted(ScriptModule module) =>
        module.Batch.File.Batches
            .SelectMany(batch => batch.Statements)
            .OfType<GrantStatement>()
            .Select(grant => grant.SecurityTargetObject?.ObjectName.MultiPartIdentifier.Identifiers.Select(part => part.Value))
            .Any(parts => parts is not null && string.Join('.', parts).Equals(module.Name, StringComparison.OrdinalIgnoreCase));
}
