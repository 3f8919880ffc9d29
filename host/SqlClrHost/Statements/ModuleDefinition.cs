using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Binding;
using SqlClrHost.Catalog;
using SqlClrHost.Errors;
using SqlClrHost.Parsing;
using SqlClrHost.Security;
using SqlClrHost.Sessions;
using SqlClrHost.Types;

namespace SqlClrHost.Statements;

/// <summary>CREATE, ALTER or CREATE OR ALTER.</summary>
internal enum ModuleChange
{
    Create,
    Alter,
    CreateOrAlter,
}

/// <summary>What views, procedures and functions have in common when they are defined.</summary>
internal static class ModuleDefinition
{
    /// <summary>The schema of the new module; checks that what is there already fits CREATE or ALTER.</summary>
    public static Schema Prepare(Frame frame, SchemaObjectName name, ModuleChange change, string kind, Func<DatabaseObject, bool> isSameKind)
    {
        Database database = frame.Session.Host.Database;
        ObjectNames.CheckDatabase(database, name);
        Schema schema = SchemaStatements.Find(database, ObjectNames.SchemaOf(name));
        DatabaseObject? existing = database.Find(schema.Name, name.BaseIdentifier.Value);
        if (existing is null)
        {
            if (change == ModuleChange.Alter)
            {
                throw SqlErrors.InvalidObjectName(ObjectNames.Display(name));
            }

            Access.DemandCreate(frame.Session, schema, $"CREATE {kind.ToUpperInvariant()}");
            return schema;
        }

        if (change == ModuleChange.Create)
        {
            throw EngineErrors.ObjectExists(name.BaseIdentifier.Value);
        }

        Access.DemandOn(frame.Session, Securable.Of(database, existing), "ALTER", () => EngineErrors.MayNotChangeModule(kind, existing.Name));
        return isSameKind(existing) ? schema : throw EngineErrors.IncompatibleAlter(ObjectNames.Display(name));
    }

    public static ModuleSettings Settings(Frame frame, ExecuteAsClause? executeAs)
    {
        SessionOptions options = frame.Session.Options;
        return new ModuleSettings(options.QuotedIdentifier, options.AnsiNulls, executeAs is null ? null : ExecuteAs(frame, executeAs));
    }

    /// <summary>The text of the whole batch, comments before and behind the module too, as if it had been created by a plain CREATE.</summary>
    public static string Text(TSqlFragment statement)
    {
        IList<TSqlParserToken> tokens = statement.ScriptTokenStream;
        int verb = statement.FirstTokenIndex;
        int kind = verb + 1;
        while (StatementTerminators.IsBlank(tokens[kind]) || tokens[kind].TokenType is TSqlTokenType.Or or TSqlTokenType.Alter)
        {
            kind++;
        }

        return string.Concat(tokens.Select((token, i) => i == verb ? "CREATE"
            : i > verb && i < kind && !StatementTerminators.IsBlank(token) ? ""
            : token.Text));
    }

    private static ModuleExecuteAs? ExecuteAs(Frame frame, ExecuteAsClause clause) => clause.ExecuteAsOption switch
    {
        ExecuteAsOption.Caller => null,
        ExecuteAsOption.Owner => new ModuleExecuteAs(User: null),
        ExecuteAsOption.Self => new ModuleExecuteAs(frame.Session.Security.Current.User.Name),
        ExecuteAsOption.String or ExecuteAsOption.User when clause.Literal is { } user => frame.Session.Security.CanImpersonate(user.Value)
            ? new ModuleExecuteAs(frame.Session.Host.Database.Principals.Find(user.Value)!.Name)
            : throw EngineErrors.CannotExecuteAsUser(user.Value),
        _ => throw NotSupported.Feature(clause, RefusedFeatures.ModuleExecuteAs, clause.ExecuteAsOption.ToString()),
    };
}

/// <summary>Parameters of procedures, functions and sp_executesql.</summary>
internal static class ParameterReader
{
    public static RoutineParameter Read(Frame frame, ProcedureParameter parameter)
    {
        if (parameter.Modifier == ParameterModifier.ReadOnly)
        {
            throw NotSupported.Feature(parameter, RefusedFeatures.TableParameter);
        }

        if (parameter.IsVarying)
        {
            throw NotSupported.Feature(parameter, RefusedFeatures.CursorParameter);
        }

        SqlType type = TypeReader.Declared(parameter.DataType);
        object? value = parameter.Value is null ? null : Default(frame, parameter.Value, type);
        return new RoutineParameter(parameter.VariableName.Value, type, parameter.Value is not null, value, parameter.Modifier == ParameterModifier.Output);
    }

    private static object? Default(Frame frame, ScalarExpression expression, SqlType type) =>
        expression is IdentifierLiteral word
            ? Conversion.Assign(word.Value, SqlType.NVarChar(Math.Max(1, word.Value.Length)), type)
            : Expressions.Evaluate(frame, expression, type);
}
