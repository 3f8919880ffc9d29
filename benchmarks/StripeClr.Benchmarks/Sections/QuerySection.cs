using StripeClr.Benchmarks.EndToEnd;
using StripeClr.Benchmarks.Reporting;

namespace StripeClr.Benchmarks.Sections;

/// <summary>T-SQL over a whole list, in the development host.</summary>
internal sealed class QuerySection : ISection
{
    private const int Pages = 100;

    public string Name => "queries";

    public Findings Measure(Workbench bench)
    {
        bench.Server.Latency = TimeSpan.Zero;
        bench.Server.Compression = true;
        bench.Server.Serve(bench.InvoicePages, Pages);
        var table = new MarkdownTable("query", "invoices", "ms (absolute)");
        foreach (var query in SqlQueries.Run(bench.Repository, bench.Server.Url)) table.Add(query.Name, Figures.Whole(query.Rows), Figures.Whole(query.Milliseconds));
        return new Findings([], [("T-SQL in the development host", table.ToString())], []);
    }
}
