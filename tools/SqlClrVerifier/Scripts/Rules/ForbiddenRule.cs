using System.Text.RegularExpressions;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrVerifier.Scripts.Reading;

namespace SqlClrVerifier.Scripts.Rules;

/// <summary>Rule 13: what no script of a product that handles money and keys contains.</summary>
internal sealed partial class ForbiddenRule : IScriptRule
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["TRUSTWORTHY"] = "assemblies are trusted by their hashes, never by TRUSTWORTHY",
        ["UNSAFE"] = "no assembly is UNSAFE",
        ["NOLOCK"] = "NOLOCK reads what was never committed",
        ["READUNCOMMITTED"] = "READUNCOMMITTED reads what was never committed",
        ["UNCOMMITTED"] = "READ UNCOMMITTED reads what was never committed",
        ["GOTO"] = "GOTO is not used",
        ["CURSOR"] = "cursors are not used",
    };

    public void Check(ScriptInspection inspection, ScriptFindings findings)
    {
        foreach (var batch in inspection.Scripts.Batches)
        {
            CheckWords(batch, findings);
            CheckConfiguration(batch, findings);
        }

        foreach (var module in inspection.Scripts.Modules)
        {
            // A declined card would doom the caller's transaction.
            foreach (var set in module.Statement.All<PredicateSetStatement>().Where(set => set.IsOn && set.Options.HasFlag(SetOptions.XactAbort)))
                findings.Add(RuleNumbers.Scripts, module.Batch, set, $"{module.Name} turns XACT_ABORT on, so that any error would doom the caller's transaction.");
        }
    }

    // Tokens, not nodes: these words have no other use, whatever statement they stand in. A name in brackets is a name.
    private static void CheckWords(ScriptBatch batch, ScriptFindings findings)
    {
        foreach (var token in batch.Tokens.Where(token => token.TokenType != TSqlTokenType.EndOfFile))
        {
            var isLiteral = token.TokenType is TSqlTokenType.AsciiStringLiteral or TSqlTokenType.UnicodeStringLiteral;
            if (isLiteral && DynamicStatement().IsMatch(token.Text))
                findings.Add(RuleNumbers.Scripts, batch, token, "the text is a statement that lowers the server's guard.");
            else if (!isLiteral && Words.TryGetValue(token.Text, out var reason))
                findings.Add(RuleNumbers.Scripts, batch, token, $"{token.Text.ToUpperInvariant()}: {reason}.");
        }
    }

    private static void CheckConfiguration(ScriptBatch batch, ScriptFindings findings)
    {
        foreach (var call in batch.All<ExecutableProcedureReference>())
        {
            var values = call.Parameters.Select(parameter => parameter.ParameterValue).OfType<Literal>().Select(literal => literal.Value).ToList();
            if (values.Contains("clr strict security", StringComparer.OrdinalIgnoreCase) && !values.Contains("1"))
                findings.Add(RuleNumbers.Scripts, batch, call, "clr strict security stays on.");
        }
    }

    [GeneratedRegex(@"TRUSTWORTHY\s+ON|PERMISSION_SET\s*=\s*UNSAFE|\(\s*NOLOCK\s*\)|clr strict security'*\s*,\s*(@configvalue\s*=\s*)?0", RegexOptions.IgnoreCase)]
    private static partial Regex DynamicStatement();
}
