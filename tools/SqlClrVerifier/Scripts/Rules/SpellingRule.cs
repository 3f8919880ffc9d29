using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrVerifier.Scripts.Reading;

namespace SqlClrVerifier.Scripts.Rules;

/// <summary>Rule 13: names keep one letter case, because on servers with a case-sensitive collation another case is another name.</summary>
internal sealed class SpellingRule : IScriptRule
{
    public void Check(ScriptInspection inspection, ScriptFindings findings)
    {
        foreach (var batch in inspection.Scripts.Batches)
        {
            CheckVariables(batch, findings);
            foreach (var type in batch.All<DataTypeReference>().Where(IsMisspelledSysname))
                findings.Add(RuleNumbers.Scripts, batch, type, "sysname is a type of the catalog: write it in lower case.");
        }
    }

    private static bool IsMisspelledSysname(DataTypeReference type) =>
        type.Name?.BaseIdentifier.Value is { } name && name != "sysname" && name.Equals("sysname", StringComparison.OrdinalIgnoreCase);

    private static void CheckVariables(ScriptBatch batch, ScriptFindings findings)
    {
        // In EXEC the name before = is a parameter of the called procedure, not of this batch.
        var foreign = batch.All<ExecuteParameter>().Select(argument => argument.Variable?.FirstTokenIndex).ToHashSet();
        var spellings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < batch.Tokens.Count; i++)
        {
            var token = batch.Tokens[i];
            if (token.TokenType != TSqlTokenType.Variable || foreign.Contains(i) || spellings.TryAdd(token.Text, token.Text))
                continue;
            if (spellings[token.Text] != token.Text)
                findings.Add(RuleNumbers.Scripts, batch, token, $"{token.Text} is written {spellings[token.Text]} before.");
        }
    }
}
