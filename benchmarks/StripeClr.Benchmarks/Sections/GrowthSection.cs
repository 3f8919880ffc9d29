using StripeClr.Benchmarks.EndToEnd;
using StripeClr.Benchmarks.Reporting;

namespace StripeClr.Benchmarks.Sections;

/// <summary>Lists of growing length: what a row costs must not grow with them, and memory neither.</summary>
internal sealed class GrowthSection : ISection
{
    public string Name => "growth";

    public Findings Measure(Workbench bench)
    {
        var lists = new ListBenchmark(bench.Server, bench.InvoicePages, rounds: 1);
        var targets = new List<Target>();
        var table = new MarkdownTable("client", "rows", "rows/s", "CPU µs a row", "bytes allocated a row", "peak memory, MB");
        foreach (var client in bench.All)
        {
            ClientResult[] results = [.. bench.Scope.Sizes.Concat(client.IsOurs ? bench.Scope.OurSizes : []).Select(rows => lists.Read([client], rows, compression: true, TimeSpan.Zero)[0].Results[0])];
            if (client.IsOurs) targets.AddRange(Targets(client.Name, results));
            foreach (var result in results)
            {
                table.Add(
                    client.Name, Figures.Whole(result.Rows), Figures.Whole(result.RowsPerSecond), Figures.Tenths(result.CpuMicrosecondsPerRow),
                    result.AllocatedBytes > 0 ? Figures.Whole(result.AllocatedBytes / result.Rows) : "not counted", Figures.Whole(result.PeakMegabytes));
            }
        }

        return new Findings(targets, [("Lists of growing length, with gzip", table.ToString())], []);
    }

    private static IEnumerable<Target> Targets(string name, ClientResult[] sizes)
    {
        var small = sizes[1];
        var shorter = sizes[^2];
        var longest = sizes[^1];
        yield return Target.AtMost($"{name}: peak memory at {Figures.Whole(longest.Rows)} rows, of that at {Figures.Whole(shorter.Rows)}", 110, 100 * longest.PeakBytes / shorter.PeakBytes, "%");
        yield return Target.AtMost(
            $"{name}: CPU time of a row at {Figures.Whole(longest.Rows)} rows, of that at {Figures.Whole(small.Rows)}", 110, 100 * longest.CpuMicrosecondsPerRow / small.CpuMicrosecondsPerRow, "%");
    }
}
