using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrVerifier.Scripts.Reading;

namespace SqlClrVerifier.Scripts.Rules;

/// <summary>Rule 13: T-SQL functions have no side effects. The parser takes these statements, the server does not.</summary>
internal sealed class FunctionBodyRule : IScriptRule
{
    public void Check(ScriptInspection inspection, ScriptFindings findings)
    {
        foreach (var module in inspection.Scripts.Modules.Where(module => module.Statement is FunctionStatementBody))
        {
            foreach (var statement in module.Statement.All<TSqlStatement>().Where(HasSideEffect))
                findings.Add(RuleNumbers.Scripts, module.Batch, statement, $"{module.Name} is a function, and this statement has a side effect (Msg 443).");
        }
    }

    private static bool HasSideEffect(TSqlStatement statement) => statement switch
    {
        PrintStatement or ThrowStatement or RaiseErrorStatement or TryCatchStatement or ExecuteStatement or PredicateSetStatement => true,
        DataModificationStatement change => !ChangesTableVariable(change),
        _ => false,
    };

    private static bool ChangesTableVariable(DataModificationStatement change) =>
        change.All<DataModificationSpecification>() is [{ Target: VariableTableReference }, ..];
}
