using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Errors;
using SqlClrHost.Plan;
using SqlClrHost.Types;

namespace SqlClrHost.Binding;

/// <summary>Queries inside expressions. Each runs anew for the row around it.</summary>
internal static class Subqueries
{
    public static BoundExpression Scalar(ExpressionBinder binder, ScalarSubquery node)
    {
        RowSource plan = SingleColumn(binder, node.QueryExpression);
        ColumnInfo column = plan.Columns[0];
        return new BoundExpression(column.Type, e => SingleValue(plan, e)) { Collation = column.Collation, IsJson = column.IsJson };
    }

    public static Func<Evaluation, bool?> Exists(ExpressionBinder binder, ExistsPredicate node)
    {
        RowSource plan = QueryBinder.Bind(binder.Context, node.Subquery.QueryExpression, binder.Scope).Plan;
        return e => plan.Rows(e).Any();
    }

    public static Func<Evaluation, bool?> In(ExpressionBinder binder, BoundExpression value, ScalarSubquery node)
    {
        RowSource plan = SingleColumn(binder, node.QueryExpression);
        Func<object?, object?, bool?> equal = Predicates.CompareValues(value, Column(plan), BooleanComparisonType.Equals);
        return e => Any(plan, e, value.Evaluate(e), equal);
    }

    public static Func<Evaluation, bool?> Quantified(ExpressionBinder binder, SubqueryComparisonPredicate node)
    {
        BoundExpression value = binder.Bind(node.Expression);
        RowSource plan = SingleColumn(binder, node.Subquery.QueryExpression);
        Func<object?, object?, bool?> test = Predicates.CompareValues(value, Column(plan), node.ComparisonType);
        return node.SubqueryComparisonPredicateType == SubqueryComparisonPredicateType.All
            ? e => !Any(plan, e, value.Evaluate(e), (x, y) => !test(x, y))
            : e => Any(plan, e, value.Evaluate(e), test);
    }

    private static RowSource SingleColumn(ExpressionBinder binder, QueryExpression query)
    {
        RowSource plan = QueryBinder.Bind(binder.Context, query, binder.Scope).Plan;
        return plan.Columns.Count == 1 ? plan : throw EngineErrors.SubqueryColumns();
    }

    private static BoundExpression Column(RowSource plan) => new(plan.Columns[0].Type, _ => null) { Collation = plan.Columns[0].Collation };

    private static object? SingleValue(RowSource plan, Evaluation evaluation)
    {
        object? value = null;
        bool isFirst = true;
        foreach (object?[] row in plan.Rows(evaluation))
        {
            if (!isFirst)
            {
                throw SqlErrors.SubqueryMoreThanOneValue();
            }

            isFirst = false;
            value = row[0];
        }

        return value;
    }

    private static bool? Any(RowSource plan, Evaluation evaluation, object? value, Func<object?, object?, bool?> test)
    {
        bool? result = false;
        foreach (object?[] row in plan.Rows(evaluation))
        {
            result |= test(value, row[0]);
            if (result == true)
            {
                break;
            }
        }

        return result;
    }
}
