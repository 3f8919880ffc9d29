namespace StripeClr.Benchmarks.Reporting;

/// <summary>What a section found.</summary>
/// <param name="Targets">What was to be reached, and what was.</param>
/// <param name="Tables">Its tables, each under a title.</param>
/// <param name="Bars">What of it the chart shows.</param>
internal sealed record Findings(IReadOnlyList<Target> Targets, IReadOnlyList<(string Title, string Body)> Tables, IReadOnlyList<BarGroup> Bars);
