using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Binding;

namespace SqlClrHost.Statements;

/// <summary>Tells whether an expression reads a column.</summary>
internal sealed class ColumnFinder : TSqlFragmentVisitor
{
    private bool _isFound;

    public static bool IsIn(TSqlFragment fragment)
    {
        var finder = new ColumnFinder();
        fragment.Accept(finder);
        return finder._isFound;
    }

    public override void ExplicitVisit(ColumnReferenceExpression node) => _isFound = true;

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
