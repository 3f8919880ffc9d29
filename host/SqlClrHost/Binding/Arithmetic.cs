using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Errors;
using SqlClrHost.Types;

namespace SqlClrHost.Binding;

/// <summary>+ - * / % and the bit operators.</summary>
internal static class Arithmetic
{
    private static readonly Dictionary<BinaryExpressionType, (BinaryOperator Operator, string Name)> Operations = new()
    {
        [BinaryExpressionType.Add] = (BinaryOperator.Add, "add"),
        [BinaryExpressionType.Subtract] = (BinaryOperator.Subtract, "subtract"),
        [BinaryExpressionType.Multiply] = (BinaryOperator.Multiply, "multiply"),
        [BinaryExpressionType.Divide] = (BinaryOperator.Divide, "divide"),
        [BinaryExpressionType.Modulo] = (BinaryOperator.Modulo, "modulo"),
        [BinaryExpressionType.BitwiseAnd] = (BinaryOperator.BitwiseAnd, "'&'"),
        [BinaryExpressionType.BitwiseOr] = (BinaryOperator.BitwiseOr, "'|'"),
        [BinaryExpressionType.BitwiseXor] = (BinaryOperator.BitwiseXor, "'^'"),
    };

    public static BoundExpression BindBinary(ExpressionBinder binder, BinaryExpression node)
    {
        if (!Operations.ContainsKey(node.BinaryExpressionType))
        {
            throw NotSupported.Feature(node, RefusedFeatures.Operator, node.BinaryExpressionType.ToString());
        }

        return Combine(node.BinaryExpressionType, binder.Bind(node.FirstExpression), binder.Bind(node.SecondExpression));
    }

    public static BoundExpression Combine(BinaryExpressionType type, BoundExpression left, BoundExpression right)
    {
        (BinaryOperator op, string name) = Operations[type];
        (SqlType result, Binary evaluate) = Operators.BindBinary(op, left.ToArgument(), right.ToArgument());
        return new BoundExpression(result, e => evaluate(left.Evaluate(e), right.Evaluate(e)))
        {
            Collation = result.IsCharacter ? CollationLabel.Merge(left.Collation, right.Collation, name) : null,
        };
    }

    public static BoundExpression BindUnary(ExpressionBinder binder, UnaryExpression node)
    {
        UnaryOperator op = node.UnaryExpressionType switch
        {
            UnaryExpressionType.Negative => UnaryOperator.Negative,
            UnaryExpressionType.Positive => UnaryOperator.Positive,
            _ => UnaryOperator.BitwiseNot,
        };
        BoundExpression operand = binder.Bind(node.Expression);
        (SqlType result, Unary evaluate) = Operators.BindUnary(op, operand.Type);
        return operand.IsConstant && !operand.IsNullLiteral
            ? BoundExpression.Literal(result, evaluate(operand.Constant))
            : new BoundExpression(result, e => evaluate(operand.Evaluate(e)));
    }
}
