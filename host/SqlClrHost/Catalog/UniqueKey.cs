using System.Globalization;
using SqlClrHost.Binding;
using SqlClrHost.Errors;
using SqlClrHost.Types;

namespace SqlClrHost.Catalog;

/// <summary>Compares rows of key values, NULL equal to NULL.</summary>
internal sealed class RowComparer(IReadOnlyList<ColumnInfo> columns) : IEqualityComparer<object?[]>
{
    private readonly SqlValueComparer[] _comparers = [.. columns.Select(c => new SqlValueComparer(c.Type, c.Collation?.Collation))];

    public bool Equals(object?[]? x, object?[]? y)
    {
        for (int i = 0; i < _comparers.Length; i++)
        {
            if (!_comparers[i].Equals(x![i], y![i]))
            {
                return false;
            }
        }

        return true;
    }

    public int GetHashCode(object?[] obj)
    {
        var hash = new HashCode();
        for (int i = 0; i < _comparers.Length; i++)
        {
            hash.Add(_comparers[i].GetHashCode(obj[i]));
        }

        return hash.ToHashCode();
    }
}

/// <summary>An index or constraint. A unique one refuses a second row of the same key.</summary>
internal sealed class UniqueKey(string name, IReadOnlyList<int> ordinals, IReadOnlyList<ColumnInfo> columns)
{
    private readonly RowComparer _comparer = new(columns);
    private HashSet<object?[]>? _present;

    public string Name { get; } = name;

    public IReadOnlyList<int> Ordinals { get; } = ordinals;

    public bool IsUnique { get; init; } = true;

    public bool IsPrimaryKey { get; init; }

    /// <summary>A constraint (2627) and not an index (2601).</summary>
    public bool IsConstraint { get; init; }

    /// <summary>The WHERE of a filtered index; rows for which it is not true do not take part.</summary>
    public Func<object?[], bool>? Filter { get; init; }

    public string? FilterDefinition { get; init; }

    public void Add(Table table, object?[] row)
    {
        if (!IsUnique)
        {
            return;
        }

        if (_present is null)
        {
            Rebuild(table);
        }

        Include(table, row);
    }

    public void Rebuild(Table table)
    {
        if (!IsUnique)
        {
            return;
        }

        _present = new HashSet<object?[]>(_comparer);
        foreach (object?[] row in table.Rows)
        {
            Include(table, row);
        }
    }

    /// <summary>Whether a row of the table has the key.</summary>
    public bool Contains(Table table, object?[] key)
    {
        if (_present is null)
        {
            Rebuild(table);
        }

        return _present!.Contains(key);
    }

    public void Forget() => _present = null;

    private void Include(Table table, object?[] row)
    {
        if (Filter is { } filter && !filter(row))
        {
            return;
        }

        object?[] key = [.. Ordinals.Select(o => row[o])];
        if (!_present!.Add(key))
        {
            _present = null;
            string values = string.Join(", ", key.Select((v, i) => Show(v, columns[i].Type)));
            throw IsConstraint
                ? EngineErrors.ConstraintViolation(IsPrimaryKey ? "PRIMARY KEY" : "UNIQUE KEY", Name, QualifiedName(table), values)
                : EngineErrors.DuplicateKeyRow(QualifiedName(table), Name, values);
        }
    }

    private static string QualifiedName(Table table) => $"{(table.IsLocal ? "dbo" : table.Schema.Name)}.{table.Name}";

    private static string Show(object? value, SqlType type) =>
        value is null ? "<NULL>" : System.Convert.ToString(Conversion.Convert(value, type, SqlType.NVarCharMax), CultureInfo.InvariantCulture)!;
}
