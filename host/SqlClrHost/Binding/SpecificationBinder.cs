using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Errors;
using SqlClrHost.Plan;

namespace SqlClrHost.Binding;

/// <summary>Binds one SELECT … FROM … WHERE … GROUP BY … HAVING … ORDER BY.</summary>
internal sealed class SpecificationBinder(BindingContext context, QuerySpecification query, Scope outer)
{
    private readonly WindowList _windows = new();

    public BoundQuery Bind()
    {
        if (query.WindowClause is not null)
        {
            throw NotSupported.Feature(query, RefusedFeatures.WindowClause);
        }

        if (query is { TopRowFilter: not null, OffsetClause: not null })
        {
            throw EngineErrors.TopWithOffset();
        }

        FromItem from = new FromBinder(context, outer).Bind(query.FromClause);
        var source = new TableScope(from.Tables, outer);
        var rows = new ExpressionBinder(context, source);
        RowSource plan = query.WhereClause is null ? from.Plan : new Filter(from.Plan, rows.BindPredicate(query.WhereClause.SearchCondition));
        bool isGrouped = query.GroupByClause is not null || query.HavingClause is not null || AggregateFinder.IsIn(query);
        return isGrouped ? BindGrouped(plan, source, rows) : BindPlain(plan, source, from.Width);
    }

    private BoundQuery BindPlain(RowSource plan, TableScope source, int width)
    {
        var binder = new ExpressionBinder(context, source) { Windows = _windows };
        SelectList list = SelectList.Bind(binder, source, query.SelectElements);
        SortKey[] order = BindOrder(binder, list);
        return Finish(plan, list, order, width);
    }

    private BoundQuery BindGrouped(RowSource plan, TableScope source, ExpressionBinder rows)
    {
        GroupingKeys keys = BindKeys(rows);
        var aggregates = new AggregateList(rows, keys.Keys.Count);
        ExpressionBinder Over(string clause, WindowList? windows) =>
            new(context, new GroupedScope(source, keys, clause)) { Aggregates = aggregates, Keys = keys, Windows = windows };

        ExpressionBinder select = Over("select list", _windows);
        SelectList list = SelectList.Bind(select, source, query.SelectElements);
        Func<Evaluation, bool?>? having = query.HavingClause is null ? null : Over("HAVING clause", null).BindPredicate(query.HavingClause.SearchCondition);
        SortKey[] order = BindOrder(Over("ORDER BY clause", _windows), list);
        plan = new Aggregate(plan, keys, aggregates, isScalar: query.GroupByClause is null);
        if (having is not null)
        {
            plan = new Filter(plan, having);
        }

        return Finish(plan, list, order, keys.Keys.Count + aggregates.Calls.Count);
    }

    private GroupingKeys BindKeys(ExpressionBinder rows)
    {
        var keys = new GroupingKeys();
        if (query.GroupByClause is not { } clause)
        {
            return keys;
        }

        if (clause.All || clause.GroupByOption != GroupByOption.None)
        {
            throw NotSupported.Feature(clause, RefusedFeatures.GroupingSets);
        }

        foreach (GroupingSpecification specification in clause.GroupingSpecifications)
        {
            ScalarExpression key = specification is ExpressionGroupingSpecification plain
                ? plain.Expression
                : throw NotSupported.Feature(specification, RefusedFeatures.GroupingSets);
            if (AggregateFinder.IsInArgument(key))
            {
                throw EngineErrors.AggregateInGroupBy();
            }

            keys.Add(rows, key);
        }

        return keys;
    }

    /// <summary>An alias or position of the select list stands for its expression; else the item is bound like one.</summary>
    private SortKey[] BindOrder(ExpressionBinder binder, SelectList list)
    {
        if (query.OrderByClause is null)
        {
            return [];
        }

        if (query.UniqueRowFilter == UniqueRowFilter.Distinct)
        {
            return [.. query.OrderByClause.OrderByElements.Select(e => DistinctKey(list, e))];
        }

        return [.. query.OrderByClause.OrderByElements.Select(e =>
            new SortKey(list.Find(e.Expression) ?? binder.Bind(e.Expression), e.SortOrder == SortOrder.Descending))];
    }

    private static SortKey DistinctKey(SelectList list, ExpressionWithSortOrder element)
    {
        int index = list.IndexOf(element.Expression);
        if (index < 0)
        {
            throw EngineErrors.OrderByNotInDistinct();
        }

        BoundExpression read = ColumnReferences.Read(new ColumnMatch(0, index, list.Columns[index]));
        return new SortKey(read, element.SortOrder == SortOrder.Descending);
    }

    private BoundQuery Finish(RowSource plan, SelectList list, SortKey[] order, int width)
    {
        if (_windows.Calls.Count > 0)
        {
            _windows.Offset = width;
            plan = new Window(plan, _windows, width);
        }

        bool isDistinct = query.UniqueRowFilter == UniqueRowFilter.Distinct;
        if (isDistinct)
        {
            plan = new Distinct(new Project(plan, list.Expressions, list.Columns));
        }

        plan = Limit(order.Length == 0 ? plan : new Sort(plan, order), order);
        return new BoundQuery(isDistinct ? plan : new Project(plan, list.Expressions, list.Columns), list.AssignedVariables);
    }

    private RowSource Limit(RowSource plan, SortKey[] order)
    {
        var limits = new ExpressionBinder(context, outer);
        return RowLimits.Offset(limits, RowLimits.Top(limits, plan, query.TopRowFilter, order), query.OffsetClause);
    }
}
