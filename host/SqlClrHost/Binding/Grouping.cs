using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Errors;
using SqlClrHost.Parsing;

namespace SqlClrHost.Binding;

/// <summary>The expressions of GROUP BY. Where one of them stands in SELECT, HAVING or ORDER BY, it is a column of the grouped row.</summary>
internal sealed class GroupingKeys
{
    private readonly List<BoundExpression> _keys = [];
    private readonly Dictionary<string, int> _expressions = [];
    private readonly Dictionary<int, int> _columns = [];

    public IReadOnlyList<BoundExpression> Keys => _keys;

    public void Add(ExpressionBinder source, ScalarExpression expression)
    {
        BoundExpression key = source.Bind(expression);
        if (key.IsConstant)
        {
            throw EngineErrors.GroupByConstant();
        }

        if (expression is ColumnReferenceExpression column && source.Scope.FindHere(ColumnName.Of(column.MultiPartIdentifier)) is { } match)
        {
            _columns.TryAdd(match.Ordinal, _keys.Count);
        }
        else
        {
            _expressions.TryAdd(FragmentText.Canonical(expression), _keys.Count);
        }

        _keys.Add(key);
    }

    /// <summary>The place of a source column in the grouped row, or -1.</summary>
    public int OfColumn(int ordinal) => _columns.GetValueOrDefault(ordinal, -1);

    public BoundExpression? Find(ExpressionBinder binder, ScalarExpression expression)
    {
        if (_expressions.Count == 0 || expression is Literal or ColumnReferenceExpression or VariableReference
            || !_expressions.TryGetValue(FragmentText.Canonical(expression), out int index))
        {
            return null;
        }

        BoundExpression key = _keys[index];
        return new BoundExpression(key.Type, e => e.Row[index]) { Collation = key.Collation, IsJson = key.IsJson };
    }
}

/// <summary>The columns of a grouped query: only those of GROUP BY may be named outside an aggregate.</summary>
internal sealed class GroupedScope(TableScope source, GroupingKeys keys, string clause) : Scope(source.Outer)
{
    public override IReadOnlyList<SourceTable> Tables => source.Tables;

    public override ColumnMatch? FindHere(ColumnName name)
    {
        if (source.FindHere(name) is not { } match)
        {
            return null;
        }

        int index = keys.OfColumn(match.Ordinal);
        return index >= 0
            ? match with { Ordinal = index }
            : throw EngineErrors.NotGrouped(QualifiedName(match, name), clause);
    }

    private string QualifiedName(ColumnMatch match, ColumnName name)
    {
        SourceTable? table = source.Tables.FirstOrDefault(t => match.Ordinal >= t.Offset && match.Ordinal < t.Offset + t.Columns.Count);
        return table?.Name is null ? name.Name
            : table.Schema is null ? $"{table.Name}.{match.Column.Name}"
            : $"{table.Schema}.{table.Name}.{match.Column.Name}";
    }
}
