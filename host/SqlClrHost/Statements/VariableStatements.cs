using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Binding;
using SqlClrHost.Errors;
using SqlClrHost.Sessions;

namespace SqlClrHost.Statements;

/// <summary>DECLARE and SET of variables.</summary>
internal static class VariableStatements
{
    /// <summary>The variables are there already; only the initial values are left to be set.</summary>
    public static Flow Declare(Frame frame, DeclareVariableStatement statement)
    {
        foreach (DeclareVariableElement element in statement.Declarations)
        {
            if (element.Value is not null)
            {
                Variable variable = frame.Variable(element.VariableName.Value);
                variable.Value = Expressions.Evaluate(frame, element.Value, variable.Type);
            }
        }

        frame.Session.LastErrorNumber = 0;
        return Flow.Next;
    }

    public static Flow Set(Frame frame, SetVariableStatement statement)
    {
        if (statement.CursorDefinition is not null || statement.Identifier is not null)
        {
            throw NotSupported.Feature(statement, RefusedFeatures.CursorVariable);
        }

        Variable variable = frame.Variable(statement.Variable.Name);
        BoundExpression value = Bind(frame, statement);
        Expressions.CheckAssignable(value, variable.Type);
        variable.Value = value.AssignTo(variable.Type)(new Evaluation(frame));
        frame.Session.LastErrorNumber = 0;
        frame.Session.RowCount = 1;
        return Flow.Next;
    }

    public static BoundExpression Bind(Frame frame, SetVariableStatement statement)
    {
        var binder = new ExpressionBinder(new BindingContext(frame), Scope.Empty);
        return Assignments.Value(binder, statement.Variable, statement.AssignmentKind, statement.Expression);
    }
}
