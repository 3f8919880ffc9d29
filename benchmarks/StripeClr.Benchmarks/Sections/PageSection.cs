using StripeClr.Benchmarks.Parsing;
using StripeClr.Benchmarks.Reporting;

namespace StripeClr.Benchmarks.Sections;

/// <summary>A page in memory to rows, in one process.</summary>
internal sealed class PageSection : ISection
{
    public string Name => "pages";

    public Findings Measure(Workbench bench)
    {
        var invoices = ParseBenchmark.Run(StripeObject.Invoices, bench.InvoicePages[0].Json, bench.Scope.PageRounds);
        var customers = ParseBenchmark.Run(StripeObject.Customers, bench.CustomerPage.Json, bench.Scope.PageRounds);
        return new Findings(
            [.. Targets("invoices", invoices), .. Targets("customers", customers)],
            [("A page in memory to rows", Table("invoices", invoices) + "\n" + Table("customers", customers))],
            [Bars("A page of 100 invoices to rows: rows for a second of CPU time", invoices), Bars("A page of 100 customers to rows: rows for a second of CPU time", customers)]);
    }

    private static IEnumerable<Target> Targets(string name, ParseBenchmark page) =>
    [
        Target.AtLeast($"{name}: page to rows, against Stripe.net", 3, page.Rows.SpeedAgainst(page.StripeNet), "×"),
        Target.AtLeast($"{name}: against a JObject walk", 2, page.Rows.SpeedAgainst(page.ObjectWalk), "×"),
        Target.AtLeast($"{name}: of the bare JsonTextReader scan", 60, 100 * page.Rows.SpeedAgainst(page.TextScan), "%"),
        Target.AtMost($"{name}: allocated, of the row's own text", 1.5, page.Rows.BytesPerRow / page.TextBytesPerRow, "×"),
        Target.AtMost($"{name}: what RawJson and the search for secrets add to the typed columns", 25, 100 * (page.TypedColumns.SpeedAgainst(page.Rows) - 1), "%"),
    ];

    private static string Table(string name, ParseBenchmark page)
    {
        var table = new MarkdownTable($"{name}, {Figures.Whole(page.TextBytesPerRow)} bytes of text a row", "rows/s of CPU time (absolute)", "StripeClr is", "bytes allocated a row");
        foreach (var measured in page.All) table.Add(measured.Name, Figures.Whole(measured.RowsPerSecond), Figures.Times(page.Rows.SpeedAgainst(measured)), Figures.Whole(measured.BytesPerRow));
        return table.ToString();
    }

    private static BarGroup Bars(string title, ParseBenchmark page) =>
        new(title, [.. page.All.Select(measured => new Bar(measured.Name, measured.RowsPerSecond, measured == page.Rows || measured == page.TypedColumns))]);
}
