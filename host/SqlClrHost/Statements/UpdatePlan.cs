using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Binding;
using SqlClrHost.Catalog;
using SqlClrHost.Errors;
using SqlClrHost.Sessions;
using SqlClrHost.Types;

namespace SqlClrHost.Statements;

/// <summary>One item of SET: a column, a variable or both; a null value is DEFAULT.</summary>
internal sealed record ColumnChange(int Ordinal, string? Variable, BoundExpression? Value);

/// <summary>The SET list of UPDATE and of MERGE.</summary>
internal static class SetClauses
{
    public static ColumnChange[] Bind(ExpressionBinder binder, Table table, IList<SetClause> clauses)
    {
        var changes = new ColumnChange[clauses.Count];
        for (int i = 0; i < changes.Length; i++)
        {
            changes[i] = clauses[i] is AssignmentSetClause assignment ? Bind(binder, table, assignment) : throw NotSupported.Feature(clauses[i], RefusedFeatures.SetMethod);
            if (changes[i].Ordinal >= 0 && Array.FindIndex(changes, c => c?.Ordinal == changes[i].Ordinal) < i)
            {
                throw EngineErrors.ColumnTwice(table.Columns[changes[i].Ordinal].Name);
            }
        }

        return changes;
    }

    private static ColumnChange Bind(ExpressionBinder binder, Table table, AssignmentSetClause clause)
    {
        int ordinal = -1;
        if (clause.Column is { } column)
        {
            string name = column.MultiPartIdentifier.Identifiers[^1].Value;
            ordinal = table.IndexOf(name);
            if (ordinal < 0)
            {
                throw SqlErrors.InvalidColumnName(name);
            }

            if (table.Columns[ordinal].Computed is not null)
            {
                throw EngineErrors.ComputedColumnChanged(name);
            }

            if (table.Columns[ordinal].Identity is not null)
            {
                throw EngineErrors.IdentityUpdate(name);
            }
        }

        if (AggregateFinder.HasAggregate(clause.NewValue))
        {
            throw EngineErrors.AggregateInSet();
        }

        ScalarExpression target = (ScalarExpression?)clause.Column ?? clause.Variable;
        BoundExpression? value = clause.NewValue is DefaultLiteral ? null : Assignments.Value(binder, target, clause.AssignmentKind, clause.NewValue);
        if (value is not null && ordinal >= 0)
        {
            Expressions.CheckAssignable(value, table.Columns[ordinal].Type);
        }

        return new ColumnChange(ordinal, clause.Variable?.Name, value);
    }

    /// <summary>The new row for an old one.</summary>
    public static object?[] Apply(ColumnChange[] changes, object?[] stored, RowWriter writer, Evaluation evaluation, Table table)
    {
        var row = (object?[])stored.Clone();
        foreach (ColumnChange change in changes)
        {
            object? value = change.Value is { } expression
                ? change.Ordinal < 0 ? expression.Evaluate(evaluation) : writer.Store(expression.Evaluate(evaluation), expression.Type, change.Ordinal)
                : writer.Default(change.Ordinal, evaluation);
            if (change.Ordinal >= 0)
            {
                row[change.Ordinal] = value;
            }

            if (change.Variable is { } name)
            {
                Variable variable = evaluation.Frame.Variable(name);
                variable.Value = Conversion.Assign(value, change.Ordinal >= 0 ? table.Columns[change.Ordinal].Type : change.Value!.Type, variable.Type);
            }
        }

        return row;
    }
}

/// <summary>A bound UPDATE.</summary>
internal sealed record UpdatePlan(ChangePlan Change, ColumnChange[] Set, OutputPlan? Output)
{
    public static UpdatePlan Bind(Frame frame, UpdateStatement statement)
    {
        UpdateSpecification specification = statement.UpdateSpecification;
        BindingContext context = new BindingContext(frame).With(statement);
        var change = ChangePlan.Bind(context, specification, "UPDATE", specification.SetClauses.Any(ReadsColumn));
        ColumnChange[] set = SetClauses.Bind(new ExpressionBinder(context, change.Scope), change.Table, specification.SetClauses);
        int width = change.Table.Columns.Count;
        SourceTable[] tables =
        [
            new(null, "deleted", change.Table.ColumnInfos, 0),
            new(null, "inserted", change.Table.ColumnInfos, width),
            .. change.From.Tables.Select(t => t with { Offset = t.Offset + (2 * width) }),
        ];
        return new UpdatePlan(change, set, OutputPlan.Bind(context, specification, tables));
    }

    private static bool ReadsColumn(SetClause clause) =>
        clause is AssignmentSetClause assignment && (assignment.AssignmentKind != AssignmentKind.Equals || ColumnFinder.IsIn(assignment.NewValue));
}

/// <summary>A bound DELETE.</summary>
internal sealed record DeletePlan(ChangePlan Change, OutputPlan? Output)
{
    public static DeletePlan Bind(Frame frame, DeleteStatement statement)
    {
        BindingContext context = new BindingContext(frame).With(statement);
        var change = ChangePlan.Bind(context, statement.DeleteSpecification, "DELETE", readsTarget: false);
        int width = change.Table.Columns.Count;
        SourceTable[] tables =
        [
            new(null, "deleted", change.Table.ColumnInfos, 0),
            .. change.From.Tables.Select(t => t with { Offset = t.Offset + width }),
        ];
        return new DeletePlan(change, OutputPlan.Bind(context, statement.DeleteSpecification, tables));
    }
}
