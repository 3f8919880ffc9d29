using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Parsing;
using SqlClrHost.Types;

namespace SqlClrHost.Binding;

/// <summary>CAST, CONVERT and their TRY_ forms.</summary>
internal static class Casts
{
    public static BoundExpression Cast(ExpressionBinder binder, CastCall node) => Strict(binder, node.DataType, node.Parameter, null);

    public static BoundExpression Convert(ExpressionBinder binder, ConvertCall node) => Strict(binder, node.DataType, node.Parameter, node.Style);

    public static BoundExpression TryCast(ExpressionBinder binder, TryCastCall node) => Lenient(binder, node.DataType, node.Parameter, null);

    public static BoundExpression TryConvert(ExpressionBinder binder, TryConvertCall node) => Lenient(binder, node.DataType, node.Parameter, node.Style);

    private static BoundExpression Strict(ExpressionBinder binder, DataTypeReference type, ScalarExpression parameter, ScalarExpression? style)
    {
        (BoundExpression value, SqlType target, Func<Evaluation, int?> styleOf) = Prepare(binder, type, parameter, style);
        return Result(value, target, e => Conversion.Convert(value.Evaluate(e), value.Type, target, styleOf(e)));
    }

    private static BoundExpression Lenient(ExpressionBinder binder, DataTypeReference type, ScalarExpression parameter, ScalarExpression? style)
    {
        (BoundExpression value, SqlType target, Func<Evaluation, int?> styleOf) = Prepare(binder, type, parameter, style);
        BoundExpression cast = Result(value, target, e =>
            Conversion.TryConvert(value.Evaluate(e), value.Type, target, styleOf(e), out object? result) ? result : null);
        return cast with { IsNullable = true };
    }

    private static (BoundExpression Value, SqlType Target, Func<Evaluation, int?> Style) Prepare(
        ExpressionBinder binder, DataTypeReference type, ScalarExpression parameter, ScalarExpression? style)
    {
        BoundExpression value = binder.Bind(parameter);
        SqlType target = TypeReader.CastTarget(type);
        if (!value.IsNullLiteral && !Conversion.IsAllowed(value.Type, target))
        {
            throw SqlErrors.ExplicitConversionNotAllowed(value.Type, target);
        }

        if (style is null)
        {
            return (value, target, _ => null);
        }

        BoundExpression number = binder.Bind(style).ConvertTo(SqlType.Int);
        return (value, target, e => (int?)number.Evaluate(e));
    }

    private static BoundExpression Result(BoundExpression value, SqlType target, Func<Evaluation, object?> evaluate)
    {
        if (value.IsNullLiteral)
        {
            evaluate = _ => null;
        }

        return new BoundExpression(target, evaluate) { Collation = target.IsCharacter ? value.Collation : null, IsNullable = value.IsNullable };
    }
}
