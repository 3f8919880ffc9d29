using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Errors;
using SqlClrHost.Parsing;
using SqlClrHost.Sessions;
using SqlClrHost.Types;

namespace SqlClrHost.Statements;

/// <summary>
/// Declares the variables of a text before it runs: a DECLARE counts from its place in the text on, whether it is run or not.
/// </summary>
internal sealed class VariableDeclarations : TSqlFragmentVisitor
{
    private readonly Frame _frame;
    private readonly HashSet<string> _seen = new(StringComparer.OrdinalIgnoreCase);

    private VariableDeclarations(Frame frame, IEnumerable<string> parameters)
    {
        _frame = frame;
        _seen.UnionWith(parameters);
    }

    /// <param name="frame">The frame whose parameters are declared already.</param>
    /// <param name="statements">The text.</param>
    /// <param name="parameters">The names of the parameters.</param>
    public static void Declare(Frame frame, IList<TSqlStatement> statements, IEnumerable<string>? parameters = null)
    {
        var visitor = new VariableDeclarations(frame, parameters ?? []);
        foreach (TSqlStatement statement in statements)
        {
            statement.Accept(visitor);
        }
    }

    public override void ExplicitVisit(DeclareVariableElement node)
    {
        node.Value?.Accept(this);
        string name = node.VariableName.Value;
        Add(name, node, () => node.DataType is SqlDataTypeReference { SqlDataTypeOption: SqlDataTypeOption.Cursor }
            ? throw NotSupported.Feature(node, RefusedFeatures.CursorVariable)
            : new Variable(TypeReader.Declared(node.DataType)));
    }

    public override void ExplicitVisit(DeclareTableVariableBody node)
    {
        string name = node.VariableName.Value;
        Add(name, node, () => new Variable(SqlType.Int) { Table = TableBuilder.BuildVariable(_frame, name, node.Definition) });
    }

    public override void ExplicitVisit(VariableReference node)
    {
        if (!_seen.Contains(node.Name) && !node.Name.StartsWith("@@", StringComparison.Ordinal))
        {
            throw SqlErrors.UndeclaredVariable(node.Name).At(_frame.ModuleName, node.StartLine);
        }
    }

    public override void ExplicitVisit(VariableTableReference node)
    {
        if (!_seen.Contains(node.Variable.Name))
        {
            throw EngineErrors.UndeclaredTableVariable(node.Variable.Name).At(_frame.ModuleName, node.StartLine);
        }
    }

    /// <summary>The name before = in EXEC is a parameter of the procedure.</summary>
    public override void ExplicitVisit(ExecuteParameter node) => node.ParameterValue?.Accept(this);

    /// <summary>Modules inside the text have variables of their own.</summary>
    public override void ExplicitVisit(CreateProcedureStatement node)
    {
    }

    public override void ExplicitVisit(AlterProcedureStatement node)
    {
    }

    public override void ExplicitVisit(CreateOrAlterProcedureStatement node)
    {
    }

    public override void ExplicitVisit(CreateFunctionStatement node)
    {
    }

    public override void ExplicitVisit(AlterFunctionStatement node)
    {
    }

    public override void ExplicitVisit(CreateOrAlterFunctionStatement node)
    {
    }

    private void Add(string name, TSqlFragment node, Func<Variable> create)
    {
        try
        {
            if (!_seen.Add(name))
            {
                throw EngineErrors.DuplicateVariable(name);
            }

            _frame.Declare(name, create());
        }
        catch (SqlError error)
        {
            throw error.At(_frame.ModuleName, node.StartLine);
        }
    }
}
