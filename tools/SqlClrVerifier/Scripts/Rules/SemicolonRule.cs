using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrVerifier.Scripts.Reading;

namespace SqlClrVerifier.Scripts.Rules;

/// <summary>
/// Rule 13: every statement ends with a semicolon. Without one, the server reads <c>THROW</c>, <c>WITH</c> and <c>MERGE</c> as a part of what comes before.
/// </summary>
internal sealed class SemicolonRule : IScriptRule
{
    public void Check(ScriptInspection inspection, ScriptFindings findings)
    {
        foreach (var batch in inspection.Scripts.Batches)
        {
            var exceptions = WithoutSemicolon(batch);
            foreach (var statement in batch.All<TSqlStatement>().Except(exceptions).Where(statement => !IsTerminated(statement, batch.Tokens)))
                findings.Add(RuleNumbers.Scripts, batch.File.RelativePath, batch.EndLineOf(statement), $"{FirstWord(statement, batch)} does not end with a semicolon.");
        }
    }

    /// <summary>The places where T-SQL has no room for a semicolon.</summary>
    private static HashSet<TSqlStatement> WithoutSemicolon(ScriptBatch batch)
    {
        var exceptions = new HashSet<TSqlStatement>();

        // RETURN (SELECT ...) of an inline function: the semicolon follows the parenthesis.
        exceptions.UnionWith(batch.All<SelectFunctionReturnType>().Select(function => function.SelectStatement));

        // A semicolon between the END of a block and ELSE would end the IF, and ELSE would be a syntax error.
        var branches = batch.All<IfStatement>().Where(statement => statement.ElseStatement is not null).Select(statement => statement.ThenStatement);
        exceptions.UnionWith(branches.OfType<BeginEndBlockStatement>());

        // A label ends with its colon.
        exceptions.UnionWith(batch.All<LabelStatement>());
        return exceptions;
    }

    // Whether the parser counts the semicolon to the statement differs from statement to statement.
    private static bool IsTerminated(TSqlStatement statement, IList<TSqlParserToken> tokens)
    {
        if (tokens[statement.LastTokenIndex].TokenType == TSqlTokenType.Semicolon)
            return true;

        var next = statement.LastTokenIndex + 1;
        while (next < tokens.Count && tokens[next].TokenType is TSqlTokenType.WhiteSpace or TSqlTokenType.SingleLineComment or TSqlTokenType.MultilineComment)
            next++;
        return next < tokens.Count && tokens[next].TokenType == TSqlTokenType.Semicolon;
    }

    private static string FirstWord(TSqlStatement statement, ScriptBatch batch) => batch.Tokens[statement.FirstTokenIndex].Text.ToUpperInvariant();
}
