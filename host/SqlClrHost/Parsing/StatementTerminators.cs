using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Errors;
using SqlClrHost.Types;

namespace SqlClrHost.Parsing;

/// <summary>
/// The statements before THROW and before the WITH of a common table expression must end in a semicolon. The parser is lenient
/// there and even takes THROW for an alias or a savepoint (SELECT 1 THROW; ROLLBACK THROW;), which would hide a missing error.
/// </summary>
internal static class StatementTerminators
{
    /// <exception cref="SqlError">A semicolon is missing: before THROW (102), before WITH (319).</exception>
    public static void Check(TSqlBatch batch)
    {
        IList<TSqlParserToken> tokens = batch.ScriptTokenStream;
        for (int i = batch.FirstTokenIndex; i <= batch.LastTokenIndex; i++)
        {
            if (IsThrow(tokens[i]) && StartsStatement(tokens, i) && !IsAllowedBefore(tokens, i, batch.FirstTokenIndex))
            {
                throw SqlErrors.IncorrectSyntax("THROW").At(null, tokens[i].Line);
            }
        }

        batch.Accept(new CommonTableExpressions());
    }

    /// <summary>White space and comments.</summary>
    public static bool IsBlank(TSqlParserToken token) =>
        token.TokenType is TSqlTokenType.WhiteSpace or TSqlTokenType.SingleLineComment or TSqlTokenType.MultilineComment;

    private static bool IsThrow(TSqlParserToken token) =>
        token.TokenType == TSqlTokenType.Identifier && token.Text.Equals("THROW", StringComparison.OrdinalIgnoreCase);

    /// <summary>Followed by a number, a variable, a semicolon, END or nothing: not a column that happens to be called Throw.</summary>
    private static bool StartsStatement(IList<TSqlParserToken> tokens, int index)
    {
        TSqlParserToken? next = Neighbour(tokens, index, 1, tokens.Count);
        return next is null || next.TokenType is TSqlTokenType.Integer or TSqlTokenType.Variable or TSqlTokenType.Semicolon or TSqlTokenType.End or TSqlTokenType.EndOfFile;
    }

    private static bool IsAllowedBefore(IList<TSqlParserToken> tokens, int index, int first)
    {
        TSqlParserToken? previous = Neighbour(tokens, index, -1, first - 1);
        return previous is null
            || previous.TokenType is TSqlTokenType.Semicolon or TSqlTokenType.Begin or TSqlTokenType.Else or TSqlTokenType.Colon
            || FollowsCondition(tokens, index, first)
            || FollowsBlockOpening(tokens, index, first);
    }

    /// <summary>BEGIN TRY and BEGIN CATCH open a block as BEGIN does.</summary>
    private static bool FollowsBlockOpening(IList<TSqlParserToken> tokens, int index, int first)
    {
        int previous = NeighbourIndex(tokens, index, -1, first - 1);
        int before = previous < 0 ? -1 : NeighbourIndex(tokens, previous, -1, first - 1);
        return before >= 0
            && tokens[before].TokenType == TSqlTokenType.Begin
            && tokens[previous].Text.ToUpperInvariant() is "TRY" or "CATCH";
    }

    /// <summary>IF condition THROW …: no statement stands before it, so the IF itself must be looked for.</summary>
    private static bool FollowsCondition(IList<TSqlParserToken> tokens, int index, int first)
    {
        int depth = 0;
        for (int i = index - 1; i >= first; i--)
        {
            switch (tokens[i].TokenType)
            {
                case TSqlTokenType.RightParenthesis:
                    depth++;
                    break;
                case TSqlTokenType.LeftParenthesis:
                    depth--;
                    break;
                case TSqlTokenType.Select or TSqlTokenType.Insert or TSqlTokenType.Update or TSqlTokenType.Delete when depth == 0:
                    return false;
                case TSqlTokenType.Semicolon or TSqlTokenType.Begin or TSqlTokenType.End or TSqlTokenType.Else
                    or TSqlTokenType.Set or TSqlTokenType.Print or TSqlTokenType.Exec or TSqlTokenType.Execute or TSqlTokenType.Rollback:
                    return false;
                case TSqlTokenType.If or TSqlTokenType.While:
                    return true;
            }
        }

        return false;
    }

    /// <summary>Looks at the statements of each list: only one that stands behind another can lack the semicolon before it.</summary>
    private sealed class CommonTableExpressions : TSqlFragmentVisitor
    {
        public override void Visit(TSqlBatch node) => Check(node.Statements);

        public override void Visit(StatementList node) => Check(node.Statements);

        private static void Check(IList<TSqlStatement> statements)
        {
            foreach (TSqlStatement statement in statements.Skip(1))
            {
                TSqlParserToken first = statement.ScriptTokenStream[statement.FirstTokenIndex];
                if (first.TokenType == TSqlTokenType.With
                    && Neighbour(statement.ScriptTokenStream, statement.FirstTokenIndex, -1, -1)?.TokenType != TSqlTokenType.Semicolon)
                {
                    throw EngineErrors.WithNeedsSemicolon().At(null, first.Line);
                }
            }
        }
    }

    private static TSqlParserToken? Neighbour(IList<TSqlParserToken> tokens, int index, int step, int end)
    {
        int found = NeighbourIndex(tokens, index, step, end);
        return found < 0 ? null : tokens[found];
    }

    private static int NeighbourIndex(IList<TSqlParserToken> tokens, int index, int step, int end)
    {
        for (int i = index + step; i != end; i += step)
        {
            if (!IsBlank(tokens[i]))
            {
                return i;
            }
        }

        return -1;
    }
}
