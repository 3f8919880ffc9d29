using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Binding;
using SqlClrHost.Catalog;
using SqlClrHost.Errors;
using SqlClrHost.Security;
using SqlClrHost.Types;

namespace SqlClrHost.Statements;

/// <summary>The table that INSERT, UPDATE, DELETE or MERGE changes.</summary>
internal static class TargetTable
{
    public static Table Find(BindingContext context, TableReference reference) => reference switch
    {
        VariableTableReference variable => context.Frame.TableVariable(variable.Variable.Name),
        NamedTableReference { SchemaObject: { SchemaIdentifier: null } name } when context.FindCte(name.BaseIdentifier.Value) is not null =>
            throw NotSupported.Feature(reference, RefusedFeatures.ChangeThroughQuery, $"'{name.BaseIdentifier.Value}'"),
        NamedTableReference named => Find(context, named.SchemaObject),
        QueryDerivedTable => throw NotSupported.Feature(reference, RefusedFeatures.ChangeThroughQuery),
        _ => throw NotSupported.Feature(reference, RefusedFeatures.ChangeTarget),
    };

    public static Table Find(BindingContext context, SchemaObjectName name)
    {
        Table table = ObjectNames.Find(context, name) switch
        {
            Table found => found,
            View or SystemView => throw NotSupported.Feature(name, RefusedFeatures.ChangeThroughView, $"'{ObjectNames.Display(name)}'"),
            _ => throw SqlErrors.InvalidObjectName(ObjectNames.Display(name)),
        };
        if (context.Frame.IsFunction && !table.IsVariable)
        {
            throw EngineErrors.SideEffectInFunction("INSERT");
        }

        return table;
    }

    /// <summary>A change takes its own permission, and SELECT too when it reads what it changes.</summary>
    public static void Demand(BindingContext context, Table table, string permission, bool readsTarget)
    {
        Access.Demand(context.Frame, table, permission);
        if (readsTarget)
        {
            Access.Demand(context.Frame, table, "SELECT");
        }
    }

    /// <summary>A filtered index needs the settings that it was made with.</summary>
    public static void CheckSettings(SqlSession session, Table table, string statement)
    {
        if (!session.Options.QuotedIdentifier && table.Keys.Any(k => k.Filter is not null))
        {
            throw EngineErrors.QuotedIdentifierOff(statement);
        }
    }

    /// <summary>The name that constraint and NULL errors show.</summary>
    public static string FullName(BindingContext context, Table table) =>
        table.IsVariable ? table.Name
        : table.IsTemporary ? $"tempdb.dbo.{table.Name}"
        : $"{context.Database.Name}.{table.Schema.Name}.{table.Name}";
}
