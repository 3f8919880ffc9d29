using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Errors;
using SqlClrHost.Plan;
using SqlClrHost.Types;

namespace SqlClrHost.Binding;

/// <summary>TOP and OFFSET … FETCH.</summary>
internal static class RowLimits
{
    /// <summary>TOP; <paramref name="binder"/> sees the query around, not this one's columns.</summary>
    /// <param name="binder">Binds the number of rows.</param>
    /// <param name="plan">The rows, sorted.</param>
    /// <param name="filter">The clause, if there is one.</param>
    /// <param name="order">What the rows are sorted by, for WITH TIES.</param>
    public static RowSource Top(ExpressionBinder binder, RowSource plan, TopRowFilter? filter, IReadOnlyList<SortKey> order)
    {
        if (filter is null)
        {
            return plan;
        }

        if (filter.WithTies && order.Count == 0)
        {
            throw EngineErrors.TiesWithoutOrder();
        }

        IReadOnlyList<SortKey> ties = filter.WithTies ? order : [];
        return filter.Percent
            ? new TopPercent(plan, binder.Bind(filter.Expression).ConvertTo(SqlType.Float).Evaluate, ties)
            : new Top(plan, Count(binder, filter.Expression), null, ties);
    }

    public static RowSource Offset(ExpressionBinder binder, RowSource plan, OffsetClause? clause)
    {
        if (clause is null)
        {
            return plan;
        }

        Func<Evaluation, object?>? fetch = clause.FetchExpression is null ? null : Count(binder, clause.FetchExpression);
        return new Top(plan, fetch, Count(binder, clause.OffsetExpression), []);
    }

    private static Func<Evaluation, object?> Count(ExpressionBinder binder, ScalarExpression expression) =>
        binder.Bind(expression).ConvertTo(SqlType.BigInt).Evaluate;
}
