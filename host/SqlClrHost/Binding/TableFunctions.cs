using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Catalog;
using SqlClrHost.Errors;
using SqlClrHost.Parsing;
using SqlClrHost.Plan;
using SqlClrHost.Security;
using SqlClrHost.Statements;
using SqlClrHost.Types;

namespace SqlClrHost.Binding;

/// <summary>Functions in FROM.</summary>
internal static class TableFunctions
{
    private const string KeyCollation = "Latin1_General_BIN2";

    public static FromItem UserDefined(FromBinder binder, SchemaObjectFunctionTableReference node)
    {
        SchemaObjectName name = node.SchemaObject;
        if (ObjectNames.Find(binder.Context, name) is not TableFunction function)
        {
            throw ObjectNames.IsOfSystem(name) && RefusedRoutines.Contains(name.BaseIdentifier.Value)
                ? NotSupported.Feature(node, RefusedFeatures.SystemRoutine, ObjectNames.Display(name))
                : SqlErrors.InvalidObjectName(ObjectNames.Display(name));
        }

        Access.Demand(binder.Context.Frame, function, "SELECT");
        Func<Evaluation, object?>[] arguments = FunctionCalls.Arguments(binder.Expressions, function, node.Parameters);
        RowSource plan = function switch
        {
            ClrTableRoutine clr => new ClrFunctionScan(clr, arguments),
            MultiStatementFunction multi => new MultiStatementScan(multi, arguments),
            InlineFunction inline => new ModuleQuery(InlineQuery(binder.Context, inline), inline, arguments),
            _ => throw NotSupported.Node(node),
        };
        string alias = node.Alias?.Value ?? name.BaseIdentifier.Value;
        return FromItem.Single(FromBinder.Rename(plan, node.Columns, alias), null, alias);
    }

    /// <summary>An inline function's query, bound with its parameters as variables.</summary>
    public static RowSource InlineQuery(BindingContext context, InlineFunction function)
    {
        var inner = new BindingContext(ModuleFrames.ForQuery(context.Frame, function, new object?[function.Parameters.Count]));
        return QueryBinder.BindStatement(inner, function.Query).Plan;
    }

    public static FromItem Global(FromBinder binder, GlobalFunctionTableReference node)
    {
        if (!node.Name.Value.Equals("STRING_SPLIT", StringComparison.OrdinalIgnoreCase))
        {
            throw NotSupported.Feature(node, RefusedFeatures.TableFunction, node.Name.Value);
        }

        if (node.Parameters.Count != 2)
        {
            throw SqlErrors.WrongArgumentCount("string_split", 2);
        }

        BoundExpression text = binder.Expressions.Bind(node.Parameters[0]);
        SqlType type = text.Type.IsUnicode ? text.Type : text.Type.IsCharacter ? text.Type : SqlType.NVarChar(SqlType.MaxUnicode);
        Func<Evaluation, object?> separator = binder.Expressions.Bind(node.Parameters[1]).AssignTo(SqlType.NVarChar(SqlType.MaxUnicode));
        var plan = new StringSplit(text.AssignTo(type), separator, [new ColumnInfo("value", type, text.Collation)]);
        return FromItem.Single(plan, null, node.Alias?.Value ?? node.Name.Value);
    }

    public static FromItem OpenJson(FromBinder binder, OpenJsonTableReference node)
    {
        Func<Evaluation, object?> json = binder.Expressions.Bind(node.Variable).AssignTo(SqlType.NVarCharMax);
        Func<Evaluation, object?>? path = node.RowPattern is null ? null : binder.Expressions.Bind(node.RowPattern).AssignTo(SqlType.NVarCharMax);
        string alias = node.Alias?.Value ?? "OPENJSON";
        if (node.SchemaDeclarationItems.Count == 0)
        {
            var key = new CollationLabel(Collation.Get(KeyCollation), IsExplicit: false);
            ColumnInfo[] columns = [new("key", SqlType.NVarChar(SqlType.MaxUnicode), key), new("value", SqlType.NVarCharMax), new("type", SqlType.TinyInt)];
            return FromItem.Single(new OpenJsonScan(json, path, null, columns), null, alias);
        }

        OpenJsonColumn[] schema = [.. node.SchemaDeclarationItems.Select(ReadColumn)];
        return FromItem.Single(new OpenJsonScan(json, path, schema, [.. schema.Select(c => new ColumnInfo(c.Name, c.Type, CollationLabel.OfColumn(c.Type)))]), null, alias);
    }

    private static OpenJsonColumn ReadColumn(SchemaDeclarationItemOpenjson item)
    {
        string? path = item.Mapping switch
        {
            null => null,
            StringLiteral literal => literal.Value,
            _ => throw NotSupported.Feature(item, RefusedFeatures.OpenJsonPath),
        };
        return new OpenJsonColumn(item.ColumnDefinition.ColumnIdentifier.Value, TypeReader.Declared(item.ColumnDefinition.DataType), path, item.AsJson);
    }
}
