using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Errors;

namespace SqlClrHost.Binding;

/// <summary>What ORDER BY takes: names, positions and expressions of rows, but no constant and no variable alone.</summary>
internal static class OrderByRules
{
    /// <summary>The items as they are meant: (2) and +2 are positions as 2 is.</summary>
    /// <exception cref="Types.SqlError">An item is a constant (408), a variable (1008) or a negative position (108).</exception>
    public static IReadOnlyList<ExpressionWithSortOrder> Items(OrderByClause clause)
    {
        var items = new ExpressionWithSortOrder[clause.OrderByElements.Count];
        for (int i = 0; i < items.Length; i++)
        {
            ExpressionWithSortOrder element = clause.OrderByElements[i];
            ScalarExpression expression = Position(element.Expression) ?? element.Expression;
            if (expression is not IntegerLiteral)
            {
                Check(expression, i + 1);
            }

            items[i] = expression == element.Expression ? element : new ExpressionWithSortOrder { Expression = expression, SortOrder = element.SortOrder };
        }

        return items;
    }

    /// <summary>The literal that is meant as a position; null when the item is none.</summary>
    private static IntegerLiteral? Position(ScalarExpression expression) => expression switch
    {
        IntegerLiteral literal => literal,
        ParenthesisExpression parenthesis => Position(parenthesis.Expression),
        UnaryExpression { UnaryExpressionType: UnaryExpressionType.Positive } sign => Position(sign.Expression),
        UnaryExpression { UnaryExpressionType: UnaryExpressionType.Negative } sign when Position(sign.Expression) is { } literal =>
            throw EngineErrors.OrderByPosition(-int.Parse(literal.Value, System.Globalization.CultureInfo.InvariantCulture)),
        _ => null,
    };

    private static void Check(ScalarExpression expression, int position)
    {
        if (IsVariable(expression))
        {
            throw EngineErrors.OrderByVariable(position);
        }

        if (IsConstant(expression))
        {
            throw EngineErrors.OrderByConstant(position);
        }
    }

    private static bool IsVariable(ScalarExpression expression) => expression switch
    {
        VariableReference => true,
        ParenthesisExpression parenthesis => IsVariable(parenthesis.Expression),
        CastCall cast => IsVariable(cast.Parameter),
        ConvertCall convert => IsVariable(convert.Parameter),
        _ => false,
    };

    private static bool IsConstant(ScalarExpression expression) => expression switch
    {
        Literal => true,
        ParenthesisExpression parenthesis => IsConstant(parenthesis.Expression),
        UnaryExpression unary => IsConstant(unary.Expression),
        BinaryExpression binary => IsConstant(binary.FirstExpression) && IsConstant(binary.SecondExpression),
        CastCall cast => IsConstant(cast.Parameter),
        ConvertCall convert => IsConstant(convert.Parameter),
        CoalesceExpression coalesce => coalesce.Expressions.All(IsConstant),
        _ => false,
    };
}
