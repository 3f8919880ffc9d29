using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Binding;
using SqlClrHost.Catalog;
using SqlClrHost.Errors;
using SqlClrHost.Plan;

namespace SqlClrHost.Statements;

/// <summary>The rows that an UPDATE or DELETE meets: those of FROM and WHERE, each with the stored row of the target.</summary>
internal sealed class ChangePlan
{
    private readonly int _storedAt;

    private ChangePlan(BindingContext context, Table table, FromItem from, SourceTable target, RowSource rows)
    {
        Context = context;
        Table = table;
        From = from;
        Rows = rows;
        _storedAt = target.Offset + table.Columns.Count;
    }

    public BindingContext Context { get; }

    public Table Table { get; }

    public FromItem From { get; }

    public RowSource Rows { get; }

    public TableScope Scope => new(From.Tables, Binding.Scope.Empty);

    /// <param name="context">Where the names are looked up.</param>
    /// <param name="specification">The statement.</param>
    /// <param name="permission">UPDATE or DELETE.</param>
    /// <param name="readsTarget">Whether SET reads columns, which takes SELECT as well.</param>
    public static ChangePlan Bind(BindingContext context, UpdateDeleteSpecificationBase specification, string permission, bool readsTarget)
    {
        TargetTable.CheckHints(specification.Target);
        TableReference reference = FindInFrom(specification) ?? specification.Target;
        Table table = TargetTable.Find(context, reference);
        readsTarget |= specification.WhereClause is not null || specification.FromClause is not null
            || specification.OutputClause is not null || specification.OutputIntoClause is not null;
        TargetTable.Demand(context, table, permission, readsTarget);
        var binder = new FromBinder(context, Binding.Scope.Empty) { Tracked = reference, TrackedTable = table };
        bool isInFrom = reference != specification.Target;
        FromItem from = isInFrom ? binder.Bind(specification.FromClause) : binder.Bind(reference);
        if (!isInFrom && specification.FromClause is not null)
        {
            from = Joins.Cross(from, binder.Bind(specification.FromClause));
        }

        SourceTable target = binder.TrackedSource(from);
        RowSource rows = from.Plan;
        if (specification.WhereClause is { } where)
        {
            if (where.Cursor is not null)
            {
                throw NotSupported.Feature(where, RefusedFeatures.WhereCurrentOf);
            }

            rows = new Filter(rows, new ExpressionBinder(context, new TableScope(from.Tables, Binding.Scope.Empty)).BindPredicate(where.SearchCondition));
        }

        rows = RowLimits.Top(new ExpressionBinder(context, Binding.Scope.Empty), rows, specification.TopRowFilter, []);
        return new ChangePlan(context, table, from, target, rows);
    }

    /// <summary>Each stored row to change, once, with the first joined row that met it.</summary>
    public List<(object?[] Stored, object?[] Joined)> Matches(Evaluation evaluation)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var matches = new List<(object?[], object?[])>();
        foreach (object?[] joined in Rows.Rows(evaluation))
        {
            // A row that an outer join made up has no stored row.
            if (joined[_storedAt] is object?[] stored && seen.Add(stored))
            {
                matches.Add((stored, joined));
            }
        }

        return matches;
    }

    /// <summary>Which table of FROM the target's name means: an alias first, then a table's name.</summary>
    private static TableReferenceWithAlias? FindInFrom(UpdateDeleteSpecificationBase specification)
    {
        if (specification.FromClause is null)
        {
            return null;
        }

        var finder = new ReferenceFinder();
        specification.FromClause.Accept(finder);
        return specification.Target switch
        {
            VariableTableReference variable => finder.Variables.Find(v => Same(v.Variable.Name, variable.Variable.Name)),
            NamedTableReference { SchemaObject: { SchemaIdentifier: null } name } =>
                finder.Aliased.Find(t => Same(t.Alias.Value, name.BaseIdentifier.Value))
                ?? One(name, finder.Named.FindAll(t => Same(t.SchemaObject.BaseIdentifier.Value, name.BaseIdentifier.Value))),
            NamedTableReference { SchemaObject: var name } => One(name, finder.Named.FindAll(t =>
                Same(t.SchemaObject.BaseIdentifier.Value, name.BaseIdentifier.Value) && Same(ObjectNames.SchemaOf(t.SchemaObject), ObjectNames.SchemaOf(name)))),
            _ => null,
        };
    }

    /// <summary>A table that FROM has once, or once without an alias.</summary>
    private static NamedTableReference? One(SchemaObjectName target, List<NamedTableReference> found)
    {
        if (found.Count <= 1)
        {
            return found.FirstOrDefault();
        }

        List<NamedTableReference> plain = found.FindAll(t => t.Alias is null);
        return plain.Count == 1 ? plain[0] : throw EngineErrors.AmbiguousTarget(ObjectNames.Display(target));
    }

    private static bool Same(string a, string b) => a.Equals(b, StringComparison.OrdinalIgnoreCase);

    private sealed class ReferenceFinder : TSqlFragmentVisitor
    {
        public List<NamedTableReference> Named { get; } = [];

        public List<VariableTableReference> Variables { get; } = [];

        public List<TableReferenceWithAlias> Aliased { get; } = [];

        public override void ExplicitVisit(NamedTableReference node)
        {
            Named.Add(node);
            AddAlias(node);
        }

        public override void ExplicitVisit(VariableTableReference node)
        {
            Variables.Add(node);
            AddAlias(node);
        }

        public override void ExplicitVisit(QueryDerivedTable node) => AddAlias(node);

        public override void ExplicitVisit(ScalarSubquery node)
        {
        }

        private void AddAlias(TableReferenceWithAlias node)
        {
            if (node.Alias is not null)
            {
                Aliased.Add(node);
            }
        }
    }
}
