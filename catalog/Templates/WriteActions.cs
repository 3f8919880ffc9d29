namespace StripeClr.Catalog.Templates;

/// <summary>What the assembly must know of every writing action: object, expands, and which API versions take which parameter.</summary>
public static class WriteActions
{
    public static string CSharpOf(IEnumerable<Resource> resources) => $$"""
        // Generated from catalog/Resources by ./build.sh generate. Do not edit.
        #nullable enable
        using System;
        using StripeClr.Rows;

        namespace StripeClr.Requests;

        /// <summary>The writing actions.</summary>
        internal static class WriteActions
        {
            /// <summary>All of them.</summary>
            public static readonly WriteAction[] All =
            {
                {{string.Join("\n        ", resources.SelectMany(resource => resource.Actions.Select(action => Action(resource, action))))}}
            };
        }

        """;

    private static string Action(Resource resource, StripeAction action) =>
        $"new({CSharp.Literal(action.Method)}, {CSharp.Literal(action.Path)}, {CSharp.Literal(resource.ObjectName)}, "
        + $"{CSharp.Expands(action.Method == "POST" ? resource.Expands : [])}, {Rules(action)}),";

    private static string Rules(StripeAction action)
    {
        var rules = action.Parameters.Where(parameter => parameter is { Rule: not null, FurtherCall: null }).Select(Rule).ToArray();
        return rules.Length == 0
            ? "Array.Empty<ParameterRule>()"
            : $"new[]\n        {{\n            {string.Join("\n            ", rules)}\n        }}";
    }

    private static string Rule(Parameter parameter)
    {
        var rule = parameter.Rule!;
        string[] arguments = rule.Kind switch
        {
            RuleKind.Never => [parameter.Wire, "@" + parameter.Name, rule.Text],
            RuleKind.Renamed => [parameter.Wire, rule.Text, rule.Version],
            _ => [parameter.Wire, "@" + parameter.Name, rule.Version, rule.Text],
        };
        return $"ParameterRule.{rule.Kind}({string.Join(", ", arguments.Select(CSharp.Literal))}),";
    }
}
