using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Binding;
using SqlClrHost.Catalog;
using SqlClrHost.Errors;
using SqlClrHost.Plan;
using SqlClrHost.Sessions;
using SqlClrHost.Types;

namespace SqlClrHost.Statements;

/// <summary>SELECT … INTO: a new table with the columns and rows of the query.</summary>
internal static class SelectInto
{
    public static void Run(Frame frame, SelectStatement statement)
    {
        RowSource plan = QueryBinder.BindStatement(new BindingContext(frame), statement).Plan;
        string name = statement.Into.BaseIdentifier.Value;
        FromBinder.CheckNames(plan, _ => EngineErrors.UnnamedColumnInSelectInto(), column => EngineErrors.ColumnNameTwice(column, name));
        Table table = TableStatements.Add(frame, statement.Into, (schema, _) => TableStatements.New(schema, name, plan.Columns.Select(Column)));
        long count = 0;
        foreach (object?[] row in plan.Rows(new Evaluation(frame)))
        {
            table.Append(row, frame.Session.Log);
            count++;
        }

        Continue(table);
        ResultRows.Count(frame, count);
    }

    private static TableColumn Column(ColumnInfo column) => new(column.Name, column.Type, column.IsNullable)
    {
        Collation = CollationLabel.OfColumn(column.Type, column.Collation?.Collation),
        Identity = column.IsIdentity ? new Identity(1, 1) : null,
    };

    /// <summary>A column that was an identity goes on after its highest value.</summary>
    private static void Continue(Table table)
    {
        for (int i = 0; i < table.Columns.Count; i++)
        {
            if (table.Columns[i].Identity is { } identity && table.Rows.Count > 0)
            {
                identity.Next = table.Rows.Max(r => (long)Conversion.Convert(r[i], table.Columns[i].Type, SqlType.BigInt)!) + identity.Increment;
            }
        }
    }
}
