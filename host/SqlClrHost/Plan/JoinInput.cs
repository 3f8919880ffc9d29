using SqlClrHost.Binding;
using SqlClrHost.Catalog;
using SqlClrHost.Types;

namespace SqlClrHost.Plan;

/// <summary>The equalities of a join's condition: expressions over the left row and over the right row, compared as <see cref="Columns"/>.</summary>
internal sealed record JoinKeys(IReadOnlyList<BoundExpression> Left, IReadOnlyList<BoundExpression> Right, IReadOnlyList<ColumnInfo> Columns);

/// <summary>The right side of a join, read into memory and hashed when there are equalities.</summary>
internal sealed class JoinInput
{
    private static readonly List<int> None = [];

    private readonly JoinKeys? _keys;
    private readonly Evaluation _evaluation;
    private readonly Dictionary<object?[], List<int>>? _byKey;
    private readonly int[] _all;

    public JoinInput(IEnumerable<object?[]> rows, JoinKeys? keys, Evaluation outer)
    {
        Rows = [.. rows];
        Matched = new bool[Rows.Count];
        _keys = keys;
        _evaluation = outer.Nested();
        _all = keys is null ? [.. Enumerable.Range(0, Rows.Count)] : [];
        _byKey = keys is null ? null : Hash(keys);
    }

    public List<object?[]> Rows { get; }

    public bool[] Matched { get; }

    /// <summary>The right rows that may go with a left one.</summary>
    public IEnumerable<int> Candidates(object?[] leftRow)
    {
        if (_keys is null)
        {
            return _all;
        }

        object?[]? key = Key(_keys.Left, leftRow);
        return key is not null && _byKey!.TryGetValue(key, out List<int>? rows) ? rows : None;
    }

    private Dictionary<object?[], List<int>> Hash(JoinKeys keys)
    {
        var byKey = new Dictionary<object?[], List<int>>(new RowComparer(keys.Columns));
        for (int i = 0; i < Rows.Count; i++)
        {
            object?[]? key = Key(keys.Right, Rows[i]);
            if (key is null)
            {
                continue;
            }

            if (!byKey.TryGetValue(key, out List<int>? rows))
            {
                byKey.Add(key, rows = []);
            }

            rows.Add(i);
        }

        return byKey;
    }

    /// <summary>The values to compare, or null when one is NULL and so equals nothing.</summary>
    private object?[]? Key(IReadOnlyList<BoundExpression> expressions, object?[] row)
    {
        _evaluation.Row = row;
        var key = new object?[expressions.Count];
        for (int i = 0; i < key.Length; i++)
        {
            object? value = expressions[i].Evaluate(_evaluation);
            if (value is null)
            {
                return null;
            }

            SqlType type = _keys!.Columns[i].Type;
            key[i] = expressions[i].Type == type ? value : Conversion.Convert(value, expressions[i].Type, type);
        }

        return key;
    }
}
