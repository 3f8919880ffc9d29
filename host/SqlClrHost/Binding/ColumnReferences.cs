using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Errors;
using SqlClrHost.Sessions;
using SqlClrHost.Types;

namespace SqlClrHost.Binding;

/// <summary>Columns and variables.</summary>
internal static class ColumnReferences
{
    /// <summary>The column that only MERGE's OUTPUT has.</summary>
    public const string MergeAction = "$action";

    public static BoundExpression Column(ExpressionBinder binder, ColumnReferenceExpression node)
    {
        ColumnName name = node.ColumnType switch
        {
            ColumnType.Regular => ColumnName.Of(node.MultiPartIdentifier),
            ColumnType.PseudoColumnAction => new ColumnName(null, null, MergeAction),
            _ => throw NotSupported.Feature(node, RefusedFeatures.PseudoColumn, node.ColumnType.ToString()),
        };
        Frame frame = binder.Context.Frame;
        try
        {
            ColumnMatch match = binder.Scope.Find(name) ?? throw Unknown(binder.Scope, node, name);
            return Read(match);
        }
        catch (Types.SqlError error)
        {
            throw error.At(frame.ModuleName, node.StartLine);
        }
    }

    public static BoundExpression Read(ColumnMatch match)
    {
        int ordinal = match.Ordinal;
        Func<Evaluation, object?> evaluate = match.Depth switch
        {
            0 => e => e.Row[ordinal],
            1 => e => e.Outer!.Row[ordinal],
            _ => e => Climb(e, match.Depth).Row[ordinal],
        };
        ColumnInfo column = match.Column;
        return new BoundExpression(column.Type, evaluate)
        {
            Collation = column.Collation,
            ColumnName = column.Name,
            IsJson = column.IsJson,
            IsNullable = column.IsNullable,
            IsIdentity = column.IsIdentity,
        };
    }

    public static BoundExpression Variable(ExpressionBinder binder, VariableReference node)
    {
        Variable variable = binder.Context.Frame.Variable(node.Name);
        string name = node.Name;
        return new BoundExpression(variable.Type, e => e.Frame.Variable(name).Value);
    }

    private static Evaluation Climb(Evaluation evaluation, int depth)
    {
        for (int i = 0; i < depth; i++)
        {
            evaluation = evaluation.Outer!;
        }

        return evaluation;
    }

    private static Types.SqlError Unknown(Scope scope, ColumnReferenceExpression node, ColumnName name) =>
        scope.FindLacking(name) is { } view ? NotSupported.Feature(node, RefusedFeatures.SystemColumn, $"{view.Schema.Name}.{view.Name}.{name.Name}")
        : name.Table is null ? SqlErrors.InvalidColumnName(name.Name) : SqlErrors.MultiPartIdentifierNotBound(name.ToString());
}
