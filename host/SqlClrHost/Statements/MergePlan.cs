using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Binding;
using SqlClrHost.Catalog;
using SqlClrHost.Errors;
using SqlClrHost.Plan;
using SqlClrHost.Sessions;
using SqlClrHost.Types;

namespace SqlClrHost.Statements;

/// <summary>A bound MERGE: target and source side by side, and what is done with each kind of pair.</summary>
internal sealed class MergePlan
{
    /// <summary>$action in OUTPUT: INSERT, UPDATE or DELETE.</summary>
    private static readonly ColumnInfo Action = new(ColumnReferences.MergeAction, SqlType.NVarChar(10));

    private MergePlan(BindingContext context, Table table, RowSource pairs, IReadOnlyList<MergeClause> clauses, OutputPlan? output)
    {
        Context = context;
        Table = table;
        Pairs = pairs;
        Clauses = clauses;
        Output = output;
    }

    public BindingContext Context { get; }

    public Table Table { get; }

    /// <summary>The target's columns and its stored row, then the source's columns and a mark; the side without a partner is NULL.</summary>
    public RowSource Pairs { get; }

    public IReadOnlyList<MergeClause> Clauses { get; }

    public OutputPlan? Output { get; }

    /// <summary>The place of the target's stored row; NULL there means that no target row matched.</summary>
    public int StoredAt => Table.Columns.Count;

    /// <summary>The place of the source's mark.</summary>
    public int MarkAt => Pairs.Columns.Count - 1;

    public static MergePlan Bind(Frame frame, MergeStatement statement)
    {
        MergeSpecification specification = statement.MergeSpecification;
        BindingContext context = new BindingContext(frame).With(statement);
        if (specification.TopRowFilter is { } top)
        {
            throw NotSupported.Feature(top, RefusedFeatures.MergeTop);
        }

        TargetTable.CheckHints(specification.Target);
        Table table = TargetTable.Find(context, specification.Target);
        FromItem target = BindTarget(context, table, specification);
        FromItem source = new FromBinder(context, Scope.Empty).Bind(specification.TableReference);
        FromItem marked = source with { Plan = new MarkedRows(source.Plan) };
        IReadOnlyList<SourceTable> tables = FromItem.Combine(target, marked);
        var clauses = new MergeClauseBinder(context, table, new TableScope(tables, Scope.Empty), [.. tables.Take(1)], [.. tables.Skip(1)]);
        MergeClause[] bound = [.. specification.ActionClauses.Select(clauses.Bind)];
        MergeClauseRules.Check(bound);
        foreach (string permission in bound.Select(c => c.Kind.ToString().ToUpperInvariant()).Distinct())
        {
            TargetTable.Demand(context, table, permission, readsTarget: true);
        }

        return new MergePlan(context, table, Pair(context, target, marked, specification, tables), bound, BindOutput(context, table, specification, tables));
    }

    private static FromItem BindTarget(BindingContext context, Table table, MergeSpecification specification)
    {
        var reference = (TableReferenceWithAlias)specification.Target;
        reference.Alias ??= specification.TableAlias;
        var binder = new FromBinder(context, Scope.Empty) { Tracked = reference, TrackedTable = table };
        return binder.Bind(reference);
    }

    private static Join Pair(BindingContext context, FromItem target, FromItem source, MergeSpecification specification, IReadOnlyList<SourceTable> tables)
    {
        var scope = new TableScope(tables, Scope.Empty);
        Func<Evaluation, bool?> condition = new ExpressionBinder(context, scope).BindPredicate(specification.SearchCondition);
        JoinKeys? keys = new JoinKeyFinder(new FromBinder(context, Scope.Empty), target, source, scope).Find(specification.SearchCondition);
        return new Join(target.Plan, source.Plan, condition, new JoinKind(KeepsLeft: true, KeepsRight: true), keys, [.. target.Plan.Columns, .. source.Plan.Columns]);
    }

    private static OutputPlan? BindOutput(BindingContext context, Table table, MergeSpecification specification, IReadOnlyList<SourceTable> tables)
    {
        int width = table.Columns.Count;
        int pairWidth = tables[^1].Offset + tables[^1].Columns.Count + 1;
        SourceTable[] visible =
        [
            new(null, "deleted", table.ColumnInfos, 0),
            new(null, "inserted", table.ColumnInfos, width),
            .. tables.Skip(1).Select(t => t with { Offset = t.Offset + (2 * width) }),
            new(null, null, [Action], pairWidth + (2 * width)),
        ];
        return OutputPlan.Bind(context, specification, visible);
    }
}
