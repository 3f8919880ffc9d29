using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrVerifier.Scripts.Reading;

namespace SqlClrVerifier.Scripts.Secrets;

/// <summary>
/// Follows secrets through the scripts: from decryption and from parameters named for them, through assignments, arguments, OUTPUT parameters and
/// results of functions, until nothing new is found.
/// </summary>
internal sealed class SecretFlow
{
    private readonly Dictionary<ScriptBatch, HashSet<string>> _variables = [];
    private readonly Dictionary<string, ScriptModule> _modules;
    private readonly HashSet<string> _functions = new(StringComparer.OrdinalIgnoreCase);
    private bool _isChanged;

    public SecretFlow(ScriptFolder scripts)
    {
        _modules = new(StringComparer.OrdinalIgnoreCase);
        foreach (var module in scripts.Modules)
            _modules.TryAdd(module.Name, module);
        foreach (var batch in scripts.Batches)
            _variables[batch] = new HashSet<string>(SecretNames.Variables, StringComparer.OrdinalIgnoreCase);

        do
        {
            _isChanged = false;
            foreach (var batch in scripts.Batches)
                Follow(batch);
        }
        while (_isChanged);
    }

    /// <summary>The functions, with their schemas, whose result is a secret.</summary>
    public IReadOnlySet<string> Functions => _functions;

    /// <summary>The variables of a batch, and so of the module in it, that hold a secret.</summary>
    public IReadOnlySet<string> Variables(ScriptBatch batch) => _variables[batch];

    public bool Reveals(ScriptBatch batch, TSqlFragment? expression) => SecretExpression.Reveals(expression, _variables[batch], _functions);

    private void Follow(ScriptBatch batch)
    {
        foreach (var (variable, value) in Assignments(batch).Where(assignment => Reveals(batch, assignment.Value)))
            Add(_variables[batch], variable);
        foreach (var call in batch.All<ExecutableProcedureReference>())
            FollowCall(batch, call);
        foreach (var module in ScriptModule.In(batch).Where(module => module.Statement is FunctionStatementBody { ReturnType: ScalarFunctionReturnType }))
        {
            if (batch.All<ReturnStatement>().Any(statement => Reveals(batch, statement.Expression)))
                Add(_functions, module.Name);
        }
    }

    private void FollowCall(ScriptBatch batch, ExecutableProcedureReference call)
    {
        if (call.Name() is not { } name || !_modules.TryGetValue(name.Text(), out var procedure))
            return;

        var parameters = _variables[procedure.Batch];
        foreach (var argument in call.Parameters.Where(argument => argument.Variable is not null))
        {
            if (Reveals(batch, argument.ParameterValue))
                Add(parameters, argument.Variable.Name);
            if (argument is { IsOutput: true, ParameterValue: VariableReference output } && parameters.Contains(argument.Variable.Name))
                Add(_variables[batch], output.Name);
        }
    }

    private static IEnumerable<(string Variable, TSqlFragment? Value)> Assignments(ScriptBatch batch)
    {
        var declared = batch.All<DeclareVariableElement>().Select(node => (node.VariableName.Value, (TSqlFragment?)node.Value));
        var set = batch.All<SetVariableStatement>().Select(node => (node.Variable.Name, (TSqlFragment?)node.Expression));
        var selected = batch.All<SelectSetVariable>().Select(node => (node.Variable.Name, (TSqlFragment?)node.Expression));
        var updated = batch.All<AssignmentSetClause>().Where(node => node.Variable is not null).Select(node => (node.Variable.Name, (TSqlFragment?)node.NewValue));
        return declared.Concat(set).Concat(selected).Concat(updated);
    }

    private void Add(HashSet<string> secrets, string name) => _isChanged |= secrets.Add(name);
}
