using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Types;

namespace SqlClrHost.Errors;

/// <summary>The refusals: what SQL Server has and the host does not, always with its name and line.</summary>
internal static class NotSupported
{
    public static SqlError Feature(TSqlFragment fragment, string feature) =>
        SqlErrors.NotSupported($"{feature} (line {fragment.StartLine})");

    /// <summary>A node that no table of the host knows: its class name says what it is.</summary>
    public static SqlError Node(TSqlFragment fragment) => Feature(fragment, Describe(fragment));

    private static string Describe(TSqlFragment fragment)
    {
        string name = fragment switch
        {
            PivotedTableReference => "Pivot",
            UnpivotedTableReference => "Unpivot",
            _ => fragment.GetType().Name,
        };
        foreach (string ending in new[] { "Statement", "TableReference", "Expression", "Specification", "Call" })
        {
            if (name.EndsWith(ending, StringComparison.Ordinal))
            {
                name = name[..^ending.Length];
                break;
            }
        }

        return string.Concat(name.Select((c, i) => i > 0 && char.IsUpper(c) ? " " + c : c.ToString())).ToUpperInvariant();
    }
}
