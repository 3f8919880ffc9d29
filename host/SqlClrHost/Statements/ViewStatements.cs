using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Binding;
using SqlClrHost.Catalog;
using SqlClrHost.Errors;
using SqlClrHost.Plan;
using SqlClrHost.Sessions;

namespace SqlClrHost.Statements;

/// <summary>CREATE and ALTER VIEW.</summary>
internal static class ViewStatements
{
    public static bool Define(Frame frame, ViewStatementBody statement, ModuleChange change)
    {
        if (statement.WithCheckOption || statement.IsMaterialized)
        {
            throw NotSupported.Feature(statement, RefusedFeatures.CheckOption);
        }

        QueryExpression query = statement.SelectStatement.QueryExpression;
        if (query.OrderByClause is not null && query.OffsetClause is null && query is not QuerySpecification { TopRowFilter: not null })
        {
            throw EngineErrors.OrderByInView();
        }

        SchemaObjectName name = statement.SchemaObjectName;
        Schema schema = ModuleDefinition.Prepare(frame, name, change, "view", o => o is View);
        var view = new View(schema, name.BaseIdentifier.Value, [.. statement.Columns.Select(c => c.Value)], statement.SelectStatement)
        {
            Definition = ModuleDefinition.Text(statement),
        };
        RowSource plan = TextCheck.Compile(frame.Session, () => NamedTables.ViewQuery(new BindingContext(ModuleFrames.ForQuery(frame, view, [])), view));
        FromBinder.CheckNames(plan, EngineErrors.UnnamedViewColumn, column => EngineErrors.DuplicateModuleColumn(column, view.Name));
        view.Columns = plan.Columns;
        frame.Session.Host.Database.Put(view, frame.Session.Log);
        return true;
    }
}
