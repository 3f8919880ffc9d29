using SqlClrHost.Binding;
using SqlClrHost.Catalog;
using SqlClrHost.Errors;
using SqlClrHost.Sessions;
using SqlClrHost.Types;

namespace SqlClrHost.Statements;

/// <summary>Brings values into a table's columns, and refuses rows that break NOT NULL or a CHECK.</summary>
internal sealed class RowWriter(BindingContext context, Table table, string statement)
{
    private readonly string _fullName = TargetTable.FullName(context, table);

    /// <summary>A value as the column stores it.</summary>
    public object? Store(object? value, SqlType from, int ordinal)
    {
        TableColumn column = table.Columns[ordinal];
        return value is null ? null : Conversion.Store(value, from, column.Type, _fullName, column.Name);
    }

    /// <exception cref="SqlError">The value cannot go into the column by itself (206, 257).</exception>
    public void CheckType(BoundExpression value, int ordinal) => Expressions.CheckAssignable(value, table.Columns[ordinal].Type);

    /// <summary>The column's default, or NULL.</summary>
    public object? Default(int ordinal, Evaluation evaluation)
    {
        TableColumn column = table.Columns[ordinal];
        return column.Default is { } constraint
            ? Store(constraint.Expression.Evaluate(evaluation), constraint.Expression.Type, ordinal)
            : null;
    }

    /// <summary>Computes the computed columns, then refuses a row that breaks NOT NULL or a CHECK.</summary>
    public void Check(object?[] row, Evaluation outer)
    {
        table.Compute(row, outer, isStored: true);
        for (int i = 0; i < row.Length; i++)
        {
            if (row[i] is null && !table.Columns[i].IsNullable)
            {
                throw SqlErrors.CannotInsertNull(table.Columns[i].Name, _fullName, statement);
            }
        }

        if (table.Checks.Count == 0)
        {
            return;
        }

        Evaluation evaluation = outer.Nested();
        evaluation.Row = row;
        foreach (CheckConstraint check in table.Checks)
        {
            if (check.Condition(evaluation) == false)
            {
                throw table.IsLocal
                    ? EngineErrors.CheckViolation(statement, check, "tempdb", table.IsVariable ? table.Name : $"dbo.{table.Name}")
                    : EngineErrors.CheckViolation(statement, check, context.Database.Name, $"{table.Schema.Name}.{table.Name}");
            }
        }
    }

    /// <summary>Adds a row.</summary>
    public void Insert(object?[] row, Evaluation outer)
    {
        Complete(row, outer);
        table.Append(row, context.Frame.Session.Log);
    }

    /// <summary>Makes a new row ready to be stored: takes its identity value, computes and checks.</summary>
    public void Complete(object?[] row, Evaluation outer)
    {
        Frame frame = context.Frame;
        for (int i = 0; i < row.Length; i++)
        {
            if (table.Columns[i].Identity is not { } identity)
            {
                continue;
            }

            if (row[i] is null)
            {
                row[i] = Conversion.Convert(identity.Take(), SqlType.BigInt, table.Columns[i].Type);
            }
            else
            {
                identity.Next = Math.Max(identity.Next, (long)Conversion.Convert(row[i], table.Columns[i].Type, SqlType.BigInt)! + identity.Increment);
            }

            object? taken = Conversion.Convert(row[i], table.Columns[i].Type, SqlType.Decimal(38, 0));
            frame.ScopeIdentity = taken;
            frame.Session.LastIdentity = taken;
        }

        Check(row, outer);
    }
}
