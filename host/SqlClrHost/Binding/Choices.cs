using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Errors;
using SqlClrHost.Types;

namespace SqlClrHost.Binding;

/// <summary>CASE and its relatives: the branches share one type, and only the chosen one runs.</summary>
internal static class Choices
{
    public static BoundExpression SearchedCase(ExpressionBinder binder, SearchedCaseExpression node)
    {
        Func<Evaluation, bool?>[] conditions = [.. node.WhenClauses.Select(w => binder.BindPredicate(w.WhenExpression))];
        BoundExpression[] results = [.. node.WhenClauses.Select(w => binder.Bind(w.ThenExpression))];
        return Choose(conditions, results, node.ElseExpression is null ? null : binder.Bind(node.ElseExpression));
    }

    public static BoundExpression SimpleCase(ExpressionBinder binder, SimpleCaseExpression node)
    {
        BoundExpression input = binder.Bind(node.InputExpression);
        Func<Evaluation, bool?>[] conditions =
            [.. node.WhenClauses.Select(w => Predicates.Compare(input, binder.Bind(w.WhenExpression), BooleanComparisonType.Equals))];
        BoundExpression[] results = [.. node.WhenClauses.Select(w => binder.Bind(w.ThenExpression))];
        return Choose(conditions, results, node.ElseExpression is null ? null : binder.Bind(node.ElseExpression));
    }

    public static BoundExpression Iif(ExpressionBinder binder, IIfCall node) =>
        Choose([binder.BindPredicate(node.Predicate)], [binder.Bind(node.ThenExpression)], binder.Bind(node.ElseExpression));

    public static BoundExpression Coalesce(ExpressionBinder binder, CoalesceExpression node)
    {
        BoundExpression[] arguments = [.. node.Expressions.Select(binder.Bind)];
        if (arguments.All(a => a.IsNullLiteral))
        {
            throw EngineErrors.CoalesceAllNull();
        }

        BoundExpression[] typed = Unify(arguments);
        return Typed(typed, e =>
        {
            foreach (BoundExpression argument in typed)
            {
                if (argument.Evaluate(e) is { } value)
                {
                    return value;
                }
            }

            return null;
        });
    }

    public static BoundExpression NullIf(ExpressionBinder binder, NullIfExpression node)
    {
        BoundExpression first = binder.Bind(node.FirstExpression);
        Func<Evaluation, bool?> equal = Predicates.Compare(first, binder.Bind(node.SecondExpression), BooleanComparisonType.Equals);
        return new BoundExpression(first.Type, e => equal(e) == true ? null : first.Evaluate(e)) { Collation = first.Collation };
    }

    private static BoundExpression Choose(Func<Evaluation, bool?>[] conditions, BoundExpression[] results, BoundExpression? otherwise)
    {
        BoundExpression[] all = [.. results, otherwise ?? BoundExpression.Literal(SqlType.Int, null)];
        if (all.All(r => r.IsNullLiteral))
        {
            throw EngineErrors.CaseAllNull();
        }

        BoundExpression[] typed = Unify(all);
        return Typed(typed, e =>
        {
            for (int i = 0; i < conditions.Length; i++)
            {
                if (conditions[i](e) == true)
                {
                    return typed[i].Evaluate(e);
                }
            }

            return typed[^1].Evaluate(e);
        });
    }

    private static BoundExpression Typed(BoundExpression[] typed, Func<Evaluation, object?> evaluate)
    {
        CollationLabel? collation = null;
        foreach (BoundExpression branch in typed)
        {
            collation = CollationLabel.Merge(collation, branch.Collation, "CASE");
        }

        return new BoundExpression(typed[0].Type, evaluate) { Collation = collation, IsNullable = typed.Any(t => t.IsNullable) };
    }

    private static BoundExpression[] Unify(BoundExpression[] branches)
    {
        SqlType? common = null;
        foreach (BoundExpression branch in branches.Where(b => !b.IsNullLiteral))
        {
            common = common is null ? branch.Type : TypeRules.Common(common, branch.Type);
        }

        return [.. branches.Select(b => b.ConvertTo(common!))];
    }
}
