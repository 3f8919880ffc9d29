using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace SqlClrVerifier.Scripts.Reading;

/// <summary>One batch, parsed. Nodes and tokens count lines from the batch; <see cref="LineOf(TSqlFragment)"/> gives those of the file.</summary>
internal sealed class ScriptBatch(ScriptFile file, int firstLine, TSqlScript script)
{
    public ScriptFile File => file;

    public int FirstLine => firstLine;

    public int LastLine => LineOf(Tokens[^1]);

    public IReadOnlyList<TSqlStatement> Statements { get; } = [.. script.Batches.SelectMany(batch => batch.Statements)];

    public IList<TSqlParserToken> Tokens => script.ScriptTokenStream;

    public int LineOf(TSqlFragment fragment) => firstLine + fragment.StartLine - 1;

    public int LineOf(TSqlParserToken token) => firstLine + token.Line - 1;

    /// <summary>The line of the file in which the fragment ends.</summary>
    public int EndLineOf(TSqlFragment fragment) => LineOf(Tokens[fragment.LastTokenIndex]);

    /// <summary>All nodes of a kind, in the order of the text.</summary>
    public IReadOnlyList<T> All<T>()
        where T : TSqlFragment => script.All<T>();
}
