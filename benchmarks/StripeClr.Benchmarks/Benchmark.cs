using StripeClr.Benchmarks.EndToEnd;
using StripeClr.Benchmarks.Parsing;
using StripeClr.Benchmarks.Reporting;
using StripeClr.Benchmarks.Sections;

namespace StripeClr.Benchmarks;

/// <summary>Measures, prints the results and, after a full run, writes them to the documentation.</summary>
internal static class Benchmark
{
    private const int PageCount = 20;

    /// <summary>All sections, in the order in which they are measured.</summary>
    public static IReadOnlyList<ISection> Sections { get; } = [new PageSection(), new ListSection(), new GrowthSection(), new StreamSection(), new QuerySection()];

    /// <summary>Gives the exit code: 1 when a target is missed by more than half.</summary>
    public static async Task<int> RunAsync(Repository repository, Scope scope, IReadOnlyList<ISection> sections, string command)
    {
        await using var server = await PageServer.StartAsync();
        var bench = await PrepareAsync(repository, scope, server);
        var findings = new List<Findings>();
        foreach (var section in sections)
        {
            Console.Error.WriteLine($"measuring: {section.Name}");
            findings.Add(section.Measure(bench));
        }

        string report = Report.Of(findings, command);
        Console.WriteLine(report);
        PerformancePage.Keep(repository, report, Report.Chart(findings));
        if (!scope.IsQuick && sections.Count == Sections.Count) PerformancePage.Publish(repository, report, Report.Chart(findings));
        Target[] farOff = [.. findings.SelectMany(static one => one.Targets).Where(static target => target.IsFarOff)];
        foreach (var target in farOff) Console.Error.WriteLine($"missed by half: {target.What}: {target.MeasuredText}, target {target.GoalText}");
        return farOff.Length > 0 ? 1 : 0;
    }

    private static async Task<Workbench> PrepareAsync(Repository repository, Scope scope, PageServer server)
    {
        var invoices = await RenderedPages.RenderAsync(StripeObject.Invoices.Name, StripeObject.Invoices.Query, PageCount);
        var small = await RenderedPages.RenderAsync(StripeObject.Invoices.Name, $"limit={Workbench.RowsOfASmallPage}&expand[]=data.payments", PageCount);
        var customers = await RenderedPages.RenderAsync(StripeObject.Customers.Name, StripeObject.Customers.Query, 1);
        return new Workbench(repository, scope, server, invoices, small, customers[0]);
    }
}
