using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace SqlClrHost.Binding;

/// <summary>= and the compound forms += -= …</summary>
internal static class Assignments
{
    private static readonly Dictionary<AssignmentKind, BinaryExpressionType> Compound = new()
    {
        [AssignmentKind.AddEquals] = BinaryExpressionType.Add,
        [AssignmentKind.SubtractEquals] = BinaryExpressionType.Subtract,
        [AssignmentKind.MultiplyEquals] = BinaryExpressionType.Multiply,
        [AssignmentKind.DivideEquals] = BinaryExpressionType.Divide,
        [AssignmentKind.ModEquals] = BinaryExpressionType.Modulo,
        [AssignmentKind.BitwiseAndEquals] = BinaryExpressionType.BitwiseAnd,
        [AssignmentKind.BitwiseOrEquals] = BinaryExpressionType.BitwiseOr,
        [AssignmentKind.BitwiseXorEquals] = BinaryExpressionType.BitwiseXor,
    };

    /// <summary>The value to be assigned to <paramref name="target"/>.</summary>
    public static BoundExpression Value(ExpressionBinder binder, ScalarExpression target, AssignmentKind kind, ScalarExpression value)
    {
        BoundExpression bound = binder.Bind(value);
        return kind == AssignmentKind.Equals ? bound : Arithmetic.Combine(Compound[kind], binder.Bind(target), bound);
    }
}
