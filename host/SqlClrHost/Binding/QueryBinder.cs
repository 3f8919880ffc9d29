using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Errors;
using SqlClrHost.Parsing;
using SqlClrHost.Plan;
using SqlClrHost.Types;

namespace SqlClrHost.Binding;

/// <summary>A query ready to run. With assignments its rows go into variables and not to the client.</summary>
internal sealed record BoundQuery(RowSource Plan, IReadOnlyList<string>? AssignedVariables = null);

/// <summary>Binds queries.</summary>
internal static class QueryBinder
{
    private static readonly DispatchTable<(BindingContext Context, Scope Outer), QueryExpression, BoundQuery> Handlers = new DispatchTable<(BindingContext Context, Scope Outer), QueryExpression, BoundQuery>()
        .On<QuerySpecification>((at, node) => new SpecificationBinder(at.Context, node, at.Outer).Bind())
        .On<BinaryQueryExpression>((at, node) => SetOperations.Bind(at.Context, node, at.Outer))
        .On<QueryParenthesisExpression>((at, node) => SetOperations.BindParenthesis(at.Context, node, at.Outer));

    /// <summary>Binds a whole SELECT statement, with the CTEs before it.</summary>
    public static BoundQuery BindStatement(BindingContext context, SelectStatement statement)
    {
        if (statement.ComputeClauses.Count > 0)
        {
            throw NotSupported.Feature(statement, RefusedFeatures.Compute);
        }

        if (statement.Into is not null && statement.QueryExpression.ForClause is JsonForClause)
        {
            throw EngineErrors.ForJsonInSelectInto();
        }

        return Bind(context.With(statement), statement.QueryExpression, Scope.Empty);
    }

    public static BoundQuery Bind(BindingContext context, QueryExpression expression, Scope outer)
    {
        BoundQuery query = Handlers.Invoke((context, outer), expression);
        return expression.ForClause is null ? query : BindJson(query, expression.ForClause);
    }

    private static BoundQuery BindJson(BoundQuery query, ForClause clause)
    {
        if (clause is not JsonForClause json)
        {
            throw NotSupported.Feature(clause, clause.GetType().Name.StartsWith("Xml", StringComparison.Ordinal) ? RefusedFeatures.ForXml : RefusedFeatures.ForBrowse);
        }

        if (query.AssignedVariables is not null)
        {
            throw EngineErrors.ForJsonInAssignment();
        }

        return new BoundQuery(new JsonResult(query.Plan, ReadOptions(json)));
    }

    private static ForJsonOptions ReadOptions(JsonForClause clause)
    {
        var options = new ForJsonOptions();
        foreach (JsonForClauseOption option in clause.Options)
        {
            options = option.OptionKind switch
            {
                JsonForClauseOptions.Path => options,
                JsonForClauseOptions.Root => options with { Root = option.Value?.Value ?? "root" },
                JsonForClauseOptions.IncludeNullValues => options with { IncludeNullValues = true },
                JsonForClauseOptions.WithoutArrayWrapper => options with { WithoutArrayWrapper = true },
                _ => throw NotSupported.Feature(clause, RefusedFeatures.ForJsonAuto),
            };
        }

        return options;
    }
}
