using StripeClr.Benchmarks.EndToEnd;
using StripeClr.Benchmarks.Parsing;

namespace StripeClr.Benchmarks.Reporting;

/// <summary>The project's targets, held against a run.</summary>
internal static class Targets
{
    public static IReadOnlyList<Target> Of(Results results) =>
    [
        .. OfPage("invoices", results.Invoices),
        .. OfPage("customers", results.Customers),
        .. OfLists(results),
        .. results.Growth.SelectMany(static pair => OfGrowth(pair.Key, pair.Value)),
        .. results.Streams.SelectMany(static pair => OfStreams(pair.Key, pair.Value)),
        Target.AtMost("requests for TOP (5)", 1, results.RequestsForTop5, ""),
        Target.AtMost("requests before the first row", 1, results.RequestsForFirstRow, ""),
    ];

    private static IEnumerable<Target> OfPage(string name, ParseBenchmark page) =>
    [
        Target.AtLeast($"{name}: page to rows, against Stripe.net", 3, page.Rows.SpeedAgainst(page.StripeNet), "×"),
        Target.AtLeast($"{name}: against a JObject walk", 2, page.Rows.SpeedAgainst(page.ObjectWalk), "×"),
        Target.AtLeast($"{name}: of the bare JsonTextReader scan", 60, 100 * page.Rows.SpeedAgainst(page.TextScan), "%"),
        Target.AtMost($"{name}: allocated, of the row's own text", 1.5, page.Rows.BytesPerRow / page.TextBytesPerRow, "×"),
        Target.AtMost($"{name}: what RawJson adds to the typed columns", 25, 100 * (page.WithoutRawJson.SpeedAgainst(page.Rows) - 1), "%"),
    ];

    private static IEnumerable<Target> OfLists(Results results)
    {
        foreach (bool compression in (bool[])[false, true])
        {
            string name = compression ? "list with gzip" : "list without gzip";
            var ours = results.ListOf(Clients.OnDotNet, compression);
            var theirs = results.ListOf(Clients.OfStripe, compression);
            var limit = results.ListOf(Clients.Limit, compression);
            yield return Target.AtLeast($"{name}: rows a second, against Stripe.net", 2, ours.Ratio(theirs, static result => result.Milliseconds), "×");
            yield return Target.AtMost($"{name}: CPU time, of Stripe.net's", 50, 100 / ours.Ratio(theirs, static result => result.CpuMilliseconds), "%");

            // Loopback carries more than any reader of JSON can read; what counts is the limit from afar.
            yield return Target.AtLeast($"{name}: of the no-parse limit", 60, 100 * ours.Ratio(limit, static result => result.Milliseconds), "%") with { IsGuarded = false };
        }

        var distant = results.DistantListings.Single(static listing => listing.Client == Clients.OnDotNet);
        var bytes = results.DistantListings.Single(static listing => listing.Client == Clients.Limit);
        yield return Target.AtLeast("list with gzip at 100 ms latency: of the no-parse limit", 60, 100 * distant.Ratio(bytes, static result => result.Milliseconds), "%");
    }

    private static IEnumerable<Target> OfGrowth(string name, IReadOnlyList<ClientResult> sizes)
    {
        var shorter = sizes[^2];
        var longest = sizes[^1];
        yield return Target.AtMost($"{name}: peak memory at {longest.Rows:#,0} rows, of that at {shorter.Rows:#,0}", 110, 100 * longest.PeakBytes / shorter.PeakBytes, "%");
        var small = sizes[1];
        yield return Target.AtMost($"{name}: CPU time of a row at {longest.Rows:#,0} rows, of that at {small.Rows:#,0}", 110, 100 * longest.CpuMicrosecondsPerRow / small.CpuMicrosecondsPerRow, "%");
    }

    private static IEnumerable<Target> OfStreams(string name, IReadOnlyList<StreamResult> streams)
    {
        const int Streams = 16;
        var one = streams[0];
        var sixteen = streams.Single(static result => result.Streams == Streams);
        yield return Target.AtLeast($"{name}: {Streams} streams at 100 ms latency, against one", 14, sixteen.Result.RowsPerSecond / one.Result.RowsPerSecond, "×");
        yield return Target.AtMost($"{name}: connections of {Streams} streams", Streams, sixteen.Connections, "");
    }
}
