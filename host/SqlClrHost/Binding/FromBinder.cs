using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Catalog;
using SqlClrHost.Errors;
using SqlClrHost.Parsing;
using SqlClrHost.Plan;
using SqlClrHost.Types;

namespace SqlClrHost.Binding;

/// <summary>Binds FROM. Arguments and derived tables see <paramref name="outer"/>: the query around, or the left side of APPLY.</summary>
internal sealed class FromBinder(BindingContext context, Scope outer)
{
    private static readonly DispatchTable<FromBinder, TableReference, FromItem> Handlers = new DispatchTable<FromBinder, TableReference, FromItem>()
        .On<NamedTableReference>(NamedTables.Bind)
        .On<VariableTableReference>(NamedTables.BindVariable)
        .On<SchemaObjectFunctionTableReference>(TableFunctions.UserDefined)
        .On<GlobalFunctionTableReference>(TableFunctions.Global)
        .On<OpenJsonTableReference>(TableFunctions.OpenJson)
        .On<QueryDerivedTable>(DerivedTable)
        .On<InlineDerivedTable>(ValuesTable)
        .On<QualifiedJoin>(Joins.Qualified)
        .On<UnqualifiedJoin>(Joins.Unqualified)
        .On<JoinParenthesisTableReference>((binder, node) => binder.Bind(node.Join));

    private IReadOnlyList<ColumnInfo>? _trackedColumns;

    public BindingContext Context { get; } = context;

    public Scope Outer { get; } = outer;

    /// <summary>The reference to the table that the statement changes, and that table; null in a plain query.</summary>
    public TableReference? Tracked { get; init; }

    public Table? TrackedTable { get; init; }

    /// <summary>Arguments of table functions and of VALUES.</summary>
    public ExpressionBinder Expressions => new(Context, Outer);

    public FromItem Bind(FromClause? clause)
    {
        if (clause is null)
        {
            return new FromItem(new SingleRow(), []);
        }

        FromItem? all = null;
        foreach (TableReference reference in clause.TableReferences)
        {
            FromItem next = Bind(reference);
            all = all is null ? next : Joins.Cross(all, next);
        }

        return all!;
    }

    public FromItem Bind(TableReference reference) =>
        reference == Tracked ? BindTracked((TableReferenceWithAlias)reference) : Handlers.Invoke(this, reference);

    /// <summary>The tracked table among the bound ones.</summary>
    public SourceTable TrackedSource(FromItem from) => from.Tables.First(t => t.Columns == _trackedColumns);

    /// <summary>The plan with the column names that are written behind the alias, if any.</summary>
    public static RowSource Rename(RowSource plan, IList<Identifier> names, string alias)
    {
        if (names.Count == 0)
        {
            return plan;
        }

        if (names.Count != plan.Columns.Count)
        {
            throw names.Count < plan.Columns.Count ? EngineErrors.TooFewColumnNames(alias) : EngineErrors.TooManyColumnNames(alias);
        }

        return new Renamed(plan, [.. plan.Columns.Select((c, i) => c with { Name = names[i].Value })]);
    }

    /// <summary>The columns of a derived table or CTE need names, each its own.</summary>
    public static void CheckNames(RowSource plan, string owner) =>
        CheckNames(plan, position => EngineErrors.UnnamedColumn(position, owner), name => EngineErrors.DuplicateColumn(name, owner));

    /// <summary>Columns that can be referred to need names, each its own.</summary>
    public static void CheckNames(RowSource plan, Func<int, SqlError> unnamed, Func<string, SqlError> duplicate)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < plan.Columns.Count; i++)
        {
            string name = plan.Columns[i].Name;
            if (name.Length == 0)
            {
                throw unnamed(i + 1);
            }

            if (!seen.Add(name))
            {
                throw duplicate(name);
            }
        }
    }

    private FromItem BindTracked(TableReferenceWithAlias reference)
    {
        var scan = new TrackedScan(TrackedTable!);
        _trackedColumns = scan.Columns;
        (string? schema, string name) = reference switch
        {
            NamedTableReference named => (ObjectNames.SchemaOf(named.SchemaObject), named.SchemaObject.BaseIdentifier.Value),
            VariableTableReference variable => (null, variable.Variable.Name),
            _ => throw NotSupported.Node(reference),
        };
        return FromItem.Single(scan, reference.Alias is null ? schema : null, reference.Alias?.Value ?? name);
    }

    private static FromItem DerivedTable(FromBinder binder, QueryDerivedTable node)
    {
        string alias = node.Alias.Value;
        RowSource plan = Rename(QueryBinder.Bind(binder.Context, node.QueryExpression, binder.Outer).Plan, node.Columns, alias);
        CheckNames(plan, alias);
        return FromItem.Single(plan, null, alias);
    }

    private static FromItem ValuesTable(FromBinder binder, InlineDerivedTable node)
    {
        RowSource plan = ValueLists.Bind(binder.Expressions, node.RowValues);
        return FromItem.Single(Rename(plan, node.Columns, node.Alias.Value), null, node.Alias.Value);
    }
}
