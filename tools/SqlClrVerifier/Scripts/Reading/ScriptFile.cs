using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace SqlClrVerifier.Scripts.Reading;

/// <summary>One script, read as sqlcmd reads it and parsed as SQL Server 2017 parses it.</summary>
internal sealed class ScriptFile
{
    private readonly List<(int Line, string Text)> _problems;

    private ScriptFile(string relativePath, SqlCmdText text)
    {
        RelativePath = relativePath;
        Text = text;
        _problems = [.. text.Problems];
        Batches = [.. text.Batches.Select(Parse).OfType<ScriptBatch>()];
    }

    /// <summary>The path below the folder of the scripts, with slashes.</summary>
    public string RelativePath { get; }

    public SqlCmdText Text { get; }

    /// <summary>The batches that could be parsed; <see cref="Problems"/> holds why the others could not.</summary>
    public IReadOnlyList<ScriptBatch> Batches { get; }

    /// <summary>What neither sqlcmd nor the server would understand.</summary>
    public IReadOnlyList<(int Line, string Text)> Problems => _problems;

    public static ScriptFile Read(string root, string path)
    {
        var variables = new Dictionary<string, string> { ["Root"] = root };
        return new ScriptFile(Path.GetRelativePath(root, path).Replace('\\', '/'), SqlCmdReader.Read(File.ReadAllText(path), variables));
    }

    private ScriptBatch? Parse(BatchText batch)
    {
        using var reader = new StringReader(batch.Text);
        var script = new TSql140Parser(initialQuotedIdentifiers: true, SqlEngineType.Standalone).Parse(reader, out var errors) as TSqlScript;
        foreach (var error in errors)
            _problems.Add((batch.FirstLine + error.Line - 1, $"SQL Server 2017 cannot parse this: {error.Message}"));

        if (script is null)
            return null;

        // The parser separates batches more generously than sqlcmd does.
        foreach (var token in script.ScriptTokenStream.Where(token => token.TokenType == TSqlTokenType.Go))
            _problems.Add((batch.FirstLine + token.Line - 1, "sqlcmd does not see this GO: it stands alone on its line, with a count at most."));
        return new ScriptBatch(this, batch.FirstLine, script);
    }
}
