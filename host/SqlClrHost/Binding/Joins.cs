using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Plan;
using SqlClrHost.Types;

namespace SqlClrHost.Binding;

/// <summary>Joins and APPLY.</summary>
internal static class Joins
{
    public static FromItem Qualified(FromBinder binder, QualifiedJoin node)
    {
        FromItem left = binder.Bind(node.FirstTableReference);
        FromItem right = binder.Bind(node.SecondTableReference);
        IReadOnlyList<SourceTable> tables = FromItem.Combine(left, right);
        var scope = new TableScope(tables, binder.Outer);
        Func<Evaluation, bool?> condition = new ExpressionBinder(binder.Context, scope).BindPredicate(node.SearchCondition);
        var kind = new JoinKind(
            KeepsLeft: node.QualifiedJoinType is QualifiedJoinType.LeftOuter or QualifiedJoinType.FullOuter,
            KeepsRight: node.QualifiedJoinType is QualifiedJoinType.RightOuter or QualifiedJoinType.FullOuter);
        JoinKeys? keys = new JoinKeyFinder(binder, left, right, scope).Find(node.SearchCondition);
        return new FromItem(new Join(left.Plan, right.Plan, condition, kind, keys, Columns(left, right, kind)), tables);
    }

    public static FromItem Unqualified(FromBinder binder, UnqualifiedJoin node)
    {
        FromItem left = binder.Bind(node.FirstTableReference);
        if (node.UnqualifiedJoinType == UnqualifiedJoinType.CrossJoin)
        {
            return Cross(left, binder.Bind(node.SecondTableReference));
        }

        FromItem right = new FromBinder(binder.Context, new TableScope(left.Tables, binder.Outer)).Bind(node.SecondTableReference);
        bool keepsLeft = node.UnqualifiedJoinType == UnqualifiedJoinType.OuterApply;
        var kind = new JoinKind(keepsLeft, KeepsRight: false);
        return new FromItem(new Apply(left.Plan, right.Plan, keepsLeft, Columns(left, right, kind)), FromItem.Combine(left, right));
    }

    public static FromItem Cross(FromItem left, FromItem right)
    {
        var kind = new JoinKind(KeepsLeft: false, KeepsRight: false);
        return new FromItem(new Join(left.Plan, right.Plan, null, kind, null, Columns(left, right, kind)), FromItem.Combine(left, right));
    }

    private static ColumnInfo[] Columns(FromItem left, FromItem right, JoinKind kind) =>
    [
        .. left.Plan.Columns.Select(c => c with { IsNullable = c.IsNullable || kind.KeepsRight }),
        .. right.Plan.Columns.Select(c => c with { IsNullable = c.IsNullable || kind.KeepsLeft }),
    ];
}

/// <summary>Finds the equalities between the two sides of a join, by which it can be hashed.</summary>
internal sealed class JoinKeyFinder(FromBinder binder, FromItem left, FromItem right, TableScope scope)
{
    private readonly List<BoundExpression> _left = [];
    private readonly List<BoundExpression> _right = [];
    private readonly List<ColumnInfo> _columns = [];

    public JoinKeys? Find(BooleanExpression condition)
    {
        Visit(condition);
        return _columns.Count == 0 ? null : new JoinKeys(_left, _right, _columns);
    }

    private void Visit(BooleanExpression condition)
    {
        switch (condition)
        {
            case BooleanParenthesisExpression parenthesis:
                Visit(parenthesis.Expression);
                break;
            case BooleanBinaryExpression { BinaryExpressionType: BooleanBinaryExpressionType.And } and:
                Visit(and.FirstExpression);
                Visit(and.SecondExpression);
                break;
            case BooleanComparisonExpression { ComparisonType: BooleanComparisonType.Equals } equality:
                AddEquality(equality);
                break;
        }
    }

    private void AddEquality(BooleanComparisonExpression equality)
    {
        (ScalarExpression first, ScalarExpression second) = (equality.FirstExpression, equality.SecondExpression);
        Side firstSide = SideOf(first);
        Side secondSide = SideOf(second);
        if (firstSide == Side.Left && secondSide == Side.Right)
        {
            Add(first, second);
        }
        else if (firstSide == Side.Right && secondSide == Side.Left)
        {
            Add(second, first);
        }
    }

    private void Add(ScalarExpression leftExpression, ScalarExpression rightExpression)
    {
        BoundExpression ofLeft = new ExpressionBinder(binder.Context, new TableScope(left.Tables, binder.Outer)).Bind(leftExpression);
        BoundExpression ofRight = new ExpressionBinder(binder.Context, new TableScope(right.Tables, binder.Outer)).Bind(rightExpression);
        if (ofLeft.Type.Code == SqlTypeCode.SqlVariant || ofRight.Type.Code == SqlTypeCode.SqlVariant)
        {
            return;
        }

        _left.Add(ofLeft);
        _right.Add(ofRight);
        _columns.Add(new ColumnInfo("", TypeRules.Common(ofLeft.Type, ofRight.Type), CollationLabel.Compare(ofLeft.Collation, ofRight.Collation, "equal to")));
    }

    private Side SideOf(ScalarExpression expression)
    {
        var finder = new ColumnSides(scope, left.Width);
        expression.Accept(finder);
        return finder.Side;
    }

    [Flags]
    private enum Side
    {
        None = 0,
        Left = 1,
        Right = 2,
        Unknown = 4,
    }

    /// <summary>Which side's columns an expression names; a subquery makes it unknown.</summary>
    private sealed class ColumnSides(TableScope scope, int leftWidth) : TSqlFragmentVisitor
    {
        public Side Side { get; private set; }

        public override void ExplicitVisit(ColumnReferenceExpression node)
        {
            if (node.ColumnType == ColumnType.Regular && scope.FindHere(ColumnName.Of(node.MultiPartIdentifier)) is { } match)
            {
                Side |= match.Ordinal < leftWidth ? Side.Left : Side.Right;
            }
        }

        public override void ExplicitVisit(ScalarSubquery node) => Side |= Side.Unknown;
    }
}
