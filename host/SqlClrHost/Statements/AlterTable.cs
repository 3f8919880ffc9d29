using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Binding;
using SqlClrHost.Catalog;
using SqlClrHost.Errors;
using SqlClrHost.Parsing;
using SqlClrHost.Security;
using SqlClrHost.Sessions;
using SqlClrHost.Types;

namespace SqlClrHost.Statements;

/// <summary>ALTER TABLE.</summary>
internal static class AlterTable
{
    public static bool Add(Frame frame, AlterTableAddTableElementStatement statement)
    {
        Table table = Find(frame, statement);
        foreach (ColumnDefinition definition in statement.Definition.ColumnDefinitions)
        {
            AddColumn(frame, table, definition);
        }

        var builder = new TableBuilder(frame, table);
        foreach (ConstraintDefinition constraint in statement.Definition.TableConstraints)
        {
            builder.Add(constraint, frame.Session.Log);
        }

        return true;
    }

    public static bool Drop(Frame frame, AlterTableDropTableElementStatement statement)
    {
        Table table = Find(frame, statement);
        bool isColumn = false;
        foreach (AlterTableDropTableElement element in statement.AlterTableDropTableElements)
        {
            // COLUMN and CONSTRAINT hold for the names that follow, too.
            isColumn = element.TableElementType == TableElementType.NotSpecified ? isColumn : element.TableElementType == TableElementType.Column;
            bool isDropped = isColumn ? DropColumn(frame, table, element) : DropConstraint(frame, table, element.Name.Value);
            if (!isDropped && !element.IsIfExists)
            {
                throw isColumn
                    ? EngineErrors.NoSuchTableColumn(element.Name.Value, table.Name)
                    : EngineErrors.NotAConstraint(element.Name.Value);
            }
        }

        return true;
    }

    public static bool AlterColumn(Frame frame, AlterTableAlterColumnStatement statement)
    {
        Table table = Find(frame, statement);
        string name = statement.ColumnIdentifier.Value;
        int ordinal = table.IndexOf(name);
        if (ordinal < 0)
        {
            throw EngineErrors.NoSuchTableColumn(name, table.Name);
        }

        if (statement.DataType is null)
        {
            throw NotSupported.Feature(statement, RefusedFeatures.AlterColumnOption);
        }

        SqlType type = TypeReader.Declared(statement.DataType);
        bool isNullable = statement.AlterTableAlterColumnOption != AlterTableAlterColumnOption.NotNull;
        TableColumn before = table.Columns[ordinal];
        TableColumn column = before with { Type = type, IsNullable = isNullable, Collation = CollationLabel.OfColumn(type, before.Collation?.Collation) };
        string fullName = TargetTable.FullName(new BindingContext(frame), table);
        if (before.Computed is not null || table.HasComputedColumns)
        {
            throw NotSupported.Feature(statement, RefusedFeatures.AlterBesideComputed);
        }

        ColumnRules.CheckAlter(table, ordinal, column);
        table.Reshape([.. table.Columns.Select((c, i) => i == ordinal ? column : c)], r => Convert(r, ordinal, before, column, fullName), frame.Session.Log);
        return true;
    }

    private static object?[] Convert(object?[] row, int ordinal, TableColumn before, TableColumn after, string table)
    {
        var changed = (object?[])row.Clone();
        changed[ordinal] = Conversion.Store(row[ordinal], before.Type, after.Type, table, after.Name);
        return changed[ordinal] is null && !after.IsNullable ? throw SqlErrors.CannotInsertNull(after.Name, table, "UPDATE") : changed;
    }

    private static Table Find(Frame frame, AlterTableStatement statement)
    {
        Table table = TargetTable.Find(new BindingContext(frame), statement.SchemaObjectName);
        Access.DemandAlter(frame.Session, table);
        return table;
    }

