using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Binding;
using SqlClrHost.Parsing;
using SqlClrHost.Sessions;
using SqlClrHost.Types;

namespace SqlClrHost.Catalog;

/// <summary>A DEFAULT: its text for the catalog, and its value.</summary>
internal sealed record DefaultConstraint(string Name, string Definition, BoundExpression Expression);

/// <summary>A CHECK: a row is refused when it is false, not when it is unknown.</summary>
internal sealed record CheckConstraint(string Name, BooleanExpression Source, Func<Evaluation, bool?> Condition)
{
    /// <summary>Its text for the catalog.</summary>
    public string Definition { get; } = $"({FragmentText.Of(Source)})";

    /// <summary>The column that it was written behind; null when it stands for the table.</summary>
    public string? Column { get; init; }
}

/// <summary>AS expression: computed from the row's other columns, once when PERSISTED, else whenever it is read.</summary>
internal sealed record ComputedColumn(string Definition, BoundExpression Expression, bool IsPersisted);

/// <summary>IDENTITY(seed, increment) and the next value. It does not go back on a rollback.</summary>
internal sealed class Identity(long seed, long increment)
{
    public long Seed { get; } = seed;

    public long Increment { get; } = increment;

    public long Next { get; set; } = seed;

    public long Take()
    {
        long value = Next;
        Next += Increment;
        return value;
    }
}

/// <summary>A column of a table.</summary>
internal sealed record TableColumn(string Name, SqlType Type, bool IsNullable)
{
    public CollationLabel? Collation { get; init; }

    public Identity? Identity { get; init; }

    public DefaultConstraint? Default { get; init; }

    public ComputedColumn? Computed { get; init; }

    /// <summary>Whether INSERT and UPDATE may give it a value.</summary>
    public bool IsWritable => Identity is null && Computed is null;

    public ColumnInfo ToInfo() => new(Name, Type, Collation, IsNullable: IsNullable, IsIdentity: Identity is not null) { IsComputed = Computed is not null };
}

/// <summary>A table, a #temp table or a table variable: rows in the order in which they came.</summary>
internal sealed class Table : DatabaseObject
{
    private readonly List<UniqueKey> _keys = [];
    private readonly List<CheckConstraint> _checks = [];
    private readonly List<ForeignKey> _foreignKeys = [];
    private readonly List<ForeignKey> _referencing = [];
    private List<TableColumn> _columns;
    private ColumnInfo[] _infos;

    public Table(Schema schema, string name, IEnumerable<TableColumn> columns)
        : base(schema, name)
    {
        _columns = [];
        _infos = [];
        SetColumns([.. columns]);
    }

    /// <summary>A table variable does not take part in the transaction: only its own statement can be undone.</summary>
    public bool IsVariable { get; init; }

    public bool IsTemporary { get; init; }

    /// <summary>A #temp table or a table variable: no other session has it, so it has no permissions.</summary>
    public bool IsLocal => IsTemporary || IsVariable;

    public IReadOnlyList<TableColumn> Columns => _columns;

    public IReadOnlyList<ColumnInfo> ColumnInfos => _infos;

    public IReadOnlyList<UniqueKey> Keys => _keys;

    public IReadOnlyList<CheckConstraint> Checks => _checks;

    /// <summary>The tables that this one's rows refer to.</summary>
    public IReadOnlyList<ForeignKey> ForeignKeys => _foreignKeys;

    /// <summary>The foreign keys, of this table or others, that refer to this one.</summary>
    public IReadOnlyList<ForeignKey> Referencing => _referencing;

    public bool HasComputedColumns { get; private set; }

    /// <summary>Whether SET IDENTITY_INSERT is ON for the table.</summary>
    public bool AcceptsIdentityValues { get; set; }

    /// <summary>The rows; statements replace the list or add at its end, and never change a row in place.</summary>
    public List<object?[]> Rows { get; private set; } = [];

    public override string TypeCode => "U ";

    public override string TypeDescription => "USER_TABLE";

