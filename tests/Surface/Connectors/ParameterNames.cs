using System.Text.RegularExpressions;

namespace StripeClr.Surface.Tests.Connectors;

/// <summary>The name of a connector's parameter in T-SQL: its words in PascalCase, but for a few that the connectors misspell or that read better.</summary>
internal static partial class ParameterNames
{
    private static readonly Dictionary<string, string> Exceptions = new()
    {
        ["Email Id"] = "@Email",
        ["Invoice Settings - Default Payment Method"] = "@DefaultPaymentMethod",
        ["Invoice Settings - Footer"] = "@InvoiceFooter",
        ["Lines Object"] = "@LinesJson",
        ["Off Season"] = "@OffSession",
        ["Product URL"] = "@Url",
        ["Statement Description"] = "@StatementDescriptor",
        ["Statement Desctiption"] = "@StatementDescriptor",
    };

    public static string Of(string name) => Exceptions.TryGetValue(name, out var exception)
        ? exception
        : "@" + string.Concat(Word().Matches(name).Select(word => char.ToUpperInvariant(word.Value[0]) + word.Value[1..]));

    [GeneratedRegex("[A-Za-z0-9]+")]
    private static partial Regex Word();
}
