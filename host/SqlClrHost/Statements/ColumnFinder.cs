using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Binding;

namespace SqlClrHost.Statements;

/// <summary>Tells whether an expression reads a column.</summary>
internal sealed class ColumnFinder : TSqlFragmentVisitor
{
    private readonly string? _name;
    private bool _isFound;

    private ColumnFinder(string? name) => _name = name;

    /// <summary>Whether it reads any column.</summary>
    public static bool IsIn(TSqlFragment fragment) => Find(fragment, null);

    /// <summary>Whether it reads the column of that name.</summary>
    public static bool Mentions(TSqlFragment fragment, string name) => Find(fragment, name);

    private static bool Find(TSqlFragment fragment, string? name)
    {
        var finder = new ColumnFinder(name);
        fragment.Accept(finder);
        return finder._isFound;
    }

    public override void ExplicitVisit(ColumnReferenceExpression node) =>
        _isFound |= _name is null || _name.Equals(node.MultiPartIdentifier?.Identifiers[^1].Value, StringComparison.OrdinalIgnoreCase);

    /// <summary>The parser takes the datepart of DATEADD and its relatives for a column.</summary>
    public override void ExplicitVisit(FunctionCall node)
    {
        foreach (ScalarExpression parameter in node.Parameters.Skip(FunctionCalls.HasDatepart(node.FunctionName.Value) ? 1 : 0))
        {
            parameter.Accept(this);
        }

        node.OverClause?.Accept(this);
    }
}
