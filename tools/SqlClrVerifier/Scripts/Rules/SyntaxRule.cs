namespace SqlClrVerifier.Scripts.Rules;

/// <summary>Rule 13: sqlcmd and SQL Server 2017 understand every script.</summary>
internal sealed class SyntaxRule : IScriptRule
{
    public void Check(ScriptInspection inspection, ScriptFindings findings)
    {
        foreach (var file in inspection.Scripts.Files)
        {
            foreach (var (line, text) in file.Problems)
                findings.Add(RuleNumbers.Scripts, file.RelativePath, line, text);
        }
    }
}
