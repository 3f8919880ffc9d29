using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Catalog;
using SqlClrHost.Errors;
using SqlClrHost.Plan;
using SqlClrHost.Security;
using SqlClrHost.Statements;
using SqlClrHost.Types;

namespace SqlClrHost.Binding;

/// <summary>Names in FROM: CTEs, #temp tables, tables, views and table variables.</summary>
internal static class NamedTables
{
    public static FromItem Bind(FromBinder binder, NamedTableReference node)
    {
        if (node.TableSampleClause is not null)
        {
            throw NotSupported.Feature(node, RefusedFeatures.TableSample);
        }

        if (node.TemporalClause is not null)
        {
            throw NotSupported.Feature(node, RefusedFeatures.SystemTime);
        }

        SchemaObjectName name = node.SchemaObject;
        string? alias = node.Alias?.Value;
        if (name.SchemaIdentifier is null && BindCte(binder, node, alias) is { } cte)
        {
            return cte;
        }

        RowSource plan = Plan(binder.Context, name);
        return FromItem.Single(plan, alias is null ? ObjectNames.SchemaOf(name) : null, alias ?? name.BaseIdentifier.Value);
    }

    public static FromItem BindVariable(FromBinder binder, VariableTableReference node)
    {
        string name = node.Variable.Name;
        Table table = binder.Context.Frame.TableVariable(name);
        return FromItem.Single(new TableScan(e => e.Frame.TableVariable(name), table.ColumnInfos), null, node.Alias?.Value ?? name);
    }

    private static FromItem? BindCte(FromBinder binder, NamedTableReference node, string? alias)
    {
        string name = node.SchemaObject.BaseIdentifier.Value;
        if (binder.Context.FindRecursive(name) is { } rows)
        {
            return FromItem.Single(rows, null, alias ?? name);
        }

        if (binder.Context.FindCte(name) is not { } found)
        {
            return null;
        }

        RowSource plan = RecursiveQueries.Refers(found.Cte.QueryExpression, name)
            ? RecursiveQueries.Bind(found.Context, found.Cte)
            : FromBinder.Rename(QueryBinder.Bind(found.Context, found.Cte.QueryExpression, Scope.Empty).Plan, found.Cte.Columns, name);
        FromBinder.CheckNames(plan, name);
        return FromItem.Single(new Detached(plan), null, alias ?? name);
    }

    private static RowSource Plan(BindingContext context, SchemaObjectName name)
    {
        DatabaseObject? found = ObjectNames.Find(context, name);
        if (found is Table or View)
        {
            Access.Demand(context.Frame, found, "SELECT");
        }

        return found switch
        {
            Table { IsTemporary: true } table => new TableScan(e => e.Frame.FindTempTable(table.Name) ?? table, table.ColumnInfos),
            Table table => new TableScan(_ => table, table.ColumnInfos),
            SystemView view => SystemPlan(context, view),
            View view => ViewPlan(context, view),
            _ when ObjectNames.IsOfSystem(name) => throw NotSupported.Feature(name, RefusedFeatures.SystemView, ObjectNames.Display(name)),
            _ => throw SqlErrors.InvalidObjectName(ObjectNames.Display(name)),
        };
    }

    private static SystemScan SystemPlan(BindingContext context, SystemView view)
    {
        if (view.NeedsServerState && !context.Session.IsCompiling && !context.Session.Security.Current.IsSysadmin)
        {
            throw EngineErrors.ServerStateDenied();
        }

        return new SystemScan(view);
    }

    private static ModuleQuery ViewPlan(BindingContext context, View view)
    {
        RowSource plan = ViewQuery(new BindingContext(ModuleFrames.ForQuery(context.Frame, view, [])), view);
        return new ModuleQuery(plan, view, []);
    }

    /// <summary>A view's query with its column names.</summary>
    public static RowSource ViewQuery(BindingContext context, View view)
    {
        RowSource plan = QueryBinder.BindStatement(context, view.Query).Plan;
        if (view.ColumnNames.Count > 0)
        {
            if (view.ColumnNames.Count != plan.Columns.Count)
            {
                throw EngineErrors.ViewColumnCount(view.Name);
            }

            plan = new Renamed(plan, [.. plan.Columns.Select((c, i) => c with { Name = view.ColumnNames[i] })]);
        }

        return plan;
    }
}
