using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrVerifier.Scripts.Reading;
using SqlClrVerifier.Scripts.Secrets;

namespace SqlClrVerifier.Scripts.Rules;

/// <summary>
/// Rule 14: a key in clear, or a connection string, stands in no query: the server keeps values of parameters with the plan and in Query Store.
/// SET and EXEC are no queries. It is not printed, raised or put into dynamic SQL either, and no column is named for it.
/// </summary>
internal sealed class SecretRule : IScriptRule
{
    public void Check(ScriptInspection inspection, ScriptFindings findings)
    {
        var flow = new SecretFlow(inspection.Scripts);
        foreach (var batch in inspection.Scripts.Batches)
        {
            var queries = batch.All<TSqlFragment>().Where(node => node is QueryExpression or DataModificationSpecification).ToList();
            foreach (var query in queries)
                CheckQuery(batch, query, flow, findings);

            CheckColumns(batch, findings);
            CheckMessages(batch, flow, findings);
            CheckDynamicSql(batch, flow, findings);
        }
    }

    private static void CheckQuery(ScriptBatch batch, TSqlFragment query, SecretFlow flow, ScriptFindings findings)
    {
        foreach (var variable in query.All<VariableReference>().Where(variable => flow.Variables(batch).Contains(variable.Name)))
        {
            findings.Add(RuleNumbers.Secrets, batch, variable,
                $"{variable.Name} holds a key in clear and stands in a query, so that plans and Query Store may keep it. Use it in SET and EXEC only.");
        }

        var arguments = HandedOn(query);
        foreach (var call in query.All<FunctionCall>().Where(call => !arguments.Contains(call) && GivesKey(call, flow)))
        {
            findings.Add(RuleNumbers.Secrets, batch, call,
                $"{call.FunctionName.Value} gives a key in clear inside a query. Only {SecretNames.ConnectionFunction}(...) may stand there, directly as the argument of a function.");
        }
    }

    private static bool GivesKey(FunctionCall call, SecretFlow flow) =>
        SecretExpression.UserFunction(call) is { } function
            ? flow.Functions.Contains(function)
            : SecretNames.DecryptingFunctions.Contains(call.FunctionName.Value);

    /// <summary>Calls of the connection function that are themselves the argument of a user's function.</summary>
    private static HashSet<TSqlFragment> HandedOn(TSqlFragment query)
    {
        var arguments = query.All<SchemaObjectFunctionTableReference>().SelectMany(function => function.Parameters)
            .Concat(query.All<FunctionCall>().Where(call => SecretExpression.UserFunction(call) is not null).SelectMany(call => call.Parameters));
        return [.. arguments.OfType<FunctionCall>().Where(IsConnectionFunction)];
    }

    private static bool IsConnectionFunction(FunctionCall call) =>
        SecretNames.ConnectionFunction.Equals(SecretExpression.UserFunction(call), StringComparison.OrdinalIgnoreCase);

    private static void CheckColumns(ScriptBatch batch, ScriptFindings findings)
    {
        var names = batch.All<ColumnReferenceExpression>().Select(column => column.MultiPartIdentifier?.Identifiers[^1])
            .Concat(batch.All<ColumnDefinitionBase>().Select(column => column.ColumnIdentifier))
            .OfType<Identifier>()
            .Concat(batch.All<IdentifierOrValueExpression>().Select(alias => alias.Identifier).OfType<Identifier>());
        foreach (var name in names.Where(name => SecretNames.Columns.Contains(name.Value)))
            findings.Add(RuleNumbers.Secrets, batch, name, $"the column {name.Value} is named for a key in clear. Tables and queries hold ciphers only.");
    }

    private static void CheckMessages(ScriptBatch batch, SecretFlow flow, ScriptFindings findings)
    {
        var messages = batch.All<TSqlStatement>().Where(statement => statement is PrintStatement or ThrowStatement or RaiseErrorStatement);
        foreach (var statement in messages.Where(statement => flow.Reveals(batch, statement)))
            findings.Add(RuleNumbers.Secrets, batch, statement, "the message contains a key in clear.");
    }

    private static void CheckDynamicSql(ScriptBatch batch, SecretFlow flow, ScriptFindings findings)
    {
        foreach (var text in batch.All<ExecutableStringList>().Where(text => flow.Reveals(batch, text)))
            findings.Add(RuleNumbers.Secrets, batch, text, "the statement contains a key in clear.");
        foreach (var call in batch.All<ExecutableProcedureReference>().Where(call => call.Name()?.IsSystemProcedure() == true))
        {
            if (call.Parameters.Any(argument => flow.Reveals(batch, argument.ParameterValue)))
                findings.Add(RuleNumbers.Secrets, batch, call, "a key in clear is handed to a procedure of the server, where it may be used in a query or kept.");
        }
    }
}
