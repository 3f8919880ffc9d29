using System.Text;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace SqlClrHost.Parsing;

/// <summary>The source text of fragments.</summary>
internal static class FragmentText
{
    /// <summary>The text as it was written.</summary>
    public static string Of(TSqlFragment fragment)
    {
        var text = new StringBuilder();
        for (int i = fragment.FirstTokenIndex; i <= fragment.LastTokenIndex; i++)
        {
            text.Append(fragment.ScriptTokenStream[i].Text);
        }

        return text.ToString();
    }

    /// <summary>The text without spaces, comments and brackets and in one case: equal for expressions that SQL Server takes for the same.</summary>
    public static string Canonical(TSqlFragment fragment)
    {
        var text = new StringBuilder();
        for (int i = fragment.FirstTokenIndex; i <= fragment.LastTokenIndex; i++)
        {
            TSqlParserToken token = fragment.ScriptTokenStream[i];
            switch (token.TokenType)
            {
                case TSqlTokenType.WhiteSpace or TSqlTokenType.SingleLineComment or TSqlTokenType.MultilineComment:
                    break;
                case TSqlTokenType.AsciiStringLiteral or TSqlTokenType.UnicodeStringLiteral:
                    text.Append(token.Text).Append(' ');
                    break;
                case TSqlTokenType.QuotedIdentifier:
                    text.Append(token.Text[1..^1].ToUpperInvariant()).Append(' ');
                    break;
                default:
                    text.Append(token.Text.ToUpperInvariant()).Append(' ');
                    break;
            }
        }

        return text.ToString();
    }
}
