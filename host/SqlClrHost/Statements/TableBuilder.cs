using System.Globalization;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Binding;
using SqlClrHost.Catalog;
using SqlClrHost.Errors;
using SqlClrHost.Parsing;
using SqlClrHost.Sessions;
using SqlClrHost.Types;

namespace SqlClrHost.Statements;

/// <summary>Makes tables out of their definitions.</summary>
internal sealed class TableBuilder(Frame frame, Table table)
{
    /// <summary>What can be wrong with the definition of a foreign key has a number between these, or that of a wrong number of columns.</summary>
    private const int FirstKeyError = 1753;
    private const int LastKeyError = 1785;
    private const int KeyColumnCount = 8139;

    /// <summary>What is undone with a table that is being made: nothing, since nobody has seen it.</summary>
    private readonly TransactionLog _noLog = new();

    private readonly BindingContext _context = new(frame);

    /// <summary>Whether a column may not become part of a primary key: in a new table NULL must be written for it, later every nullable one is meant to be.</summary>
    private Func<TableColumn, bool> _isNullable = c => c.IsNullable && c.Computed is null;

    /// <summary>Whether a primary key for which nothing is written is the clustered index.</summary>
    private bool _isPrimaryKeyClustered = true;

    public static Table BuildVariable(Frame frame, string name, TableDefinition definition)
    {
        Table table = Build(frame, new Schema(0, "", ""), name, definition, (schema, columns) => new Table(schema, name, columns) { IsVariable = true });
        table.Id = frame.Session.Host.Database.TakeObjectId();
        return table;
    }

