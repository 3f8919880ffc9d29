using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrVerifier.Scripts.Reading;

namespace SqlClrVerifier.Scripts.Rules;

/// <summary>
/// Rule 13: batches begin and end where they must, and modules are created under the settings that they keep for life.
/// That modules stand alone in their batches is left to the parser, which takes anything else for a syntax error.
/// </summary>
internal sealed class BatchRule : IScriptRule
{
    private const SetOptions ModuleOptions = SetOptions.AnsiNulls | SetOptions.QuotedIdentifier;

    public void Check(ScriptInspection inspection, ScriptFindings findings)
    {
        foreach (var file in inspection.Scripts.Files)
        {
            // With :r the open batch of one file would run together with the first of the next.
            if (file.Text.IsLastBatchOpen)
                findings.Add(RuleNumbers.Scripts, file.RelativePath, file.Text.Batches[^1].FirstLine, "the batch that begins here is not ended by GO.");

            CheckIncludes(file, findings);
            CheckOptions(file, findings);
        }

        foreach (var module in inspection.Scripts.Modules)
            CheckBody(module, findings);
    }

    private static void CheckIncludes(ScriptFile file, ScriptFindings findings)
    {
        var previous = 0;
        foreach (var include in file.Text.Includes)
        {
            var batch = file.Batches.FirstOrDefault(batch => batch.FirstLine <= include.Line && include.Line <= batch.LastLine);
            if (batch is not null && batch.Statements.Select(batch.LineOf).Any(line => previous < line && line < include.Line))
                findings.Add(RuleNumbers.Scripts, file.RelativePath, include.Line, "GO is missing before :r: the included file would continue the batch above it.");
            previous = include.Line;
        }
    }

    private static void CheckOptions(ScriptFile file, ScriptFindings findings)
    {
        var isSet = false;
        foreach (var batch in file.Batches)
        {
            foreach (var module in ScriptModule.In(batch).Where(_ => !isSet))
                findings.Add(RuleNumbers.Scripts, module, $"SET ANSI_NULLS, QUOTED_IDENTIFIER ON; must stand in a batch before {module.Name}: sqlcmd has the second off.");
            isSet |= batch.Statements.OfType<PredicateSetStatement>().Any(set => set.IsOn && (set.Options & ModuleOptions) == ModuleOptions);
        }
    }

    private static void CheckBody(ScriptModule module, ScriptFindings findings)
    {
        // Anything after END up to the next GO would belong to the procedure: a GRANT there would run at each call.
        if (module.Routine?.StatementList is { Statements: [not BeginEndBlockStatement, ..] or [_, _, ..] } body && body.Statements.Count > 0)
            findings.Add(RuleNumbers.Scripts, module, $"the body of {module.Name} is not one BEGIN ... END block; a statement after END would become a part of it.");
    }
}