    public int IndexOf(string column) => _columns.FindIndex(c => c.Name.Equals(column, StringComparison.OrdinalIgnoreCase));

    public void Append(object?[] row, TransactionLog log)
    {
        int count = Rows.Count;
        foreach (UniqueKey key in _keys)
        {
            key.Add(this, row);
        }

        Rows.Add(row);
        log.Record(() => Truncate(count), IsVariable);
    }

    /// <summary>Puts other rows in the place of all; refuses them when they break a unique key.</summary>
    public void Replace(List<object?[]> rows, TransactionLog log)
    {
        List<object?[]> before = Rows;
        Swap(rows);
        log.Record(() => Swap(before), IsVariable);
        foreach (UniqueKey key in _keys)
        {
            key.Rebuild(this);
        }
    }

    public void AddKey(UniqueKey key, TransactionLog log)
    {
        key.Rebuild(this);
        _keys.Add(key);
        log.Record(() => _keys.Remove(key), IsVariable);
    }

    public void RemoveKey(UniqueKey key, TransactionLog log)
    {
        int index = _keys.IndexOf(key);
        _keys.RemoveAt(index);
        log.Record(() => _keys.Insert(index, key), IsVariable);
    }

    public void AddCheck(CheckConstraint check, TransactionLog log)
    {
        _checks.Add(check);
        log.Record(() => _checks.Remove(check), IsVariable);
    }

    public void RemoveCheck(CheckConstraint check, TransactionLog log)
    {
        int index = _checks.IndexOf(check);
        _checks.RemoveAt(index);
        log.Record(() => _checks.Insert(index, check), IsVariable);
    }

    public void AddForeignKey(ForeignKey key, TransactionLog log)
    {
        _foreignKeys.Add(key);
        key.Parent._referencing.Add(key);
        log.Record(() => Detach(key));
    }

    public void RemoveForeignKey(ForeignKey key, TransactionLog log)
    {
        Detach(key);
        log.Record(() =>
        {
            _foreignKeys.Add(key);
            key.Parent._referencing.Add(key);
        });
    }

    /// <summary>Fills in the computed columns: the persisted ones when a row is stored, the others whenever it is read.</summary>
    public void Compute(object?[] row, Evaluation outer, bool isStored)
    {
        if (!HasComputedColumns)
        {
            return;
        }

        Evaluation evaluation = outer.Nested();
        evaluation.Row = row;
        for (int i = 0; i < row.Length; i++)
        {
            if (_columns[i].Computed is { } computed && (isStored || !computed.IsPersisted))
            {
                row[i] = computed.Expression.Evaluate(evaluation);
            }
        }
    }

    /// <summary>A stored row as a query sees it.</summary>
    public object?[] Read(object?[] stored, Evaluation outer)
    {
        if (!HasComputedColumns)
        {
            return stored;
        }

        var row = (object?[])stored.Clone();
        Compute(row, outer, isStored: false);
        return row;
    }

    /// <summary>Changes the columns; <paramref name="reshape"/> makes the new row of an old one.</summary>
    public void Reshape(List<TableColumn> columns, Func<object?[], object?[]> reshape, TransactionLog log)
    {
        List<TableColumn> before = _columns;
        SetColumns(columns);
        log.Record(() => SetColumns(before), IsVariable);
        Replace(Rows.ConvertAll(r => reshape(r)), log);
    }

    private void SetColumns(List<TableColumn> columns)
    {
        _columns = columns;
        _infos = [.. columns.Select(c => c.ToInfo())];
        HasComputedColumns = columns.Exists(c => c.Computed is not null);
    }

    private void Detach(ForeignKey key)
    {
        _foreignKeys.Remove(key);
        key.Parent._referencing.Remove(key);
    }

    private void Truncate(int count)
    {
        Rows.RemoveRange(count, Rows.Count - count);
        _keys.ForEach(k => k.Forget());
    }

    private void Swap(List<object?[]> rows)
    {
        Rows = rows;
        _keys.ForEach(k => k.Forget());
    }
}
