using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Binding;
using SqlClrHost.Catalog;
using SqlClrHost.Errors;
using SqlClrHost.Plan;
using SqlClrHost.Types;

namespace SqlClrHost.Statements;

/// <summary>A bound INSERT: the columns to fill, and the values or the query that fills them.</summary>
internal sealed class InsertPlan
{
    private InsertPlan(BindingContext context, Table table, int[] ordinals)
    {
        Context = context;
        Table = table;
        Ordinals = ordinals;
        Writer = new RowWriter(context, table, "INSERT");
    }

    public BindingContext Context { get; }

    public Table Table { get; }

    public int[] Ordinals { get; }

    public RowWriter Writer { get; }

    /// <summary>VALUES: null in a list stands for DEFAULT.</summary>
    public BoundExpression?[][]? Lists { get; private init; }

    public RowSource? Query { get; private init; }

    public ExecuteSpecification? Execute { get; private init; }

    public Func<Evaluation, object?>? Limit { get; private init; }

    public OutputPlan? Output { get; private init; }

    public static InsertPlan Bind(Sessions.Frame frame, InsertStatement statement)
    {
        InsertSpecification specification = statement.InsertSpecification;
        BindingContext context = new BindingContext(frame).With(statement);
        TargetTable.CheckHints(specification.Target);
        Table table = TargetTable.Find(context, specification.Target);
        TargetTable.Demand(context, table, "INSERT", readsTarget: specification.OutputClause is not null || specification.OutputIntoClause is not null);
        int[] ordinals = InsertColumns.Read(table, specification.Columns);
        var binder = new ExpressionBinder(context, Scope.Empty);
        OutputPlan? output = OutputPlan.Bind(context, specification, [new SourceTable(null, "inserted", table.ColumnInfos, 0)]);
        Func<Evaluation, object?>? limit = specification.TopRowFilter is null
            ? null
            : binder.Bind(specification.TopRowFilter.Expression).ConvertTo(SqlType.BigInt).Evaluate;
        return specification.InsertSource switch
        {
            ValuesInsertSource { IsDefaultValues: true } => new InsertPlan(context, table, []) { Lists = [[]], Output = output, Limit = limit },
            ValuesInsertSource values => BindValues(new InsertPlan(context, table, ordinals) { Lists = ReadLists(binder, values, specification.Columns.Count > 0, ordinals), Output = output, Limit = limit }),
            SelectInsertSource select => BindQuery(new InsertPlan(context, table, ordinals)
            {
                Query = QueryBinder.Bind(context, select.Select, Scope.Empty).Plan,
                Output = output,
                Limit = limit,
            }, specification.Columns.Count > 0),
            ExecuteInsertSource execute => new InsertPlan(context, table, ordinals) { Execute = execute.Execute, Output = output },
            _ => throw NotSupported.Node(specification.InsertSource),
        };
    }

    private static BoundExpression?[][] ReadLists(ExpressionBinder binder, ValuesInsertSource source, bool hasColumns, int[] ordinals)
    {
        var lists = new BoundExpression?[source.RowValues.Count][];
        for (int i = 0; i < lists.Length; i++)
        {
            IList<ScalarExpression> values = source.RowValues[i].ColumnValues;
            if (values.Count != ordinals.Length)
            {
                throw !hasColumns ? SqlErrors.ColumnCountMismatch()
                    : values.Count < ordinals.Length ? EngineErrors.MoreColumnsThanValues() : EngineErrors.FewerColumnsThanValues();
            }

            lists[i] = [.. values.Select(v => v is DefaultLiteral ? null : binder.Bind(v))];
        }

        return lists;
    }

    private static InsertPlan BindValues(InsertPlan plan)
    {
        foreach (BoundExpression?[] list in plan.Lists!)
        {
            for (int i = 0; i < list.Length; i++)
            {
                if (list[i] is { } value)
                {
                    plan.Writer.CheckType(value, plan.Ordinals[i]);
                }
            }
        }

        return plan;
    }

    private static InsertPlan BindQuery(InsertPlan plan, bool hasColumns)
    {
        int count = plan.Query!.Columns.Count;
        if (count != plan.Ordinals.Length)
        {
            throw !hasColumns ? SqlErrors.ColumnCountMismatch()
                : count < plan.Ordinals.Length ? EngineErrors.SelectListTooShort() : EngineErrors.SelectListTooLong();
        }

        for (int i = 0; i < count; i++)
        {
            plan.Writer.CheckType(new BoundExpression(plan.Query.Columns[i].Type, _ => null), plan.Ordinals[i]);
        }

        return plan;
    }
}
