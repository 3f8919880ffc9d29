using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Binding;

namespace SqlClrHost.Statements;

/// <summary>Tells whether an expression reads a column.</summary>
internal sealed class ColumnFinder : TSqlFragmentVisitor
{
    private readonly List<string> _names = [];

    private ColumnFinder()
    {
    }

    /// <summary>Whether it reads any column.</summary>
    public static bool IsIn(TSqlFragment fragment) => First(fragment) is not null;

    /// <summary>Whether it reads the column of that name.</summary>
    public static bool Mentions(TSqlFragment fragment, string name) => Find(fragment).Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The first column that it reads.</summary>
    public static string? First(TSqlFragment fragment) => Find(fragment).FirstOrDefault();

    public override void ExplicitVisit(ColumnReferenceExpression node) => _names.Add(node.MultiPartIdentifier?.Identifiers[^1].Value ?? "*");

    /// <summary>The parser takes the datepart of DATEADD and its relatives for a column.</summary>
    public override void ExplicitVisit(FunctionCall node)
    {
        foreach (ScalarExpression parameter in node.Parameters.Skip(FunctionCalls.HasDatepart(node.FunctionName.Value) ? 1 : 0))
        {
            parameter.Accept(this);
        }

        node.OverClause?.Accept(this);
    }

    private static List<string> Find(TSqlFragment fragment)
    {
        var finder = new ColumnFinder();
        fragment.Accept(finder);
        return finder._names;
    }
}
