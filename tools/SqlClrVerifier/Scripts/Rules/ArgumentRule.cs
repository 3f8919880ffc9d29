using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrVerifier.Scripts.Reading;

namespace SqlClrVerifier.Scripts.Rules;

/// <summary>Rule 13: EXEC names its arguments, and calls of our own procedures name the parameters that these have.</summary>
internal sealed class ArgumentRule : IScriptRule
{
    public void Check(ScriptInspection inspection, ScriptFindings findings)
    {
        var procedures = inspection.Scripts.Modules
            .Where(module => module.Statement is ProcedureStatementBody)
            .GroupBy(module => module.Name)
            .ToDictionary(group => group.Key, group => group.First());
        foreach (var batch in inspection.Scripts.Batches)
        {
            foreach (var call in batch.All<ExecutableProcedureReference>())
                CheckCall(batch, call, procedures, findings);
        }
    }

    private static void CheckCall(ScriptBatch batch, ExecutableProcedureReference call, Dictionary<string, ScriptModule> procedures, ScriptFindings findings)
    {
        if (call.Name() is not { } name || name.IsSystemProcedure())
            return;

        foreach (var argument in call.Parameters.Where(argument => argument.Variable is null))
            findings.Add(RuleNumbers.Scripts, batch, argument, $"an argument of {name.Text()} is not named. Write @Parameter = value.");
        if (procedures.TryGetValue(name.Text(), out var procedure))
            CheckParameters(batch, call, procedure, findings);
        else if (name.SchemaIdentifier?.Value is "stripe" or "stripe_internal")
            findings.Add(RuleNumbers.Scripts, batch, call, $"no script creates the procedure {name.Text()}.");
    }

    // Exactly, letter case included: where the server's collation is case-sensitive, another case is another name.
    private static void CheckParameters(ScriptBatch batch, ExecutableProcedureReference call, ScriptModule procedure, ScriptFindings findings)
    {
        var parameters = procedure.Parameters.ToDictionary(parameter => parameter.VariableName.Value);
        foreach (var argument in call.Parameters.Where(argument => argument.Variable is not null))
        {
            if (!parameters.Remove(argument.Variable.Name, out var parameter))
                findings.Add(RuleNumbers.Scripts, batch, argument, $"{procedure.Name} has no parameter {argument.Variable.Name}, or it is named twice.");
            else if (argument.IsOutput && parameter.Modifier != ParameterModifier.Output)
                findings.Add(RuleNumbers.Scripts, batch, argument, $"{argument.Variable.Name} of {procedure.Name} is not OUTPUT (Msg 8162).");
        }

        if (call.Parameters.All(argument => argument.Variable is not null))
        {
            foreach (var missing in parameters.Values.Where(parameter => parameter.Value is null))
                findings.Add(RuleNumbers.Scripts, batch, call, $"{procedure.Name} needs {missing.VariableName.Value}, which the call does not give (Msg 201).");
        }
    }
}
