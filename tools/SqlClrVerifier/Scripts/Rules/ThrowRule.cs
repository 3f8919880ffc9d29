using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrVerifier.Scripts.Reading;

namespace SqlClrVerifier.Scripts.Rules;

/// <summary>
/// Rule 13: one procedure raises all errors, because the text of an error needs care (THROW cuts it, and reads % in it).
/// Scripts outside modules, which stop an installation, may throw.
/// </summary>
internal sealed class ThrowRule : IScriptRule
{
    private const string Thrower = "stripe_internal.Raise";

    public void Check(ScriptInspection inspection, ScriptFindings findings)
    {
        foreach (var module in inspection.Scripts.Modules.Where(module => !module.Name.Equals(Thrower, StringComparison.OrdinalIgnoreCase)))
        {
            foreach (var statement in module.Statement.All<TSqlStatement>().Where(statement => statement is ThrowStatement or RaiseErrorStatement))
                findings.Add(RuleNumbers.Scripts, module.Batch, statement, $"{module.Name} raises an error itself. EXEC {Thrower} does.");
        }

        foreach (var batch in inspection.Scripts.Batches)
            CheckMisread(batch, findings);
    }

    // "ROLLBACK TRANSACTION THROW;" is a rollback to the savepoint THROW, "SELECT 1 THROW;" a column of that name.
    private static void CheckMisread(ScriptBatch batch, ScriptFindings findings)
    {
        var statements = batch.All<ThrowStatement>().Select(statement => statement.FirstTokenIndex).ToHashSet();
        for (var i = 0; i < batch.Tokens.Count; i++)
        {
            var token = batch.Tokens[i];
            if (token.TokenType == TSqlTokenType.Identifier && token.Text.Equals("THROW", StringComparison.OrdinalIgnoreCase) && !statements.Contains(i))
                findings.Add(RuleNumbers.Scripts, batch, token, "THROW is read as a name here, because the statement before it has no semicolon.");
        }
    }
}
