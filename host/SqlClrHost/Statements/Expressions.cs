using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Binding;
using SqlClrHost.Sessions;
using SqlClrHost.Types;

namespace SqlClrHost.Statements;

/// <summary>Values of expressions outside queries.</summary>
internal static class Expressions
{
    public static BoundExpression Bind(Frame frame, ScalarExpression expression) =>
        new ExpressionBinder(new BindingContext(frame), Scope.Empty).Bind(expression);

    /// <summary>The value as a variable of type <paramref name="target"/> takes it.</summary>
    public static object? Evaluate(Frame frame, ScalarExpression expression, SqlType target)
    {
        BoundExpression bound = Bind(frame, expression);
        CheckAssignable(bound, target);
        return bound.AssignTo(target)(new Evaluation(frame));
    }

    public static void CheckAssignable(BoundExpression bound, SqlType target)
    {
        if (!bound.IsNullLiteral && !Conversion.IsImplicitAllowed(bound.Type, target))
        {
            // Conversion knows which of 206 and 257 it is; asking it for a NULL gives the error without a value.
            Conversion.Assign(null, bound.Type, target);
            throw SqlErrors.OperandTypeClash(bound.Type, target);
        }
    }
}