    public static Table Build(Frame frame, Schema schema, string name, TableDefinition definition, Func<Schema, IEnumerable<TableColumn>, Table> create)
    {
        if (definition.SystemTimePeriod is not null)
        {
            throw NotSupported.Feature(definition, RefusedFeatures.TemporalTable);
        }

        TableColumn[] columns = [.. definition.ColumnDefinitions.Select(c => ColumnReader.Read(frame, name, c))];
        if (columns.GroupBy(c => c.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw EngineErrors.ColumnNameTwice(twice.Key, name);
        }

        ColumnRules.CheckIdentities(name, columns);
        DefinitionRules.Check(name, definition);
        ConstraintNames.Check(frame, schema, name.StartsWith('#'), definition);
        Table table = create(schema, columns);
        ComputedColumns.Bind(frame, table, definition.ColumnDefinitions);
        string[] nullable = [.. definition.ColumnDefinitions.Where(IsWrittenNull).Select(c => c.ColumnIdentifier.Value)];
        var builder = new TableBuilder(frame, table)
        {
            _isNullable = c => nullable.Contains(c.Name, StringComparer.OrdinalIgnoreCase),
            _isPrimaryKeyClustered = !DefinitionRules.HasClusteredIndex(definition),
        };
        foreach (ColumnDefinition column in definition.ColumnDefinitions)
        {
            builder.AddColumnConstraints(column);
        }

        foreach (ConstraintDefinition constraint in definition.TableConstraints)
        {
            builder.Add(constraint, builder._noLog);
        }

        foreach (IndexDefinition index in definition.Indexes)
        {
            builder.AddIndex(index);
        }

        return table;
    }

    public void AddColumnConstraints(ColumnDefinition column, TransactionLog? log = null)
    {
        foreach (ConstraintDefinition constraint in column.Constraints)
        {
            if (constraint is UniqueConstraintDefinition { Columns.Count: 0 } unique)
            {
                AddKey(unique, [column.ColumnIdentifier.Value], log ?? _noLog);
            }
            else if (constraint is CheckConstraintDefinition check)
            {
                AddCheck(check, log ?? _noLog, column.ColumnIdentifier.Value);
            }
            else if (constraint is not (NullableConstraintDefinition or DefaultConstraintDefinition))
            {
                if (constraint is ForeignKeyConstraintDefinition { Columns.Count: 0 } reference)
                {
                    reference.Columns.Add(column.ColumnIdentifier);
                }

                Add(constraint, log ?? _noLog);
            }
        }

        if (column.Index is { } index)
        {
            AddIndex(index, column.ColumnIdentifier.Value);
        }
    }

    public void Add(ConstraintDefinition constraint, TransactionLog log)
    {
        switch (constraint)
        {
            case UniqueConstraintDefinition unique:
                AddKey(unique, [.. unique.Columns.Select(c => c.Column.MultiPartIdentifier.Identifiers[^1].Value)], log);
                break;
            case CheckConstraintDefinition check:
                AddCheck(check, log);
                break;
            case DefaultConstraintDefinition { Column: { } column } value:
                AddDefault(column.Value, value, log);
                break;
            case ForeignKeyConstraintDefinition reference:
                AddForeignKey(reference, log);
                break;
            default:
                throw NotSupported.Node(constraint);
        }
    }

    /// <summary>An index of CREATE INDEX.</summary>
    public void AddIndex(CreateIndexStatement index, TransactionLog log)
    {
        int[] ordinals = Ordinals(index.Columns.Select(c => c.Column.MultiPartIdentifier.Identifiers[^1].Value));
        int[] included = Ordinals(index.IncludeColumns.Select(c => c.MultiPartIdentifier.Identifiers[^1].Value));
        if (table.Keys.Any(k => k.Name.Equals(index.Name.Value, StringComparison.OrdinalIgnoreCase)))
        {
            throw EngineErrors.IndexExists(index.Name.Value, ObjectNames.Display(index.OnName));
        }

        CheckKeyColumns(ordinals);
        DefinitionRules.CheckOnce([.. ordinals, .. included], table);
        AddIndex(Key(index.Name.Value, ordinals, index.Unique, index.Clustered ?? false, index.FilterPredicate), log);
    }

    private void AddIndex(IndexDefinition index, string? column = null)
    {
        int[] ordinals = index.Columns.Count == 0 && column is not null
            ? Ordinals([column])
            : Ordinals(index.Columns.Select(c => c.Column.MultiPartIdentifier.Identifiers[^1].Value));
        CheckKeyColumns(ordinals);
        AddIndex(Key(index.Name.Value, ordinals, index.Unique, index.IndexType?.IndexTypeKind == IndexTypeKind.Clustered, index.FilterPredicate), _noLog);
    }

    private void AddIndex(UniqueKey key, TransactionLog log)
    {
        if (DefinitionRules.CheckIndex(table, key) is { } warning)
        {
            frame.Sink.Message(warning);
        }

        table.AddKey(key, log);
    }

    private UniqueKey Key(string name, int[] ordinals, bool isUnique, bool isClustered, BooleanExpression? filter) =>
        new(name, ordinals, [.. ordinals.Select(o => table.ColumnInfos[o])])
        {
            IsUnique = isUnique,
            IsClustered = isClustered,
            Filter = filter is null ? null : BindFilter(filter),
            FilterDefinition = filter is null ? null : () => DefinitionText.OfFilter(filter),
        };

    private void AddForeignKey(ForeignKeyConstraintDefinition definition, TransactionLog log)
    {
        try
        {
            new ForeignKeyBuilder(_context, table).Add(definition, definition.ConstraintIdentifier?.Value ?? GeneratedName("FK"), log);
        }
        catch (SqlError error) when (error.Number is (>= FirstKeyError and <= LastKeyError) or KeyColumnCount)
        {
            throw EngineErrors.ConstraintNotCreated().After(error);
        }
    }

    private void AddKey(UniqueConstraintDefinition definition, string[] columns, TransactionLog log)
    {
        int[] ordinals = Ordinals(columns);
        if (definition.IsPrimaryKey && table.Keys.Any(k => k.IsPrimaryKey))
        {
            throw log == _noLog ? EngineErrors.TwoPrimaryKeys(table.Name) : EngineErrors.ConstraintNotCreated().After(EngineErrors.SecondPrimaryKey(table.Name));
        }

        CheckKey(definition, ordinals);
        string name = definition.ConstraintIdentifier?.Value ?? GeneratedName(definition.IsPrimaryKey ? "PK" : "UQ");
        var key = new UniqueKey(name, ordinals, [.. ordinals.Select(o => table.ColumnInfos[o])])
        {
            IsPrimaryKey = definition.IsPrimaryKey,
            IsConstraint = true,
            IsClustered = definition.Clustered ?? (definition.IsPrimaryKey && _isPrimaryKeyClustered && !table.Keys.Any(k => k.IsClustered)),
        };
        OrNothing(() => AddIndex(key, log));
        if (definition.IsPrimaryKey)
        {
            MakeNotNull(ordinals, log);
        }
    }

    private static bool IsWrittenNull(ColumnDefinition column) => column.Constraints.OfType<NullableConstraintDefinition>().Any(c => c.Nullable);

    private void CheckKey(UniqueConstraintDefinition definition, int[] ordinals) => OrNothing(() =>
    {
        CheckKeyColumns(ordinals);
        foreach (int ordinal in definition.IsPrimaryKey ? ordinals : [])
        {
            ColumnRules.CheckPrimaryKeyColumn(table, table.Columns[ordinal], _isNullable(table.Columns[ordinal]));
        }
    });

    /// <summary>SQL Server names what is wrong and then says that nothing was made.</summary>
    private static void OrNothing(Action make)
    {
        try
        {
            make();
        }
        catch (SqlError error)
        {
            throw EngineErrors.ConstraintNotCreated().After(error);
        }
    }

    private void CheckKeyColumns(int[] ordinals)
    {
        foreach (int ordinal in ordinals)
        {
            ColumnRules.CheckKeyColumn(table, table.Columns[ordinal]);
        }
    }

    private void MakeNotNull(int[] ordinals, TransactionLog log)
    {
        if (ordinals.Any(o => table.Columns[o].IsNullable))
        {
            table.Reshape([.. table.Columns.Select((c, i) => ordinals.Contains(i) ? c with { IsNullable = false } : c)], r => r, log);
        }
    }

    private void AddCheck(CheckConstraintDefinition definition, TransactionLog log, string? column = null) =>
        AddCheck(definition.ConstraintIdentifier?.Value ?? GeneratedName("CK"), definition.CheckCondition, column, log);

    /// <summary>Adds a CHECK that every row of the table must already fulfil.</summary>
    public void AddCheck(string name, BooleanExpression source, string? column, TransactionLog log)
    {
        if (SubqueryFinder.Contains(source))
        {
            throw EngineErrors.SubqueryNotAllowed();
        }

        Func<Evaluation, bool?> condition = BindCondition(source);
        var check = new CheckConstraint(name, source, condition) { Column = column };
        Evaluation evaluation = new Evaluation(frame).Nested();
        foreach (object?[] row in table.Rows)
        {
            evaluation.Row = table.Read(row, evaluation);
            if (condition(evaluation) == false)
            {
                throw EngineErrors.CheckViolation("ALTER TABLE", check, _context.Database.Name, $"{table.Schema.Name}.{table.Name}");
            }
        }

        table.AddCheck(check, log);
    }

    private void AddDefault(string column, DefaultConstraintDefinition definition, TransactionLog log)
    {
        int ordinal = Ordinals([column])[0];
        if (table.Columns[ordinal].Default is not null)
        {
            throw EngineErrors.ConstraintNotCreated().After(EngineErrors.SecondDefault());
        }

        DefaultConstraint value = ColumnReader.Default(frame, table.Name, column, definition);
        table.Reshape([.. table.Columns.Select((c, i) => i == ordinal ? c with { Default = value } : c)], r => r, log);
    }

    private Func<object?[], bool> BindFilter(BooleanExpression filter)
    {
        Func<Evaluation, bool?> condition = BindCondition(filter);
        Evaluation evaluation = new Evaluation(frame).Nested();
        return row =>
        {
            evaluation.Row = row;
            return condition(evaluation) == true;
        };
    }

    /// <summary>A condition about a row of the table.</summary>
    private Func<Evaluation, bool?> BindCondition(BooleanExpression condition) =>
        new ExpressionBinder(_context, new TableScope([new SourceTable(null, table.Name, table.ColumnInfos, 0)], Scope.Empty)).BindPredicate(condition);

    private int[] Ordinals(IEnumerable<string> columns) => [.. columns.Select(c =>
        table.IndexOf(c) is >= 0 and var ordinal ? ordinal : throw EngineErrors.UnknownKeyColumn(c, table.Name))];

    private string GeneratedName(string prefix) =>
        string.Create(CultureInfo.InvariantCulture, $"{prefix}__{table.Name}__{_context.Database.TakeObjectId():X8}");
}
