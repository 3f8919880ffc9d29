namespace StripeClr.Surface.Tests.Connectors;

/// <summary>The actions and parameters of the usual Stripe connectors: what StripeClr promises to do from T-SQL.</summary>
internal static class ConnectorList
{
    // Actions that only today's API needs stand in the file, too; so do parameters that the connectors lack, marked as such.
    private static readonly string[] Additions =
    [
        "Preview Invoice (replaces the two above)", "Attach Payment Method (for Update a Customer)", "Create Customer Tax Id (for Update a Customer)",
    ];

    private static readonly string[][] Lines =
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Data", "actions.tsv"))
            .Skip(1)
            .Select(line => line.Split('\t'))
            .Where(line => !Additions.Contains(line[0])),
    ];

    /// <summary>The names of the actions, in order.</summary>
    public static IReadOnlyList<string> Actions { get; } = [.. Lines.Select(line => line[0]).Distinct()];

    public static IReadOnlyList<ConnectorParameter> Parameters { get; } =
    [
        .. Lines
            .Where(line => line[3] != "(none)" && !line[3].StartsWith("(not in seed)", StringComparison.Ordinal))
            .Select(line => new ConnectorParameter(line[0], line[1], line[2], line[3], line[4], line[7])),
    ];
}
