using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Binding;
using SqlClrHost.Types;

namespace SqlClrHost.Catalog;

/// <summary>A parameter of a procedure or function.</summary>
internal sealed record RoutineParameter(string Name, SqlType Type, bool HasDefault, object? Default, bool IsOutput);

/// <summary>WITH EXECUTE AS: the user that a module runs as, or its owner when that is null.</summary>
internal sealed record ModuleExecuteAs(string? User);

/// <summary>The settings that a module keeps from its creation.</summary>
internal sealed record ModuleSettings(bool QuotedIdentifier, bool AnsiNulls, ModuleExecuteAs? ExecuteAs);

/// <summary>A procedure or function.</summary>
internal abstract class Routine(Schema schema, string name, IReadOnlyList<RoutineParameter> parameters) : DatabaseObject(schema, name)
{
    public IReadOnlyList<RoutineParameter> Parameters { get; } = parameters;

    public ModuleSettings Settings { get; init; } = new(QuotedIdentifier: true, AnsiNulls: true, ExecuteAs: null);

    /// <summary>The CLR method behind it; null for T-SQL.</summary>
    public ExternalName? External { get; init; }
}

/// <summary>AS EXTERNAL NAME assembly.class.method.</summary>
internal sealed record ExternalName(string Assembly, string Class, string Method);

/// <summary>A function that gives one value.</summary>
internal abstract class ScalarFunction(Schema schema, string name, IReadOnlyList<RoutineParameter> parameters, SqlType returnType)
    : Routine(schema, name, parameters)
{
    public SqlType ReturnType { get; } = returnType;
}

/// <summary>A scalar function in T-SQL.</summary>
internal sealed class TsqlScalarFunction(Schema schema, string name, IReadOnlyList<RoutineParameter> parameters, SqlType returnType, StatementList body)
    : ScalarFunction(schema, name, parameters, returnType)
{
    public StatementList Body { get; } = body;

    public override string TypeCode => "FN";

    public override string TypeDescription => "SQL_SCALAR_FUNCTION";
}

/// <summary>A scalar function in a CLR assembly.</summary>
internal sealed class ClrScalarRoutine(Schema schema, string name, IReadOnlyList<RoutineParameter> parameters, SqlType returnType, Func<object?[], object?> invoke)
    : ScalarFunction(schema, name, parameters, returnType)
{
    public Func<object?[], object?> Invoke { get; } = invoke;

    public override string TypeCode => "FS";

    public override string TypeDescription => "CLR_SCALAR_FUNCTION";
}

/// <summary>A function that stands in FROM.</summary>
internal abstract class TableFunction(Schema schema, string name, IReadOnlyList<RoutineParameter> parameters) : Routine(schema, name, parameters)
{
    /// <summary>The declared columns; null for an inline function, whose query says them.</summary>
    public abstract IReadOnlyList<ColumnInfo>? Columns { get; }
}

/// <summary>RETURNS TABLE AS RETURN (SELECT …).</summary>
internal sealed class InlineFunction(Schema schema, string name, IReadOnlyList<RoutineParameter> parameters, SelectStatement query)
    : TableFunction(schema, name, parameters)
{
    public SelectStatement Query { get; } = query;

    /// <summary>The columns as they were when the function was created, for sys.columns.</summary>
    public IReadOnlyList<ColumnInfo> ResultColumns { get; set; } = [];

    public override IReadOnlyList<ColumnInfo>? Columns => null;

    public override string TypeCode => "IF";

    public override string TypeDescription => "SQL_INLINE_TABLE_VALUED_FUNCTION";
}

/// <summary>RETURNS @result TABLE (…) AS BEGIN … END.</summary>
internal sealed class MultiStatementFunction(
    Schema schema, string name, IReadOnlyList<RoutineParameter> parameters, DeclareTableVariableBody result, IReadOnlyList<ColumnInfo> columns, StatementList body)
    : TableFunction(schema, name, parameters)
{
    public DeclareTableVariableBody Result { get; } = result;

    public StatementList Body { get; } = body;

    public override IReadOnlyList<ColumnInfo>? Columns { get; } = columns;

    public override string TypeCode => "TF";

    public override string TypeDescription => "SQL_TABLE_VALUED_FUNCTION";
}

/// <summary>A streaming table-valued function in a CLR assembly.</summary>
internal sealed class ClrTableRoutine(
    Schema schema, string name, IReadOnlyList<RoutineParameter> parameters, IReadOnlyList<ColumnInfo> columns, Func<object?[], IEnumerator<object?[]>> open)
    : TableFunction(schema, name, parameters)
{
    public Func<object?[], IEnumerator<object?[]>> Open { get; } = open;

    public override IReadOnlyList<ColumnInfo>? Columns { get; } = columns;

    public override string TypeCode => "FT";

    public override string TypeDescription => "CLR_TABLE_VALUED_FUNCTION";
}

/// <summary>A stored procedure in T-SQL.</summary>
internal sealed class TsqlProcedure(Schema schema, string name, IReadOnlyList<RoutineParameter> parameters, StatementList body)
    : Routine(schema, name, parameters)
{
    public StatementList Body { get; } = body;

    public override string TypeCode => "P ";

    public override string TypeDescription => "SQL_STORED_PROCEDURE";
}

/// <summary>A stored procedure in a CLR assembly.</summary>
internal sealed class ClrProcedureRoutine(Schema schema, string name, IReadOnlyList<RoutineParameter> parameters, Func<object?[], int> invoke)
    : Routine(schema, name, parameters)
{
    /// <summary>Runs it; OUTPUT parameters are written back into the array on a normal return.</summary>
    public Func<object?[], int> Invoke { get; } = invoke;

    public override string TypeCode => "PC";

    public override string TypeDescription => "CLR_STORED_PROCEDURE";
}
