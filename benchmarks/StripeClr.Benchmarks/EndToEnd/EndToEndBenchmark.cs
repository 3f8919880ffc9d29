using StripeClr.Benchmarks.Measuring;

namespace StripeClr.Benchmarks.EndToEnd;

/// <summary>How much the end-to-end part measures.</summary>
/// <param name="Rows">The length of the lists that all clients read.</param>
/// <param name="Rounds">How often each client reads them.</param>
/// <param name="Sizes">The lengths by which time and memory are compared.</param>
/// <param name="Streams">How many lists are read at the same time.</param>
internal sealed record EndToEndScope(int Rows, int Rounds, IReadOnlyList<int> Sizes, IReadOnlyList<int> Streams)
{
    public static EndToEndScope Quick { get; } = new(10_000, 3, [1_000, 10_000, 50_000], [1, 16]);

    public static EndToEndScope Full { get; } = new(100_000, 1, [1_000, 10_000, 100_000, 1_000_000], [1, 4, 16, 64]);
}

/// <summary>One client's lists over loopback HTTP.</summary>
/// <param name="Client">The client.</param>
/// <param name="Compression">Whether the pages came with gzip.</param>
/// <param name="Results">One of each round.</param>
internal sealed record ListRun(Client Client, bool Compression, IReadOnlyList<ClientResult> Results)
{
    public double Median(Func<ClientResult, double> value) => Statistics.Median(Results.Select(value));

    /// <summary>Another one's value divided by this one's, round by round.</summary>
    public double Ratio(ListRun other, Func<ClientResult, double> value) =>
        Statistics.Median(Results.Zip(other.Results, (mine, theirs) => value(theirs) / value(mine)));
}

/// <summary>Whole clients, each in a process of its own, against a server that only copies.</summary>
internal sealed class EndToEndBenchmark(PageServer server, EndToEndScope scope)
{
    // Twenty pages compile what matters.
    private const int WarmUpRows = 2_000;
    private const int DistantRows = 5_000;

    private static readonly TimeSpan Afar = TimeSpan.FromMilliseconds(100);

    /// <summary>Reads the same list with every client, in turns, from a server that answers at once.</summary>
    public IReadOnlyList<ListRun> List(IReadOnlyList<Client> clients, IReadOnlyList<RenderedPage> pages, bool compression) =>
        List(clients, pages, compression, TimeSpan.Zero, scope.Rows);

    /// <summary>The same, shorter, from a server as far away as Stripe: 100 ms an answer, with gzip.</summary>
    public IReadOnlyList<ListRun> ListFromAfar(IReadOnlyList<Client> clients, IReadOnlyList<RenderedPage> pages) =>
        List(clients, pages, compression: true, Afar, DistantRows);

    /// <summary>Reads lists of growing length.</summary>
    public IReadOnlyList<ClientResult> Grow(Client client, IReadOnlyList<RenderedPage> pages)
    {
        server.Latency = TimeSpan.Zero;
        server.Compression = true;
        server.Serve(pages);
        return [.. scope.Sizes.Select(size => client.Run(server.Url, size, WarmUpRows))];
    }

    /// <summary>Reads several lists at the same time from a server that takes 100 ms for each answer.</summary>
    public IReadOnlyList<StreamResult> Stream(Client client, IReadOnlyList<RenderedPage> pages, int rowsPerPage)
    {
        const int PagesOfAStream = 20;
        server.Latency = Afar;
        server.Compression = false;
        var results = new List<StreamResult>();
        foreach (int streams in scope.Streams)
        {
            server.Serve(pages);
            var result = client.Run(server.Url, PagesOfAStream * rowsPerPage, rowsPerPage, streams);
            results.Add(new StreamResult(streams, result, server.Connections));
        }

        return results;
    }

    /// <summary>How many requests it takes to read so many rows.</summary>
    public int RequestsFor(Client client, IReadOnlyList<RenderedPage> pages, int rows)
    {
        server.Latency = TimeSpan.Zero;
        server.Serve(pages);
        client.Run(server.Url, rows, warmUpRows: 0);
        return server.Requests;
    }

    private ListRun[] List(IReadOnlyList<Client> clients, IReadOnlyList<RenderedPage> pages, bool compression, TimeSpan latency, int rows)
    {
        server.Latency = latency;
        server.Compression = compression;
        server.Serve(pages);
        var results = clients.Select(static _ => new List<ClientResult>()).ToArray();
        for (int round = 0; round < scope.Rounds; round++)
        {
            for (int index = 0; index < clients.Count; index++) results[index].Add(clients[index].Run(server.Url, rows, WarmUpRows));
        }

        return [.. clients.Select((client, index) => new ListRun(client, compression, results[index]))];
    }
}

/// <summary>Lists that were read at the same time.</summary>
/// <param name="Streams">How many.</param>
/// <param name="Result">All of them together.</param>
/// <param name="Connections">Over how many connections, that of the warm-up included.</param>
internal sealed record StreamResult(int Streams, ClientResult Result, int Connections);
