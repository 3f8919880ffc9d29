using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace SqlClrHost.Parsing;

/// <summary>Looks for #temp tables where SQL Server takes none.</summary>
internal sealed class TempTableFinder : TSqlFragmentVisitor
{
    private bool _found;

    public static bool IsIn(TSqlFragment query)
    {
        var finder = new TempTableFinder();
        query.Accept(finder);
        return finder._found;
    }

    public override void Visit(NamedTableReference node) => _found |= node.SchemaObject.BaseIdentifier.Value.StartsWith('#');
}
