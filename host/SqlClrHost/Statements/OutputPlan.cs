using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Binding;
using SqlClrHost.Catalog;
using SqlClrHost.Errors;
using SqlClrHost.Types;

namespace SqlClrHost.Statements;

/// <summary>The OUTPUT clause: what each changed row gives, and whether it goes to the client or into a table.</summary>
internal sealed class OutputPlan
{
    private readonly SelectList _list;
    private readonly Table? _into;
    private readonly int[] _ordinals;
    private readonly List<object?[]> _rows = [];

    private OutputPlan(SelectList list, Table? into, int[] ordinals)
    {
        _list = list;
        _into = into;
        _ordinals = ordinals;
    }

    /// <param name="context">The statement's names.</param>
    /// <param name="specification">The statement.</param>
    /// <param name="tables">inserted, deleted and the tables of FROM, as they lie in the row that is given to <see cref="Add"/>.</param>
    public static OutputPlan? Bind(BindingContext context, DataModificationSpecification specification, IReadOnlyList<SourceTable> tables)
    {
        IList<SelectElement>? elements = specification.OutputClause?.SelectColumns ?? specification.OutputIntoClause?.SelectColumns;
        if (elements is null)
        {
            return null;
        }

        if (specification.OutputClause is not null && specification.OutputIntoClause is not null)
        {
            throw NotSupported.Feature(specification, RefusedFeatures.TwoOutputs);
        }

        var scope = new TableScope(tables, Scope.Empty);
        SelectList list = SelectList.Bind(new ExpressionBinder(context, scope), scope, elements);
        if (specification.OutputIntoClause is not { } clause)
        {
            return new OutputPlan(list, null, []);
        }

        Table into = TargetTable.Find(context, clause.IntoTable);
        int[] ordinals = InsertColumns.Read(into, clause.IntoTableColumns);
        return ordinals.Length == list.Columns.Count ? new OutputPlan(list, into, ordinals) : throw SqlErrors.ColumnCountMismatch();
    }

    public void Add(object?[] row, Evaluation outer)
    {
        Evaluation evaluation = outer.Nested();
        evaluation.Row = row;
        _rows.Add([.. _list.Expressions.Select(e => e.Evaluate(evaluation))]);
    }

    /// <summary>Gives the rows away when the statement has done its work.</summary>
    public void Finish(BindingContext context, Evaluation outer)
    {
        if (_into is null)
        {
            Send(context);
            return;
        }

        var writer = new RowWriter(context, _into, "INSERT");
        foreach (object?[] values in _rows)
        {
            var row = new object?[_into.Columns.Count];
            for (int i = 0; i < row.Length; i++)
            {
                int from = Array.IndexOf(_ordinals, i);
                row[i] = from >= 0 ? writer.Store(values[from], _list.Columns[from].Type, i) : writer.Default(i, outer);
            }

            writer.Insert(row, outer);
        }
    }

    private void Send(BindingContext context)
    {
        IResultSink sink = context.Frame.Sink;
        sink.Columns(ResultRows.Describe(_list.Columns));
        foreach (object?[] row in _rows)
        {
            if (!sink.Row(row))
            {
                break;
            }
        }

        sink.EndRows(_rows.Count);
    }
}
