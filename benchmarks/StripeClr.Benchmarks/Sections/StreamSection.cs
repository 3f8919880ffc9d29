using StripeClr.Benchmarks.EndToEnd;
using StripeClr.Benchmarks.Reporting;

namespace StripeClr.Benchmarks.Sections;

/// <summary>Several lists at the same time, from a server that takes 100 ms for each answer: they must not wait for each other.</summary>
internal sealed class StreamSection : ISection
{
    private const int StreamsOfTarget = 16;
    private const int PagesOfAStream = 20;

    // Until every stream has its connection and a runtime's thread pool, which Mono reads sockets with, has grown.
    private const int PagesOfWarmUp = 20;

    public string Name => "streams";

    public Findings Measure(Workbench bench)
    {
        var targets = new List<Target>();
        var table = new MarkdownTable("client", "streams", "rows/s", "against one", "connections");
        foreach (var client in bench.Ours)
        {
            StreamResult[] results = [.. bench.Scope.Streams.Select(streams => Read(bench, client, streams))];
            targets.AddRange(Targets(client.Name, results));
            foreach (var result in results) table.Add(client.Name, Figures.Whole(result.Streams), Figures.Whole(result.RowsPerSecond), Figures.Times(result.RowsPerSecond / results[0].RowsPerSecond), Figures.Whole(result.Connections));
        }

        return new Findings(targets, [($"Lists at the same time, 100 ms latency, {Workbench.RowsOfASmallPage} rows a page", table.ToString())], []);
    }

    private static StreamResult Read(Workbench bench, Client client, int streams)
    {
        bench.Server.Latency = PageServer.Afar;
        bench.Server.Compression = false;
        bench.Server.Serve(bench.SmallInvoicePages);
        var result = client.Run(bench.Server.Url, PagesOfAStream * Workbench.RowsOfASmallPage, PagesOfWarmUp * Workbench.RowsOfASmallPage, streams);
        return new StreamResult(streams, result.RowsPerSecond, bench.Server.Connections);
    }

    private static IEnumerable<Target> Targets(string name, StreamResult[] streams)
    {
        var several = streams.Single(static result => result.Streams == StreamsOfTarget);
        yield return Target.AtLeast($"{name}: {StreamsOfTarget} streams at 100 ms latency, against one", 14, several.RowsPerSecond / streams[0].RowsPerSecond, "×");
        yield return Target.AtMost($"{name}: connections of {StreamsOfTarget} streams", StreamsOfTarget, several.Connections, "");
    }

    // Connections: that of the warm-up included.
    private sealed record StreamResult(int Streams, double RowsPerSecond, int Connections);
}
