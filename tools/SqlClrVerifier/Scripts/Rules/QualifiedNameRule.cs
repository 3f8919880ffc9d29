using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrVerifier.Scripts.Reading;

namespace SqlClrVerifier.Scripts.Rules;

/// <summary>Rule 13: every object is named with its schema, so that the caller's default schema changes nothing.</summary>
internal sealed class QualifiedNameRule : IScriptRule
{
    private static readonly HashSet<string> BuiltInTables = new(["STRING_SPLIT", "OPENJSON", "inserted", "deleted"], StringComparer.OrdinalIgnoreCase);

    public void Check(ScriptInspection inspection, ScriptFindings findings)
    {
        foreach (var module in inspection.Scripts.Modules.Where(module => module.ObjectName.SchemaIdentifier is null))
            findings.Add(RuleNumbers.Scripts, module, $"{module.Name} is created without a schema.");

        foreach (var batch in inspection.Scripts.Batches)
        {
            foreach (var name in Names(batch).Where(name => name.SchemaIdentifier is null))
                findings.Add(RuleNumbers.Scripts, batch, name, $"{name.BaseIdentifier.Value} is named without its schema.");
        }
    }

    private static IEnumerable<SchemaObjectName> Names(ScriptBatch batch)
    {
        // Names of CTEs and, in UPDATE a ... FROM t AS a, aliases look like tables. Each stands for something that is named elsewhere in the batch.
        var local = batch.All<CommonTableExpression>().Select(table => table.ExpressionName.Value)
            .Concat(batch.All<UpdateDeleteSpecificationBase>().SelectMany(change => change.All<TableReferenceWithAlias>()).Select(table => table.Alias?.Value))
            .OfType<string>()
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var tables = batch.All<NamedTableReference>().Select(table => table.SchemaObject)
            .Concat(batch.All<SchemaObjectFunctionTableReference>().Select(function => function.SchemaObject))
            .Concat(batch.All<CreateTableStatement>().Select(table => table.SchemaObjectName))
            .Where(name => name.BaseIdentifier.Value is var text && !text.StartsWith('#') && !local.Contains(text) && !BuiltInTables.Contains(text));
        return tables.Concat(batch.All<ExecutableProcedureReference>()
            .Select(procedure => procedure.Name())
            .OfType<SchemaObjectName>()
            .Where(name => !name.IsSystemProcedure()));
    }
}
