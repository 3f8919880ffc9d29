using System.Text;
using SqlClrHost.Statements;
using SqlClrHost.Types;

namespace SqlClrHost.Errors;

/// <summary>What the host lacks, as a document: made of the lists that the refusals themselves are made of.</summary>
public static class HostLimits
{
    /// <summary>The lists in Markdown.</summary>
    public static string Markdown()
    {
        var text = new StringBuilder();
        text.Append("### Refused by name\n\n| topic | what |\n| --- | --- |\n");
        foreach (IGrouping<string, RefusedFeature> topic in RefusedFeatures.All.GroupBy(f => f.Topic))
        {
            text.Append(Row(topic.Key, string.Join("; ", topic.Select(f => f.Name))));
        }

        text.Append(Row("Functions", string.Join(", ", BuiltInFunctions.Unsupported.Order(StringComparer.Ordinal))));
        text.Append(Row("System procedures and table functions, among others", string.Join(", ", RefusedRoutines.Names.Order(StringComparer.Ordinal))));
        text.Append(Row("Data types", string.Join(", ", SqlType.UnsupportedNames.Order(StringComparer.Ordinal))));
        text.Append("\n### Accepted without effect\n\n| what | because |\n| --- | --- |\n");
        foreach ((string feature, string reason) in AcceptedWithoutEffect.Features)
        {
            text.Append(Row(feature, reason));
        }

        return text.ToString();
    }

    private static string Row(string first, string second) => $"| {Escape(first)} | {Escape(second)} |\n";

    private static string Escape(string cell) => cell.Replace("|", "\\|", StringComparison.Ordinal);
}