    private static void AddColumn(Frame frame, Table table, ColumnDefinition definition)
    {
        bool isComputed = definition.ComputedColumnExpression is not null;
        TableColumn column = isComputed ? ComputedColumns.Read(frame, table, definition, []) : ColumnReader.Read(frame, table.Name, definition);
        if (table.IndexOf(column.Name) >= 0)
        {
            throw EngineErrors.ColumnNameTwice(column.Name, table.Name);
        }

        bool fills = column.Default is not null && (!column.IsNullable || (definition.DefaultConstraint?.WithValues ?? false));
        if (!column.IsNullable && column.Default is null && column.IsWritable && table.Rows.Count > 0)
        {
            throw EngineErrors.NotNullColumnNeedsDefault(column.Name, table.Name);
        }

        var evaluation = new Evaluation(frame);
        object? Value() => column.Identity is { } identity ? Conversion.Convert(identity.Take(), SqlType.BigInt, column.Type)
            : fills ? Conversion.Store(column.Default!.Expression.Evaluate(evaluation), column.Default.Expression.Type, column.Type, table.Name, column.Name)
            : null;
        ColumnRules.CheckIdentities(table.Name, [.. table.Columns, column]);
        table.Reshape([.. table.Columns, column], r => [.. r, Value()], frame.Session.Log);
        if (isComputed)
        {
            table.Rows.ForEach(r => table.Compute(r, evaluation, isStored: true));
        }

        new TableBuilder(frame, table).AddColumnConstraints(definition, frame.Session.Log);
    }

    private static bool DropColumn(Frame frame, Table table, AlterTableDropTableElement at)
    {
        string name = at.Name.Value;
        int ordinal = table.IndexOf(name);
        if (ordinal < 0)
        {
            return false;
        }

        if (ColumnRules.UserOf(table, ordinal) is { } user)
        {
            throw EngineErrors.ColumnInUse("DROP", name).After(EngineErrors.Dependent(user, table.Columns[ordinal].Name));
        }

        if (table.Keys.Any(k => k.Ordinals.Any(o => o > ordinal)) || table.ForeignKeys.Any(k => k.ChildOrdinals.Any(o => o > ordinal)) || table.HasComputedColumns)
        {
            throw NotSupported.Feature(at, RefusedFeatures.DropBeside, $"('{name}')");
        }

        TransactionLog log = frame.Session.Log;
        CheckConstraint[] checks = [.. table.Checks];
        foreach (CheckConstraint check in checks)
        {
            table.RemoveCheck(check, log);
        }

        table.Reshape([.. table.Columns.Where((_, i) => i != ordinal)], r => [.. r.Where((_, i) => i != ordinal)], log);
        var builder = new TableBuilder(frame, table);
        foreach (CheckConstraint check in checks)
        {
            // Its columns have moved.
            builder.AddCheck(check.Name, check.Source, check.Column, log);
        }

        return true;
    }

    private static bool DropConstraint(Frame frame, Table table, string name)
    {
        bool Is(string other) => other.Equals(name, StringComparison.OrdinalIgnoreCase);
        TransactionLog log = frame.Session.Log;
        if (table.ForeignKeys.FirstOrDefault(k => Is(k.Name)) is { } reference)
        {
            table.RemoveForeignKey(reference, log);
            return true;
        }

        if (table.Keys.FirstOrDefault(k => k.IsConstraint && Is(k.Name)) is { } key)
        {
            if (table.Referencing.FirstOrDefault(k => k.ParentKey == key) is { } user)
            {
                throw EngineErrors.KeyNotDropped().After(EngineErrors.KeyReferenced(key.Name, user.Child.Name, user.Name));
            }

            table.RemoveKey(key, log);
            return true;
        }

        if (table.Checks.FirstOrDefault(c => Is(c.Name)) is { } check)
        {
            table.RemoveCheck(check, log);
            return true;
        }

        if (!table.Columns.Any(c => c.Default is { } value && Is(value.Name)))
        {
            return false;
        }

        table.Reshape([.. table.Columns.Select(c => c.Default is { } value && Is(value.Name) ? c with { Default = null } : c)], r => r, log);
        return true;
    }
}
