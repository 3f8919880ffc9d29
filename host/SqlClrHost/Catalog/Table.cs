using SqlClrHost.Binding;
using SqlClrHost.Sessions;
using SqlClrHost.Types;

namespace SqlClrHost.Catalog;

/// <summary>A DEFAULT: its text for the catalog, and its value.</summary>
internal sealed record DefaultConstraint(string Name, string Definition, BoundExpression Expression);

/// <summary>A CHECK: a row is refused when it is false, not when it is unknown.</summary>
internal sealed record CheckConstraint(string Name, string Definition, Func<Evaluation, bool?> Condition);

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

    public ColumnInfo ToInfo() => new(Name, Type, Collation, IsNullable: IsNullable, IsIdentity: Identity is not null);
}

/// <summary>A table, a #temp table or a table variable: rows in the order in which they came.</summary>
internal sealed class Table : DatabaseObject
{
    private readonly List<UniqueKey> _keys = [];
    private readonly List<CheckConstraint> _checks = [];
    private List<TableColumn> _columns;
    private ColumnInfo[] _infos;

    public Table(Schema schema, string name, IEnumerable<TableColumn> columns)
        : base(schema, name)
    {
        _columns = [.. columns];
        _infos = [.. _columns.Select(c => c.ToInfo())];
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
