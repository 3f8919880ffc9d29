using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Binding;

namespace SqlClrHost.Statements;

/// <summary>Tells whether an expression reads a column.</summary>
internal sealed class ColumnFinder : TSqlFragmentVisitor
{
    private readonly Func<string, bool> _isWanted;
    private bool _isFound;

    private ColumnFinder(Func<string, bool> isWanted) => _isWanted = isWanted;

    /// <summary>Whether it reads any column.</summary>
    public static bool IsIn(TSqlFragment fragment) => Find(fragment, _ => true);

    /// <summary>Whether it reads the column of that name.</summary>
    public static bool Mentions(TSqlFragment fragment, string name) => Find(fragment, n => n.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether it reads a column of another name.</summary>
    public static bool MentionsOther(TSqlFragment fragment, string name) => Find(fragment, n => !n.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static bool Find(TSqlFragment fragment, Func<string, bool> isWanted)
    {
        var finder = new ColumnFinder(isWanted);
        fragment.Accept(finder);
        return finder._isFound;
    }

    public override void ExplicitVisit(ColumnReferenceExpression node) =>
        _isFound |= _isWanted(node.MultiPartIdentifier?.Identifiers[^1].Value ?? "");

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
