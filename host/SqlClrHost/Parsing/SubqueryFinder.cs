using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace SqlClrHost.Parsing;

/// <summary>Looks for subqueries where SQL Server takes none.</summary>
internal sealed class SubqueryFinder : TSqlFragmentVisitor
{
    private bool _found;

    public static bool Contains(TSqlFragment expression)
    {
        var finder = new SubqueryFinder();
        expression.Accept(finder);
        return finder._found;
    }

    public override void Visit(ScalarSubquery node) => _found = true;
}
