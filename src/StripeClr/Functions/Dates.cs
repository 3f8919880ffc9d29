using System;
using System.Data.SqlTypes;
using Microsoft.SqlServer.Server;
using StripeClr.Requests;

namespace StripeClr.Functions;

/// <summary>The time expressions of filters, such as <c>&gt;= monthstart</c>.</summary>
public static class Dates
{
    private const string NotFiltered = "*";

    /// <summary>
    /// <c>stripe_internal.Range</c>: the bounds as a JSON object of Unix seconds, half-open; NULL for NULL and for <c>*</c> (not filtered).
    /// </summary>
    /// <param name="expression">A range as <see cref="RangeExpression"/> describes it.</param>
    /// <returns>Such as <c>{"gte":1790812800,"lt":1793491200}</c>.</returns>
    /// <exception cref="StripeException">54001 naming the part that cannot be read.</exception>
    [SqlFunction(IsDeterministic = false, IsPrecise = true)]
    public static SqlString Range(SqlString expression) => RangeAt(expression, new SystemClock());

    /// <summary><c>stripe_internal.DateOf</c>: midnight (UTC) of the day that an expression such as <c>monthend-1m</c> names; NULL for NULL.</summary>
    /// <param name="expression">A day as <see cref="DateExpression"/> describes it.</param>
    /// <exception cref="StripeException">54001 naming the part that cannot be read.</exception>
    [SqlFunction(IsDeterministic = false, IsPrecise = true)]
    public static DateTime? DateOf(SqlString expression) => DateOfAt(expression, new SystemClock());

    // Named apart from the entry points: SQL Server refuses to bind a name that is overloaded.
    internal static SqlString RangeAt(SqlString expression, IClock clock)
    {
        if (expression.IsNull || expression.Value == NotFiltered)
        {
            return SqlString.Null;
        }

        return new SqlString(RangeExpression.ToJson(expression.Value, clock.UtcNow.Date));
    }

    internal static DateTime? DateOfAt(SqlString expression, IClock clock) =>
        expression.IsNull ? null : DateExpression.Parse(expression.Value, clock.UtcNow.Date);
}
