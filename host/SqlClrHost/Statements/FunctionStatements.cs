using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Binding;
using SqlClrHost.Catalog;
using SqlClrHost.Clr;
using SqlClrHost.Errors;
using SqlClrHost.Parsing;
using SqlClrHost.Plan;
using SqlClrHost.Sessions;
using SqlClrHost.Types;

namespace SqlClrHost.Statements;

/// <summary>CREATE and ALTER FUNCTION.</summary>
internal static class FunctionStatements
{
    public static bool Define(Frame frame, FunctionStatementBody statement, ModuleChange change)
    {
        SchemaObjectName name = statement.Name;
        RoutineParameter[] parameters = [.. statement.Parameters.Select(p => ParameterReader.Read(frame, p))];
        CheckOptions(statement);
        bool isScalar = statement.ReturnType is ScalarFunctionReturnType;
        Schema schema = ModuleDefinition.Prepare(frame, name, change, "function", o => isScalar ? o is ScalarFunction : o is TableFunction);
        var definition = new FunctionDefinition(frame, statement, schema, name.BaseIdentifier.Value, parameters);
        frame.Session.Host.Database.Put(definition.Build(), frame.Session.Log);
        return true;
    }

    private static void CheckOptions(FunctionStatementBody statement)
    {
        if (statement.OrderHint is not null)
        {
            throw NotSupported.Feature(statement, RefusedFeatures.FunctionOrder);
        }

        foreach (FunctionOption option in statement.Options)
        {
            if (option.OptionKind is not (FunctionOptionKind.ExecuteAs or FunctionOptionKind.CalledOnNullInput or FunctionOptionKind.SchemaBinding))
            {
                throw NotSupported.Feature(option, RefusedFeatures.FunctionOption, option.OptionKind.ToString());
            }
        }
    }
}

/// <summary>A function that is being defined.</summary>
internal sealed class FunctionDefinition(Frame frame, FunctionStatementBody statement, Schema schema, string name, RoutineParameter[] parameters)
{
    private readonly ModuleSettings _settings =
        ModuleDefinition.Settings(frame, statement.Options.OfType<ExecuteAsFunctionOption>().FirstOrDefault()?.ExecuteAs);

    public Routine Build() => (statement.ReturnType, statement.MethodSpecifier) switch
    {
        (ScalarFunctionReturnType scalar, null) => Scalar(TypeReader.Declared(scalar.DataType)),
        (ScalarFunctionReturnType scalar, _) => ClrScalar(TypeReader.Declared(scalar.DataType)),
        (SelectFunctionReturnType inline, _) => Inline(inline.SelectStatement),
        (TableValuedFunctionReturnType table, null) => MultiStatement(table.DeclareTableVariableBody),
        (TableValuedFunctionReturnType table, _) => ClrTable(table.DeclareTableVariableBody.Definition),
        _ => throw NotSupported.Node(statement.ReturnType),
    };

    private TsqlScalarFunction Scalar(SqlType returns)
    {
        var function = new TsqlScalarFunction(schema, name, parameters, returns, statement.StatementList) { Definition = ModuleDefinition.Text(statement), Settings = _settings };
        Frame check = ModuleFrames.ForRoutine(frame, function, new object?[parameters.Length], frame.Sink, returns);
        CheckBody(check, needsValue: true);
        return function;
    }

    private InlineFunction Inline(SelectStatement query)
    {
        var function = new InlineFunction(schema, name, parameters, query) { Definition = ModuleDefinition.Text(statement), Settings = _settings };
        RowSource plan = TextCheck.Compile(frame.Session, () => TableFunctions.InlineQuery(new BindingContext(frame), function));
        FromBinder.CheckNames(plan, EngineErrors.UnnamedFunctionColumn, column => EngineErrors.DuplicateModuleColumn(column, name));
        function.ResultColumns = plan.Columns;
        return function;
    }

    private MultiStatementFunction MultiStatement(DeclareTableVariableBody result)
    {
        Table table = TableBuilder.BuildVariable(frame, result.VariableName.Value, result.Definition);
        var function = new MultiStatementFunction(schema, name, parameters, result, table.ColumnInfos, statement.StatementList) { Definition = ModuleDefinition.Text(statement), Settings = _settings };
        Frame check = ModuleFrames.ForRoutine(frame, function, new object?[parameters.Length], frame.Sink);
        check.Declare(result.VariableName.Value, new Variable(SqlType.Int) { Table = table });
        CheckBody(check, needsValue: false, result.VariableName.Value);
        return function;
    }

    private ClrScalarRoutine ClrScalar(SqlType returns)
    {
        ExternalName external = ExternalNames.Read(statement.MethodSpecifier);
        ExternalNames.CheckDefaults(statement.Parameters, parameters);
        ClrScalarFunction bound = ClrBinder.BindScalar(
            ExternalNames.Assembly(frame, external), external.Class, external.Method, name, ExternalNames.Parameters(parameters), returns);
        return new ClrScalarRoutine(schema, name, parameters, returns, bound.Invoke) { External = external, Settings = _settings };
    }

    private ClrTableRoutine ClrTable(TableDefinition definition)
    {
        ExternalName external = ExternalNames.Read(statement.MethodSpecifier);
        ExternalNames.CheckDefaults(statement.Parameters, parameters);
        ColumnInfo[] columns = [.. definition.ColumnDefinitions.Select(ClrColumn)];
        ClrTableFunction bound = ClrBinder.BindTable(
            ExternalNames.Assembly(frame, external),
            external.Class,
            external.Method,
            name,
            ExternalNames.Parameters(parameters),
            [.. columns.Select(c => (c.Name, c.Type))]);
        return new ClrTableRoutine(schema, name, parameters, columns, bound.Open) { External = external, Settings = _settings };
    }

    private static ColumnInfo ClrColumn(ColumnDefinition column)
    {
        SqlType type = TypeReader.Declared(column.DataType);
        if (column.Constraints.Count > 0 || column.Collation is not null || column.DefaultConstraint is not null || column.IdentityOptions is not null)
        {
            throw EngineErrors.ClrColumnOptions(column.ColumnIdentifier.Value);
        }

        return new ColumnInfo(column.ColumnIdentifier.Value, type, CollationLabel.OfColumn(type));
    }

    private void CheckBody(Frame check, bool needsValue, string? resultVariable = null)
    {
        IList<TSqlStatement> body = statement.StatementList.Statements;
        FunctionBodyRules.Check(check, body, needsValue);
        IEnumerable<string> names = parameters.Select(p => p.Name);
        VariableDeclarations.Declare(check, body, resultVariable is null ? names : names.Append(resultVariable));
        TextCheck.Check(check, body);
    }
}
