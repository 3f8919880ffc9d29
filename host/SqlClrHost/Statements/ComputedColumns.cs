using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Binding;
using SqlClrHost.Catalog;
using SqlClrHost.Errors;
using SqlClrHost.Parsing;
using SqlClrHost.Sessions;
using SqlClrHost.Types;

namespace SqlClrHost.Statements;

/// <summary>Computed columns: their expressions see the table's other columns, whatever the order in which they are written.</summary>
internal static class ComputedColumns
{
    /// <summary>Stands for a computed column until its expression is bound, which gives its type.</summary>
    public static TableColumn Placeholder(string name) => new(name, SqlType.Int, IsNullable: true);

    /// <summary>Binds the computed columns of a new table.</summary>
    public static void Bind(Frame frame, Table table, IEnumerable<ColumnDefinition> definitions)
    {
        ColumnDefinition[] computed = [.. definitions.Where(d => d.ComputedColumnExpression is not null)];
        if (computed.Length == 0)
        {
            return;
        }

        string[] names = [.. computed.Select(d => d.ColumnIdentifier.Value)];
        List<TableColumn> columns = [.. table.Columns];
        foreach (ColumnDefinition definition in computed)
        {
            columns[table.IndexOf(definition.ColumnIdentifier.Value)] = Read(frame, table, definition, names);
        }

        table.Reshape(columns, row => row, new TransactionLog());
    }

    /// <summary>A computed column over a table that has its other columns.</summary>
    public static TableColumn Read(Frame frame, Table table, ColumnDefinition definition, IEnumerable<string> computed)
    {
        string name = definition.ColumnIdentifier.Value;
        IReadOnlyList<string> refused = [.. computed, .. table.Columns.Where(c => c.Computed is not null).Select(c => c.Name)];
        if (SubqueryFinder.Contains(definition.ComputedColumnExpression))
        {
            throw EngineErrors.SubqueryNotAllowed();
        }

        definition.ComputedColumnExpression.Accept(new ReferenceCheck(table.Name, refused));
        var scope = new TableScope([new SourceTable(null, table.Name, table.ColumnInfos, 0)], Scope.Empty);
        BoundExpression expression = new ExpressionBinder(new BindingContext(frame), scope).Bind(definition.ComputedColumnExpression);
        bool isNotNull = definition.Constraints.OfType<NullableConstraintDefinition>().Any(c => !c.Nullable);
        return new TableColumn(name, expression.Type, IsNullable: !isNotNull && expression.IsNullable)
        {
            Collation = CollationLabel.OfColumn(expression.Type, expression.Collation?.Collation),
            Computed = new ComputedColumn($"({FragmentText.Of(definition.ComputedColumnExpression)})", expression, definition.IsPersisted),
        };
    }

    private sealed class ReferenceCheck(string table, IReadOnlyList<string> computed) : TSqlFragmentVisitor
    {
        public override void ExplicitVisit(ColumnReferenceExpression node)
        {
            if (node.MultiPartIdentifier is { } name && computed.Contains(name.Identifiers[^1].Value, StringComparer.OrdinalIgnoreCase))
            {
                throw EngineErrors.ComputedFromComputed(name.Identifiers[^1].Value, table);
            }
        }
    }
}
