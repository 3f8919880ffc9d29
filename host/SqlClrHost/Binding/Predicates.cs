using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Errors;
using SqlClrHost.Parsing;
using SqlClrHost.Types;

namespace SqlClrHost.Binding;

/// <summary>Conditions, in SQL's three-valued logic: null is UNKNOWN.</summary>
internal static class Predicates
{
    private static readonly DispatchTable<ExpressionBinder, BooleanExpression, Func<Evaluation, bool?>> Handlers = new DispatchTable<ExpressionBinder, BooleanExpression, Func<Evaluation, bool?>>()
        .On<BooleanComparisonExpression>(Comparison)
        .On<BooleanBinaryExpression>(Connective)
        .On<BooleanNotExpression>((binder, node) => Not(Bind(binder, node.Expression)))
        .On<BooleanParenthesisExpression>((binder, node) => Bind(binder, node.Expression))
        .On<BooleanIsNullExpression>(IsNull)
        .On<BooleanTernaryExpression>(Between)
        .On<InPredicate>(In)
        .On<LikePredicate>(Like)
        .On<ExistsPredicate>(Subqueries.Exists)
        .On<SubqueryComparisonPredicate>(Subqueries.Quantified);

    private static readonly Dictionary<BooleanComparisonType, (Func<int, bool> Test, string Name)> Tests = new()
    {
        [BooleanComparisonType.Equals] = (c => c == 0, "equal to"),
        [BooleanComparisonType.NotEqualToBrackets] = (c => c != 0, "not equal to"),
        [BooleanComparisonType.NotEqualToExclamation] = (c => c != 0, "not equal to"),
        [BooleanComparisonType.GreaterThan] = (c => c > 0, "greater than"),
        [BooleanComparisonType.GreaterThanOrEqualTo] = (c => c >= 0, "greater than or equal to"),
        [BooleanComparisonType.NotLessThan] = (c => c >= 0, "greater than or equal to"),
        [BooleanComparisonType.LessThan] = (c => c < 0, "less than"),
        [BooleanComparisonType.LessThanOrEqualTo] = (c => c <= 0, "less than or equal to"),
        [BooleanComparisonType.NotGreaterThan] = (c => c <= 0, "less than or equal to"),
    };

    public static Func<Evaluation, bool?> Bind(ExpressionBinder binder, BooleanExpression expression) => Handlers.Invoke(binder, expression);

    /// <summary>A comparison of two bound operands.</summary>
    public static Func<Evaluation, bool?> Compare(BoundExpression left, BoundExpression right, BooleanComparisonType type)
    {
        Func<object?, object?, bool?> test = CompareValues(left, right, type);
        return e => test(left.Evaluate(e), right.Evaluate(e));
    }

    /// <summary>The comparison alone, for values that come from elsewhere.</summary>
    public static Func<object?, object?, bool?> CompareValues(BoundExpression left, BoundExpression right, BooleanComparisonType type)
    {
        (Func<int, bool> test, string name) = Tests[type];
        (left, right) = ExpressionBinder.Pair(left, right);
        CollationLabel? label = left.Type.IsCharacter && right.Type.IsCharacter
            ? CollationLabel.Compare(left.Collation, right.Collation, name)
            : null;
        Func<object?, object?, int?> compare = Operators.BindComparison(left.Type, right.Type, label?.Resolve());
        return (x, y) => compare(x, y) is { } order ? test(order) : null;
    }

    public static Func<Evaluation, bool?> Not(Func<Evaluation, bool?> operand) => e => !operand(e);

    private static Func<Evaluation, bool?> Comparison(ExpressionBinder binder, BooleanComparisonExpression node) =>
        Tests.ContainsKey(node.ComparisonType)
            ? Compare(binder.Bind(node.FirstExpression), binder.Bind(node.SecondExpression), node.ComparisonType)
            : throw NotSupported.Feature(node, RefusedFeatures.Comparison, node.ComparisonType.ToString());

    private static Func<Evaluation, bool?> Connective(ExpressionBinder binder, BooleanBinaryExpression node)
    {
        Func<Evaluation, bool?> left = Bind(binder, node.FirstExpression);
        Func<Evaluation, bool?> right = Bind(binder, node.SecondExpression);
        return node.BinaryExpressionType == BooleanBinaryExpressionType.And
            ? e => left(e) is { } x ? (x ? right(e) : false) : (right(e) == false ? false : null)
            : e => left(e) is { } x ? (x ? true : right(e)) : (right(e) == true ? true : null);
    }

    private static Func<Evaluation, bool?> IsNull(ExpressionBinder binder, BooleanIsNullExpression node)
    {
        BoundExpression operand = binder.Bind(node.Expression);
        bool wanted = !node.IsNot;
        return e => operand.Evaluate(e) is null == wanted;
    }

    private static Func<Evaluation, bool?> Between(ExpressionBinder binder, BooleanTernaryExpression node)
    {
        BoundExpression value = binder.Bind(node.FirstExpression);
        Func<Evaluation, bool?> low = Compare(value, binder.Bind(node.SecondExpression), BooleanComparisonType.GreaterThanOrEqualTo);
        Func<Evaluation, bool?> high = Compare(value, binder.Bind(node.ThirdExpression), BooleanComparisonType.LessThanOrEqualTo);
        Func<Evaluation, bool?> both = e => low(e) & high(e);
        return node.TernaryExpressionType == BooleanTernaryExpressionType.NotBetween ? Not(both) : both;
    }

    private static Func<Evaluation, bool?> In(ExpressionBinder binder, InPredicate node)
    {
        BoundExpression value = binder.Bind(node.Expression);
        Func<Evaluation, bool?> test = node.Subquery is null
            ? InList(value, [.. node.Values.Select(binder.Bind)])
            : Subqueries.In(binder, value, node.Subquery);
        return node.NotDefined ? Not(test) : test;
    }

    private static Func<Evaluation, bool?> InList(BoundExpression value, BoundExpression[] items)
    {
        Func<Evaluation, bool?>[] tests = [.. items.Select(i => Compare(value, i, BooleanComparisonType.Equals))];
        return e =>
        {
            bool? result = false;
            foreach (Func<Evaluation, bool?> test in tests)
            {
                result |= test(e);
                if (result == true)
                {
                    break;
                }
            }

            return result;
        };
    }

    private static Func<Evaluation, bool?> Like(ExpressionBinder binder, LikePredicate node)
    {
        BoundExpression value = Text(binder.Bind(node.FirstExpression));
        BoundExpression pattern = Text(binder.Bind(node.SecondExpression));
        BoundExpression? escape = node.EscapeExpression is null ? null : Text(binder.Bind(node.EscapeExpression));
        Collation collation = CollationLabel.Compare(value.Collation, pattern.Collation, "like")?.Resolve() ?? Collation.Default;
        // Only with Unicode do blanks at the end of the value have to be in the pattern.
        bool ignoresBlanks = !value.Type.IsUnicode && !pattern.Type.IsUnicode && escape?.Type.IsUnicode != true;
        Func<Evaluation, bool?> test = e => Operators.Like(
            (string?)value.Evaluate(e), (string?)pattern.Evaluate(e), (string?)escape?.Evaluate(e), collation, ignoresBlanks);
        return node.NotDefined ? Not(test) : test;
    }

    private static BoundExpression Text(BoundExpression expression) =>
        expression.Type.IsCharacter ? expression : expression.ConvertTo(SqlType.NVarCharMax);
}
