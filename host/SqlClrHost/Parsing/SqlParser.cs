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
            throw SyntaxError(errors[0], text);
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

    private static SqlError SyntaxError(ParseError error, string text)
    {
        Match lone = LoneStatement.Match(text, Math.Clamp(error.Offset, 0, text.Length));
        if (lone.Success)
        {
            string name = $"CREATE {lone.Groups[1].Value.ToUpperInvariant()}";
            return new SqlError(MustBeFirst, $"'{name}' must be the first statement in a query batch.", level: SyntaxErrorLevel).At(null, error.Line);
        }

        int number = ServerNumbers.GetValueOrDefault(error.Number, IncorrectSyntax);
        return new SqlError(number, error.Message, level: SyntaxErrorLevel).At(null, error.Line);
    }
}
