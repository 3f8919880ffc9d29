using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Errors;
using SqlClrHost.Plan;

namespace SqlClrHost.Binding;

/// <summary>Common table expressions that name themselves: anchor UNION ALL recursive part, and the rules for both.</summary>
internal static class RecursiveQueries
{
    /// <summary>Whether a query names a table of this name.</summary>
    public static bool Refers(TSqlFragment query, string name) => ReferenceCounter.Count(query, name) > 0;

    /// <param name="context">The context of the CTE's own text.</param>
    /// <param name="cte">The CTE.</param>
    public static RowSource Bind(BindingContext context, CommonTableExpression cte)
    {
        string name = cte.ExpressionName.Value;
        (QueryExpression anchorQuery, List<QueryExpression> members) = Split(cte.QueryExpression, name);
        RowSource anchor = FromBinder.Rename(QueryBinder.Bind(context, anchorQuery, Scope.Empty).Plan, cte.Columns, name);
        var working = new RecursiveRows([.. anchor.Columns.Select(c => c with { IsNullable = true, IsIdentity = false, IsNullLiteral = false })]);
        RowSource[] parts = [.. members.Select(m => BindMember(context.Within(working), m, working, name))];
        return new RecursiveQuery(anchor, working, parts, context.MaxRecursion);
    }

    /// <summary>Takes the recursive parts off the right end of the UNION ALLs; what is left is the anchor.</summary>
    private static (QueryExpression Anchor, List<QueryExpression> Members) Split(QueryExpression query, string name)
    {
        var members = new List<QueryExpression>();
        while (Refers(query, name))
        {
            if (query.OrderByClause is not null)
            {
                throw EngineErrors.OrderByInView();
            }

            if (query is QueryParenthesisExpression parenthesis)
            {
                query = parenthesis.QueryExpression;
                continue;
            }

            if (query is not BinaryQueryExpression { BinaryQueryExpressionType: BinaryQueryExpressionType.Union, All: true } union)
            {
                throw members.Count == 0 ? EngineErrors.NoUnionAll(name) : EngineErrors.NoAnchor(name);
            }

            if (!Refers(union.SecondQueryExpression, name))
            {
                throw EngineErrors.AnchorAfterRecursion(name);
            }

            members.Insert(0, union.SecondQueryExpression);
            query = union.FirstQueryExpression;
        }

        return (query, members);
    }

    private static RowSource BindMember(BindingContext context, QueryExpression member, RecursiveRows working, string name)
    {
        while (member is QueryParenthesisExpression { OrderByClause: null } parenthesis)
        {
            member = parenthesis.QueryExpression;
        }

        if (member is not QuerySpecification query)
        {
            throw NotSupported.Feature(member, RefusedFeatures.RecursivePart, $"('{name}')");
        }

        CheckRules(query, name);
        RowSource plan = QueryBinder.Bind(context, query, Scope.Empty).Plan;
        if (plan.Columns.Count != working.Columns.Count)
        {
            throw Types.SqlErrors.UnequalSetOperation();
        }

        for (int i = 0; i < plan.Columns.Count; i++)
        {
            if (!plan.Columns[i].IsNullLiteral && plan.Columns[i].Type != working.Columns[i].Type)
            {
                throw EngineErrors.RecursiveTypes(working.Columns[i].Name, name);
            }
        }

        return plan;
    }

    /// <summary>What may not stand in the recursive part.</summary>
    private static void CheckRules(QuerySpecification query, string name)
    {
        if (query.UniqueRowFilter == UniqueRowFilter.Distinct)
        {
            throw EngineErrors.NotInRecursion(460, "DISTINCT operator is not", name);
        }

        if (query.TopRowFilter is not null || query.OffsetClause is not null)
        {
            throw EngineErrors.NotInRecursion(461, "The TOP or OFFSET operator is not", name);
        }

        if (query.GroupByClause is not null || query.HavingClause is not null || AggregateFinder.IsIn(query))
        {
            throw EngineErrors.NotInRecursion(467, "GROUP BY, HAVING, or aggregate functions are not", name);
        }

        var references = ReferenceCounter.Of(query, name);
        if (references.HasOuterJoin)
        {
            throw EngineErrors.NotInRecursion(462, "Outer join is not", name);
        }

        if (references.InSubqueries > 0)
        {
            throw EngineErrors.RecursionInSubquery();
        }

        if (references.Total > 1)
        {
            throw EngineErrors.SeveralRecursiveReferences(name);
        }
    }

    /// <summary>Counts the places where a query names a table.</summary>
    private sealed class ReferenceCounter(string name) : TSqlFragmentVisitor
    {
        private int _depth;

        public int Total { get; private set; }

        public int InSubqueries { get; private set; }

        public bool HasOuterJoin { get; private set; }

        public static int Count(TSqlFragment query, string name) => Of(query, name).Total;

        public static ReferenceCounter Of(TSqlFragment query, string name)
        {
            var counter = new ReferenceCounter(name);
            query.Accept(counter);
            return counter;
        }

        public override void ExplicitVisit(ScalarSubquery node)
        {
            _depth++;
            base.ExplicitVisit(node);
            _depth--;
        }

        public override void Visit(QualifiedJoin node) => HasOuterJoin |= node.QualifiedJoinType != QualifiedJoinType.Inner;

        public override void Visit(NamedTableReference node)
        {
            SchemaObjectName table = node.SchemaObject;
            if (table.SchemaIdentifier is null && table.BaseIdentifier.Value.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                Total++;
                InSubqueries += _depth > 0 ? 1 : 0;
            }
        }
    }
}
