using System.Collections.Frozen;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Catalog;
using SqlClrHost.Errors;
using SqlClrHost.Security;
using SqlClrHost.Statements;
using SqlClrHost.Types;

namespace SqlClrHost.Binding;

/// <summary>Function calls: built-in, user-defined, aggregate and window functions.</summary>
internal static class FunctionCalls
{
    private static readonly FrozenSet<string> TakesDatepart =
        new[] { "DATEADD", "DATEDIFF", "DATEDIFF_BIG", "DATEPART", "DATENAME" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> GivesJson = new[] { "JSON_QUERY", "JSON_MODIFY" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Functions that only put texts together, and so need no collation.</summary>
    private static readonly FrozenSet<string> JoinsText = new[] { "CONCAT", "CONCAT_WS" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Functions that change something, and so may not stand in a function (443).</summary>
    private static readonly FrozenSet<string> SideEffecting =
        new[] { "NEWID", "NEWSEQUENTIALID", "RAND", "CRYPT_GEN_RANDOM" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Functions that always have a value, so that a column made of them is NOT NULL. ISNULL has one when one of its arguments has.</summary>
    private static readonly FrozenSet<string> NeverNull =
        new[] { "GETDATE", "GETUTCDATE", "SYSDATETIME", "SYSUTCDATETIME", "SYSDATETIMEOFFSET", "CURRENT_TIMESTAMP", "NEWID", "@@SPID", "@@ROWCOUNT", "@@TRANCOUNT" }
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>@@-functions that only the engine can answer.</summary>
    private static readonly FrozenDictionary<string, Func<SqlSession, object?>> EngineGlobals = new Dictionary<string, Func<SqlSession, object?>>
    {
        ["@@FETCH_STATUS"] = s => s.FetchStatus,
        ["@@NESTLEVEL"] = s => s.NestLevel,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static BoundExpression Call(ExpressionBinder binder, FunctionCall node)
    {
        string name = node.FunctionName.Value;
        if (node.CallTarget is not null)
        {
            return UserDefined(binder, node);
        }

        if (node.OverClause is not null)
        {
            return binder.Windows is { } windows ? windows.Add(binder, node) : throw EngineErrors.WindowNotAllowed();
        }

        if (Types.Aggregates.IsKnown(name))
        {
            return binder.Aggregates is { } aggregates ? aggregates.Add(binder, node) : throw EngineErrors.AggregateNotAllowed();
        }

        RefuseSideEffects(binder, name);
        // TRIM(characters FROM text) names its arguments in the other order.
        bool isTrimFrom = node.Parameters.Count == 2 && name.Equals("TRIM", StringComparison.OrdinalIgnoreCase);
        IList<ScalarExpression> parameters = isTrimFrom ? [node.Parameters[1], node.Parameters[0]] : node.Parameters;
        return BuiltIn(binder, node, name, parameters) with { IsJson = GivesJson.Contains(name) };
    }

    /// <summary>Whether a function's first argument is a datepart.</summary>
    public static bool HasDatepart(string name) => TakesDatepart.Contains(name);

    public static BoundExpression BuiltIn(ExpressionBinder binder, TSqlFragment node, string name, IList<ScalarExpression> parameters)
    {
        if (!BuiltInFunctions.IsKnown(name))
        {
            throw BuiltInFunctions.Refuse(name, SqlErrors.UnknownFunction);
        }

        bool hasDatepart = HasDatepart(name);
        var arguments = new BoundExpression[parameters.Count];
        for (int i = 0; i < arguments.Length; i++)
        {
            arguments[i] = hasDatepart && i == 0 ? Datepart(parameters[0]) : binder.Bind(parameters[i]);
        }

        return Bind(name, arguments);
    }

    public static BoundExpression Global(ExpressionBinder binder, GlobalVariableExpression node) =>
        EngineGlobals.TryGetValue(node.Name, out Func<SqlSession, object?>? value) ? new BoundExpression(SqlType.Int, e => value(e.Session))
        : BuiltInFunctions.IsKnown(node.Name) ? Bind(node.Name, []) : throw BuiltInFunctions.Refuse(node.Name, SqlErrors.UndeclaredVariable);

    public static BoundExpression Parameterless(ExpressionBinder binder, ParameterlessCall node)
    {
        string name = node.ParameterlessCallType switch
        {
            ParameterlessCallType.User => "USER",
            ParameterlessCallType.CurrentUser => "CURRENT_USER",
            ParameterlessCallType.SessionUser => "SESSION_USER",
            ParameterlessCallType.SystemUser => "SYSTEM_USER",
            ParameterlessCallType.CurrentTimestamp => "CURRENT_TIMESTAMP",
            _ => throw NotSupported.Feature(node, RefusedFeatures.KeywordFunction, node.ParameterlessCallType.ToString()),
        };
        return Bind(name, []);
    }

    private static BoundExpression Bind(string name, BoundExpression[] arguments)
    {
        BoundFunction function = BuiltInFunctions.Bind(name, [.. arguments.Select(a => a.ToArgument())]);
        CollationLabel? collation = null;
        if (function.Type.IsCharacter)
        {
            Func<CollationLabel?, CollationLabel?, string, CollationLabel?> merge = JoinsText.Contains(name) ? CollationLabel.Merge : CollationLabel.Compare;
            foreach (BoundExpression argument in arguments.Where(a => a.Type.IsCharacter))
            {
                collation = merge(collation, argument.Collation, name.ToLowerInvariant());
            }
        }

        return new BoundExpression(function.Type, e =>
        {
            var values = new object?[arguments.Length];
            for (int i = 0; i < values.Length; i++)
            {
                values[i] = arguments[i].Evaluate(e);
            }

            return function.Evaluate(e.Session.Info, values);
        })
        {
            Collation = collation,
            IsNullable = !NeverNull.Contains(name) && !(name.Equals("ISNULL", StringComparison.OrdinalIgnoreCase) && arguments.Any(a => !a.IsNullable)),
        };
    }

    private static BoundExpression Datepart(ScalarExpression expression)
    {
        string? part = expression switch
        {
            IdentifierLiteral word => word.Value,
            ColumnReferenceExpression { MultiPartIdentifier.Identifiers: [var word] } => word.Value,
            _ => null,
        };
        return part is null
            ? throw EngineErrors.InvalidDatepart()
            : BoundExpression.Literal(SqlType.VarChar(Math.Max(1, part.Length)), part);
    }

    private static void RefuseSideEffects(ExpressionBinder binder, string name)
    {
        if (SideEffecting.Contains(name) && binder.Context.Frame.IsFunction)
        {
            throw EngineErrors.SideEffectInFunction(name.ToLowerInvariant());
        }
    }

    private static BoundExpression UserDefined(ExpressionBinder binder, FunctionCall node)
    {
        if (node.CallTarget is not MultiPartIdentifierCallTarget target)
        {
            throw NotSupported.Feature(node, RefusedFeatures.MethodCall, $".{node.FunctionName.Value}()");
        }

        string schema = target.MultiPartIdentifier.Identifiers[^1].Value;
        string name = node.FunctionName.Value;
        Database database = binder.Context.Database;
        if (Synonym.Resolve(database, database.Find(schema, name)) is not ScalarFunction function)
        {
            throw EngineErrors.UnknownUserFunction(schema, name);
        }

        Access.Demand(binder.Context.Frame, function, "EXECUTE");
        Func<Evaluation, object?>[] arguments = Arguments(binder, function, node.Parameters);
        return new BoundExpression(function.ReturnType, e => ScalarFunctionCall.Invoke(e, function, arguments));
    }

    /// <summary>Arguments by position: every parameter needs one, and a default must be asked for with DEFAULT.</summary>
    public static Func<Evaluation, object?>[] Arguments(ExpressionBinder binder, Routine function, IList<ScalarExpression> written)
    {
        string name = $"{function.Schema.Name}.{function.Name}";
        if (written.Count < function.Parameters.Count)
        {
            throw SqlErrors.TooFewArguments(name);
        }

        if (written.Count > function.Parameters.Count)
        {
            throw SqlErrors.TooManyArguments(name);
        }

        var arguments = new Func<Evaluation, object?>[written.Count];
        for (int i = 0; i < arguments.Length; i++)
        {
            RoutineParameter parameter = function.Parameters[i];
            arguments[i] = written[i] is DefaultLiteral ? Default(parameter) : Argument(binder.Bind(written[i]), parameter);
        }

        return arguments;
    }

    private static Func<Evaluation, object?> Argument(BoundExpression value, RoutineParameter parameter)
    {
        if (!value.IsNullLiteral && !Conversion.IsImplicitAllowed(value.Type, parameter.Type))
        {
            throw SqlErrors.OperandTypeClash(value.Type, parameter.Type);
        }

        return value.AssignTo(parameter.Type);
    }

    /// <summary>DEFAULT for a parameter without a default value passes NULL, as on SQL Server.</summary>
    private static Func<Evaluation, object?> Default(RoutineParameter parameter)
    {
        object? value = parameter.HasDefault ? parameter.Default : null;
        return _ => value;
    }
}
