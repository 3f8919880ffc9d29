using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Types;

namespace SqlClrHost.Parsing;

/// <summary>Parses batches by the grammar of SQL Server 2017, and refuses what that grammar lets through but the server does not.</summary>
internal static class SqlParser
{
    /// <exception cref="SqlError">The text is not valid, or a semicolon is missing that SQL Server asks for.</exception>
    public static TSqlBatch? ParseBatch(string text, bool quotedIdentifiers)
    {
        var parser = new TSql140Parser(quotedIdentifiers);
        using var reader = new StringReader(text);
        TSqlFragment fragment = parser.Parse(reader, out IList<ParseError> errors);
        if (errors.Count > 0)
        {
            throw SyntaxErrors.Of(errors[0], text, quotedIdentifiers);
        }

        var script = (TSqlScript)fragment;
        if (script.Batches.Count > 1)
        {
            throw SqlErrors.IncorrectSyntax("GO").At(null, script.Batches[1].StartLine);
        }

        TSqlBatch? batch = script.Batches.FirstOrDefault();
        if (batch is not null)
        {
            StatementTerminators.Check(batch);
        }

        return batch;
    }

    /// <summary>Parses the parameter list of sp_executesql.</summary>
    public static IList<ProcedureParameter> ParseParameters(string text)
    {
        TSqlBatch? batch = ParseBatch($"CREATE PROCEDURE p {text} AS RETURN;", quotedIdentifiers: true);
        return ((CreateProcedureStatement)batch!.Statements[0]).Parameters;
    }
}
