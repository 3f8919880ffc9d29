using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Parsing;
using SqlClrHost.Types;

namespace SqlClrHost.Binding;

/// <summary>Binds scalar expressions: finds what their names mean and gives every one its type.</summary>
internal sealed class ExpressionBinder(BindingContext context, Scope scope)
{
    private static readonly DispatchTable<ExpressionBinder, ScalarExpression, BoundExpression> Handlers = new DispatchTable<ExpressionBinder, ScalarExpression, BoundExpression>()
        .On<IntegerLiteral>(Literals.Integer)
        .On<NumericLiteral>(Literals.Numeric)
        .On<RealLiteral>(Literals.Real)
        .On<MoneyLiteral>(Literals.Money)
        .On<StringLiteral>(Literals.String)
        .On<BinaryLiteral>(Literals.Binary)
        .On<NullLiteral>(Literals.Null)
        .On<ColumnReferenceExpression>(ColumnReferences.Column)
        .On<VariableReference>(ColumnReferences.Variable)
        .On<GlobalVariableExpression>(FunctionCalls.Global)
        .On<ParenthesisExpression>((binder, node) => binder.Bind(node.Expression))
        .On<BinaryExpression>(Arithmetic.BindBinary)
        .On<UnaryExpression>(Arithmetic.BindUnary)
        .On<SimpleCaseExpression>(Choices.SimpleCase)
        .On<SearchedCaseExpression>(Choices.SearchedCase)
        .On<IIfCall>(Choices.Iif)
        .On<CoalesceExpression>(Choices.Coalesce)
        .On<NullIfExpression>(Choices.NullIf)
        .On<CastCall>(Casts.Cast)
        .On<ConvertCall>(Casts.Convert)
        .On<TryCastCall>(Casts.TryCast)
        .On<TryConvertCall>(Casts.TryConvert)
        .On<FunctionCall>(FunctionCalls.Call)
        .On<LeftFunctionCall>((binder, node) => FunctionCalls.BuiltIn(binder, node, "LEFT", node.Parameters))
        .On<RightFunctionCall>((binder, node) => FunctionCalls.BuiltIn(binder, node, "RIGHT", node.Parameters))
        .On<ParameterlessCall>(FunctionCalls.Parameterless)
        .On<AtTimeZoneCall>((binder, node) => FunctionCalls.BuiltIn(binder, node, "AT TIME ZONE", [node.DateValue, node.TimeZone]))
        .On<ScalarSubquery>(Subqueries.Scalar);

    public BindingContext Context { get; } = context;

    public Scope Scope { get; } = scope;

    /// <summary>The aggregates of the query being bound; null where none are allowed.</summary>
    public AggregateList? Aggregates { get; init; }

    /// <summary>The window functions of the query being bound; null where none are allowed.</summary>
    public WindowList? Windows { get; init; }

    /// <summary>The grouping expressions that stand for columns of the grouped row; null without GROUP BY.</summary>
    public GroupingKeys? Keys { get; init; }

    public BoundExpression Bind(ScalarExpression expression)
    {
        BoundExpression bound = Keys?.Find(this, expression) ?? Handlers.Invoke(this, expression);
        return expression is PrimaryExpression { Collation: { } collation } ? Collate(bound, collation.Value) : bound;
    }

    public Func<Evaluation, bool?> BindPredicate(BooleanExpression expression) => Predicates.Bind(this, expression);

    /// <summary>Two operands brought to comparable shape: the literal NULL takes the other's type.</summary>
    public static (BoundExpression Left, BoundExpression Right) Pair(BoundExpression left, BoundExpression right)
    {
        if (left.IsNullLiteral && !right.IsNullLiteral)
        {
            return (left with { Type = right.Type }, right);
        }

        return right.IsNullLiteral ? (left, right with { Type = left.Type }) : (left, right);
    }

    private static BoundExpression Collate(BoundExpression bound, string name)
    {
        if (!bound.Type.IsCharacter && !bound.IsNullLiteral)
        {
            throw Errors.EngineErrors.CollateNotCharacter(bound.Type.Name);
        }

        return bound with { Collation = new CollationLabel(Collation.Get(name), IsExplicit: true) };
    }
}
