using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Errors;
using SqlClrHost.Parsing;
using SqlClrHost.Sessions;
using SqlClrHost.Types;

namespace SqlClrHost.Binding;

/// <summary>The bound select list: columns for the client, or assignments to variables.</summary>
internal sealed class SelectList
{
    private readonly List<BoundExpression> _expressions = [];
    private readonly List<ColumnInfo> _columns = [];
    private readonly List<string> _texts = [];
    private readonly List<string> _variables = [];

    public IReadOnlyList<BoundExpression> Expressions => _expressions;

    public IReadOnlyList<ColumnInfo> Columns => _columns;

    public IReadOnlyList<string>? AssignedVariables => _variables.Count == 0 ? null : _variables;

    public static SelectList Bind(ExpressionBinder binder, TableScope source, IList<SelectElement> elements)
    {
        var list = new SelectList();
        foreach (SelectElement element in elements)
        {
            switch (element)
            {
                case SelectScalarExpression scalar:
                    list.AddScalar(binder, scalar);
                    break;
                case SelectStarExpression star:
                    list.AddStar(binder, source, star);
                    break;
                case SelectSetVariable assignment:
                    list.AddAssignment(binder, assignment);
                    break;
                default:
                    throw NotSupported.Node(element);
            }
        }

        return list._variables.Count == 0 || list._variables.Count == list._columns.Count ? list : throw SqlErrors.VariableAssignmentMixed();
    }

    /// <summary>The expression that an ORDER BY item stands for; null when it is none of the list's.</summary>
    public BoundExpression? Find(ScalarExpression item)
    {
        int index = item switch
        {
            IntegerLiteral literal => SetOperations.Ordinal(literal, _columns.Count),
            ColumnReferenceExpression { MultiPartIdentifier.Identifiers: [var name] } => IndexOfAlias(name.Value),
            _ => -1,
        };
        return index < 0 ? null : _expressions[index];
    }

    /// <summary>The place of an ORDER BY item of SELECT DISTINCT; -1 when it is not in the list.</summary>
    public int IndexOf(ScalarExpression item)
    {
        if (item is IntegerLiteral literal)
        {
            return SetOperations.Ordinal(literal, _columns.Count);
        }

        string text = FragmentText.Canonical(item);
        int index = _texts.IndexOf(text);
        return index >= 0 || item is not ColumnReferenceExpression column
            ? index
            : IndexOfAlias(column.MultiPartIdentifier.Identifiers[^1].Value);
    }

    private int IndexOfAlias(string name)
    {
        int found = -1;
        for (int i = 0; i < _columns.Count; i++)
        {
            if (_columns[i].Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                found = found < 0 ? i : throw SqlErrors.AmbiguousColumnName(name);
            }
        }

        return found;
    }

    private void AddScalar(ExpressionBinder binder, SelectScalarExpression element)
    {
        BoundExpression expression = binder.Bind(element.Expression);
        Add(expression, element.ColumnName?.Value ?? expression.ColumnName ?? "", FragmentText.Canonical(element.Expression));
    }

    private void AddStar(ExpressionBinder binder, TableScope source, SelectStarExpression element)
    {
        IList<Identifier>? parts = element.Qualifier?.Identifiers;
        string? table = parts?[^1].Value;
        string? schema = parts is { Count: > 1 } ? parts[^2].Value : null;
        SourceTable[] tables = [.. source.Tables.Where(t => t.Matches(schema, table))];
        if (tables.Length == 0)
        {
            throw table is null ? EngineErrors.StarWithoutFrom() : EngineErrors.UnknownPrefix(table);
        }

        foreach (SourceTable from in tables)
        {
            for (int i = 0; i < from.Columns.Count; i++)
            {
                ColumnMatch match = binder.Scope is GroupedScope grouped
                    ? grouped.FindHere(new ColumnName(from.Schema, from.Name, from.Columns[i].Name))!.Value
                    : new ColumnMatch(0, from.Offset + i, from.Columns[i]);
                Add(ColumnReferences.Read(match), from.Columns[i].Name, from.Columns[i].Name.ToUpperInvariant() + " ");
            }
        }
    }

    private void AddAssignment(ExpressionBinder binder, SelectSetVariable element)
    {
        string name = element.Variable.Name;
        Variable variable = binder.Context.Frame.Variable(name);
        BoundExpression value = Assignments.Value(binder, element.Variable, element.AssignmentKind, element.Expression);
        _variables.Add(name);
        Add(new BoundExpression(variable.Type, value.AssignTo(variable.Type)), "", "");
    }

    private void Add(BoundExpression expression, string name, string text)
    {
        if (expression.Collation?.Clash is { } clash)
        {
            throw SqlErrors.CollationConflictInColumn(clash.Left, clash.Right, clash.Operation, _columns.Count + 1);
        }

        _expressions.Add(expression);
        _columns.Add(new ColumnInfo(name, expression.Type, expression.Collation, expression.IsJson, expression.IsNullable, expression.IsIdentity) { IsNullLiteral = expression.IsNullLiteral });
        _texts.Add(text);
    }
}
