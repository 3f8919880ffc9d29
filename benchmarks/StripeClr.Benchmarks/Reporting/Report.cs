using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using StripeClr.Benchmarks.EndToEnd;
using StripeClr.Benchmarks.Measuring;
using StripeClr.Benchmarks.Parsing;

namespace StripeClr.Benchmarks.Reporting;

/// <summary>The results as Markdown and as a chart.</summary>
internal static class Report
{
    public static string Of(Results results, IReadOnlyList<Target> targets, bool isQuick)
    {
        var text = new StringBuilder();
        text.Append(Machine(isQuick)).Append('\n');
        Section(text, "Targets", Table(targets));
        Section(text, "A page in memory to rows", PageTable("invoices", results.Invoices) + "\n" + PageTable("customers", results.Customers));
        Section(text, "Lists over loopback HTTP", ListTable(results.Listings));
        Section(text, "The same from a server that takes 100 ms for an answer", ListTable(results.DistantListings));
        Section(text, "Lists of growing length, with gzip", GrowthTable(results.Growth));
        Section(text, "Lists at the same time, 100 ms latency, 10 rows a page", StreamTable(results.Streams));
        Section(text, "T-SQL in the development host", QueryTable(results.Queries));
        return text.ToString();
    }

    /// <summary>The pages and lists as bars.</summary>
    public static string Chart(Results results) => BarChart.Draw(
    [
        PageBars("A page of 100 invoices to rows: rows for a second of CPU time", results.Invoices),
        PageBars("A page of 100 customers to rows: rows for a second of CPU time", results.Customers),
        ListBars("Invoices over loopback HTTP without gzip: rows a second", results.Listings, compression: false),
        ListBars("Invoices over loopback HTTP with gzip: rows a second", results.Listings, compression: true),
    ]);

    private static string Machine(bool isQuick) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(isQuick ? "Quick run" : "Measured")} with `./build.sh bench{(isQuick ? " --quick" : "")}` on {Environment.ProcessorCount} cores ({RuntimeInformation.ProcessArchitecture}), {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}, Stripe.net {Version(typeof(Stripe.StripeClient))}.\n");

    private static string Version(Type type) => type.Assembly.GetName().Version!.ToString(3);

    private static void Section(StringBuilder text, string title, string body) => text.Append("### ").Append(title).Append("\n\n").Append(body).Append('\n');

    private static string Table(IReadOnlyList<Target> targets)
    {
        var table = new MarkdownTable("what", "target", "measured", "");
        foreach (var target in targets) table.Add(target.What, target.GoalText, target.MeasuredText, target.Verdict);
        return table.ToString();
    }

    private static string PageTable(string name, ParseBenchmark page)
    {
        var table = new MarkdownTable($"{name}, {page.TextBytesPerRow:#,0} bytes of text a row", "rows/s of CPU time (absolute)", "StripeClr is", "bytes allocated a row");
        foreach (var measured in Measurements(page))
            table.Add(measured.Name, Number(measured.RowsPerSecond), page.Rows.SpeedAgainst(measured).ToString("0.00", CultureInfo.InvariantCulture) + "×", Number(measured.BytesPerRow));
        return table.ToString();
    }

    private static string ListTable(IReadOnlyList<ListRun> listings)
    {
        var table = new MarkdownTable("client", "gzip", "rows", "rows/s", "first row, ms", "CPU µs a row", "bytes allocated a row", "peak memory, MB");
        foreach (var listing in listings)
        {
            double allocated = listing.Median(static result => result.AllocatedBytes / result.Rows);
            table.Add(
                listing.Client.Name, listing.Compression ? "on" : "off", Number(listing.Results[0].Rows), Number(listing.Median(static result => result.RowsPerSecond)),
                listing.Median(static result => result.FirstRowMilliseconds).ToString("0.0", CultureInfo.InvariantCulture), listing.Median(static result => result.CpuMicrosecondsPerRow).ToString("0.0", CultureInfo.InvariantCulture),
                allocated > 0 ? Number(allocated) : "not counted", Number(listing.Median(static result => result.PeakMegabytes)));
        }

        return table.ToString();
    }

    private static string GrowthTable(IReadOnlyDictionary<string, IReadOnlyList<ClientResult>> growth)
    {
        var table = new MarkdownTable("client", "rows", "rows/s", "CPU µs a row", "peak memory, MB");
        foreach (var (client, sizes) in growth)
        {
            foreach (var size in sizes)
                table.Add(client, Number(size.Rows), Number(size.RowsPerSecond), size.CpuMicrosecondsPerRow.ToString("0.0", CultureInfo.InvariantCulture), Number(size.PeakMegabytes));
        }

        return table.ToString();
    }

    private static string StreamTable(IReadOnlyDictionary<string, IReadOnlyList<StreamResult>> streams)
    {
        var table = new MarkdownTable("client", "streams", "rows/s", "against one", "connections");
        foreach (var (client, results) in streams)
        {
            foreach (var result in results)
            {
                double speed = result.Result.RowsPerSecond / results[0].Result.RowsPerSecond;
                table.Add(client, Number(result.Streams), Number(result.Result.RowsPerSecond), speed.ToString("0.0", CultureInfo.InvariantCulture) + "×", Number(result.Connections));
            }
        }

        return table.ToString();
    }

    private static string QueryTable(IReadOnlyList<SqlQuery> queries)
    {
        var table = new MarkdownTable("query", "invoices", "ms (absolute)");
        foreach (var query in queries) table.Add(query.Name, Number(query.Rows), Number(query.Milliseconds));
        return table.ToString();
    }

    private static BarGroup PageBars(string title, ParseBenchmark page) =>
        new(title, [.. Measurements(page).Select(measured => new Bar(measured.Name, measured.RowsPerSecond, measured == page.Rows || measured == page.WithoutRawJson))]);

    private static BarGroup ListBars(string title, IReadOnlyList<ListRun> listings, bool compression) =>
        new(title, [.. listings.Where(listing => listing.Compression == compression).Select(static listing =>
            new Bar(listing.Client.Name, listing.Median(static result => result.RowsPerSecond), listing.Client.Name.StartsWith("StripeClr", StringComparison.Ordinal)))]);

    private static Measurement[] Measurements(ParseBenchmark page) => [page.Rows, page.WithoutRawJson, page.StripeNet, page.ObjectWalk, page.TextScan, page.Utf8Scan];

    private static string Number(double value) => value.ToString("#,0", CultureInfo.InvariantCulture);
}
