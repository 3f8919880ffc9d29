using System.Text.RegularExpressions;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Types;

namespace SqlClrHost.Parsing;

/// <summary>Parses batches by the grammar of SQL Server 2017, and refuses what that grammar lets through but the server does not.</summary>
internal static class SqlParser
{
    private const byte SyntaxErrorLevel = 15;
    private const int IncorrectSyntax = 102;
    private const int MustBeFirst = 111;
    private const int IncorrectNearKeyword = 156;

    /// <summary>The parser's own number for a token that does not fit.</summary>
    private const int UnexpectedToken = 46010;

    /// <summary>The parser refuses these anywhere but at the start of a batch, as SQL Server does with an error of its own.</summary>
    private static readonly Regex LoneStatement =
        new(@"\GCREATE\s+(?:OR\s+ALTER\s+)?(SCHEMA|VIEW|PROCEDURE|PROC|FUNCTION|TRIGGER)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>The parser numbers its errors in its own way; SQL Server calls all the others 102.</summary>
    private static readonly Dictionary<int, int> ServerNumbers = new()
    {
        [46047] = 1033,
        [46089] = 119,
    };

    /// <exception cref="SqlError">The text is not valid (102), or a THROW lacks the semicolon before it.</exception>
    public static TSqlBatch? ParseBatch(string text, bool quotedIdentifiers)
    {
        var parser = new TSql140Parser(quotedIdentifiers);
        using var reader = new StringReader(text);
        TSqlFragment fragment = parser.Parse(reader, out IList<ParseError> errors);
        if (errors.Count > 0)
        {
            throw SyntaxError(errors[0], text, quotedIdentifiers);
        }

        var script = (TSqlScript)fragment;
        if (script.Batches.Count > 1)
        {
            throw new SqlError(IncorrectSyntax, "Incorrect syntax near 'GO'.", level: SyntaxErrorLevel).At(null, script.Batches[1].StartLine);
        }

        TSqlBatch? batch = script.Batches.FirstOrDefault();
        if (batch is not null)
        {
            ThrowTerminators.Check(batch);
        }

        return batch;
    }

    /// <summary>Parses the parameter list of sp_executesql.</summary>
    public static IList<ProcedureParameter> ParseParameters(string text)
    {
        TSqlBatch? batch = ParseBatch($"CREATE PROCEDURE p {text} AS RETURN;", quotedIdentifiers: true);
        return ((CreateProcedureStatement)batch!.Statements[0]).Parameters;
    }

    private static SqlError SyntaxError(ParseError error, string text, bool quotedIdentifiers)
    {
        Match lone = LoneStatement.Match(text, Math.Clamp(error.Offset, 0, text.Length));
        if (lone.Success)
        {
            string name = $"CREATE {lone.Groups[1].Value.ToUpperInvariant()}";
            return new SqlError(MustBeFirst, $"'{name}' must be the first statement in a query batch.", level: SyntaxErrorLevel).At(null, error.Line);
        }

        if (KeywordAt(error, text, quotedIdentifiers) is { } keyword)
        {
            return new SqlError(IncorrectNearKeyword, $"Incorrect syntax near the keyword '{keyword}'.", level: SyntaxErrorLevel).At(null, error.Line);
        }

        int number = ServerNumbers.GetValueOrDefault(error.Number, IncorrectSyntax);
        return new SqlError(number, error.Message, level: SyntaxErrorLevel).At(null, error.Line);
    }

    /// <summary>The reserved word that the parser stumbled over, if it was one.</summary>
    private static string? KeywordAt(ParseError error, string text, bool quotedIdentifiers)
    {
        if (error.Number != UnexpectedToken)
        {
            return null;
        }

        using var reader = new StringReader(text);
        IList<TSqlParserToken> tokens = new TSql140Parser(quotedIdentifiers).GetTokenStream(reader, out _);
        return tokens.FirstOrDefault(t => t.Offset == error.Offset) is { } token && token.IsKeyword() ? token.Text : null;
    }
}
