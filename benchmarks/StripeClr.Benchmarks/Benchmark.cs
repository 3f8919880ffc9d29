using StripeClr.Benchmarks.EndToEnd;
using StripeClr.Benchmarks.Measuring;
using StripeClr.Benchmarks.Parsing;
using StripeClr.Benchmarks.Reporting;

namespace StripeClr.Benchmarks;

/// <summary>Measures everything, prints it and, after a full run, writes it to the documentation.</summary>
internal static class Benchmark
{
    private const int PageCount = 20;
    private const int RowsOfASmallPage = 10;

    /// <summary>Gives the exit code: 1 when a target is missed by more than half.</summary>
    public static async Task<int> RunAsync(Repository repository, bool isQuick)
    {
        var results = await MeasureAsync(repository, isQuick);
        var targets = Targets.Of(results);
        string report = Report.Of(results, targets, isQuick);
        Console.WriteLine(report);
        PerformancePage.Keep(repository, report, Report.Chart(results));
        if (!isQuick) PerformancePage.Publish(repository, report, Report.Chart(results));
        return targets.Any(static target => target.IsFarOff) ? 1 : 0;
    }

    private static async Task<Results> MeasureAsync(Repository repository, bool isQuick)
    {
        var rounds = isQuick ? new InterleavedRounds(5, TimeSpan.FromMilliseconds(100)) : new InterleavedRounds(15, TimeSpan.FromMilliseconds(300));
        var scope = isQuick ? EndToEndScope.Quick : EndToEndScope.Full;
        Say("rendering pages");
        var pages = await RenderedPages.RenderAsync(StripeObject.Invoices.Name, StripeObject.Invoices.Query, PageCount);
        var smallPages = await RenderedPages.RenderAsync(StripeObject.Invoices.Name, $"limit={RowsOfASmallPage}&expand[]=data.payments", PageCount);
        var customers = await RenderedPages.RenderAsync(StripeObject.Customers.Name, StripeObject.Customers.Query, 1);
        Say("pages to rows");
        var invoicePage = ParseBenchmark.Run(StripeObject.Invoices, pages[0].Json, rounds);
        var customerPage = ParseBenchmark.Run(StripeObject.Customers, customers[0].Json, rounds);

        await using var server = await PageServer.StartAsync();
        var endToEnd = new EndToEndBenchmark(server, scope);
        Client[] ours = [.. new[] { EndToEnd.Clients.OnDotNet, EndToEnd.Clients.OnFramework(repository) }.OfType<Client>()];
        Client[] all = [.. ours, EndToEnd.Clients.OfStripe, EndToEnd.Clients.Limit];
        Say("lists over HTTP");
        ListRun[] listings = [.. endToEnd.List(all, pages, compression: false), .. endToEnd.List(all, pages, compression: true)];
        var distant = endToEnd.ListFromAfar(all, pages);
        Say("lists of growing length");
        var growth = ours.ToDictionary(static client => client.Name, client => endToEnd.Grow(client, pages));
        Say("lists at the same time");
        var streams = ours.ToDictionary(static client => client.Name, client => endToEnd.Stream(client, smallPages, RowsOfASmallPage));
        int top5 = endToEnd.RequestsFor(ours[0], pages, 5);
        int firstRow = endToEnd.RequestsFor(ours[0], pages, 1);
        Say("T-SQL");
        server.Serve(pages, length: 100);
        var queries = SqlQueries.Run(repository, server.Url);
        return new Results(invoicePage, customerPage, listings, distant, growth, streams, top5, firstRow, queries);
    }

    private static void Say(string what) => Console.Error.WriteLine($"measuring: {what}");
}
