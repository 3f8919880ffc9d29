using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Errors;
using SqlClrHost.Plan;
using SqlClrHost.Types;

namespace SqlClrHost.Binding;

/// <summary>TOP and OFFSET … FETCH.</summary>
internal static class RowLimits
{
    /// <summary>TOP; <paramref name="binder"/> sees the query around, not this one's columns.</summary>
    public static RowSource Top(ExpressionBinder binder, RowSource plan, TopRowFilter? filter)
    {
        if (filter is null)
        {
            return plan;
        }

        if (filter.WithTies)
        {
            throw NotSupported.Feature(filter, "TOP … WITH TIES");
        }

        return filter.Percent
            ? new TopPercent(plan, binder.Bind(filter.Expression).ConvertTo(SqlType.Float).Evaluate)
            : new Top(plan, Count(binder, filter.Expression), null);
    }

    public static RowSource Offset(ExpressionBinder binder, RowSource plan, OffsetClause? clause)
    {
        if (clause is null)
        {
            return plan;
        }

        Func<Evaluation, object?>? fetch = clause.FetchExpression is null ? null : Count(binder, clause.FetchExpression);
        return new Top(plan, fetch, Count(binder, clause.OffsetExpression));
    }

    private static Func<Evaluation, object?> Count(ExpressionBinder binder, ScalarExpression expression) =>
        binder.Bind(expression).ConvertTo(SqlType.BigInt).Evaluate;
}
