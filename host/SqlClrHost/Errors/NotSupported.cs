using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Types;

namespace SqlClrHost.Errors;

/// <summary>The refusals: what SQL Server has and the host does not, always with its name and line.</summary>
internal static class NotSupported
{
    /// <param name="fragment">Where it stands.</param>
    /// <param name="feature">What it is.</param>
    /// <param name="detail">Which one, where the feature has many.</param>
    public static SqlError Feature(TSqlFragment fragment, RefusedFeature feature, string? detail = null) =>
        Refuse(fragment, detail is null ? feature.Name : $"{feature.Name} {detail}");

    /// <summary>A node that no table of the host knows.</summary>
    public static SqlError Node(TSqlFragment fragment) => fragment switch
    {
        PivotedTableReference => Feature(fragment, RefusedFeatures.Pivot),
        UnpivotedTableReference => Feature(fragment, RefusedFeatures.Unpivot),
        _ when RefusedStatements.Find(fragment) is { } statement => Feature(fragment, statement),
        _ => Refuse(fragment, Describe(fragment)),
    };

    private static SqlError Refuse(TSqlFragment fragment, string what) => SqlErrors.NotSupported($"{what} (line {fragment.StartLine})");

    /// <summary>The parser's class name says what it is.</summary>
    private static string Describe(TSqlFragment fragment)
    {
        string name = fragment.GetType().Name;
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
