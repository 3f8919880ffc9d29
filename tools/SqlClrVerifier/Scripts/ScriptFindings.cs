using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrVerifier.Scripts.Reading;

namespace SqlClrVerifier.Scripts;

/// <summary>Collects what the rules find. Nested queries lead to the same fact more than once: it is kept once.</summary>
internal sealed class ScriptFindings
{
    private readonly HashSet<ScriptViolation> _violations = [];

    public void Add(int rule, string file, int line, string text) => _violations.Add(new ScriptViolation(file, line, rule, text));

    public void Add(int rule, ScriptBatch batch, TSqlFragment fragment, string text) => Add(rule, batch.File.RelativePath, batch.LineOf(fragment), text);

    public void Add(int rule, ScriptBatch batch, TSqlParserToken token, string text) => Add(rule, batch.File.RelativePath, batch.LineOf(token), text);

    public void Add(int rule, ScriptModule module, string text) => Add(rule, module.Batch.File.RelativePath, module.Line, text);

    public IReadOnlyList<ScriptViolation> ToList() =>
        [.. _violations.OrderBy(violation => violation.File, StringComparer.Ordinal).ThenBy(violation => violation.Line).ThenBy(violation => violation.Rule)];
}
