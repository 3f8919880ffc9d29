using StripeClr.Benchmarks.Measuring;

namespace StripeClr.Benchmarks.EndToEnd;

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

/// <summary>What the beginning of a list costs.</summary>
/// <param name="RequestsForFirstRow">What had been requested when the first row came.</param>
/// <param name="FirstRowMilliseconds">How long it took.</param>
/// <param name="RequestsForTop5">What reading five rows requests.</param>
/// <param name="Top5Milliseconds">How long they took.</param>
internal sealed record ListStart(int RequestsForFirstRow, double FirstRowMilliseconds, int RequestsForTop5, double Top5Milliseconds);

/// <summary>Whole clients, each in a process of its own, against a server that only copies.</summary>
internal sealed class ListBenchmark(PageServer server, IReadOnlyList<RenderedPage> pages, int rounds)
{
    private const int RowsPerPage = 100;
    private const int Top = 5;

    // Twenty pages compile what matters.
    private const int WarmUpRows = 20 * RowsPerPage;

    /// <summary>Reads the same list with every client, in turns.</summary>
    public IReadOnlyList<ListRun> Read(IReadOnlyList<Client> clients, int rows, bool compression, TimeSpan latency)
    {
        server.Latency = latency;
        server.Compression = compression;
        server.Serve(pages);
        var results = clients.Select(static _ => new List<ClientResult>()).ToArray();
        for (int round = 0; round < rounds; round++)
        {
            for (int index = 0; index < clients.Count; index++) results[index].Add(clients[index].Run(server.Url, rows, WarmUpRows));
        }

        return [.. clients.Select((client, index) => new ListRun(client, compression, results[index]))];
    }

    /// <summary>Reads one row, and five.</summary>
    public ListStart Start(Client client)
    {
        server.Latency = PageServer.Afar;
        server.Compression = true;
        var first = Read(client, 1, out int requestsForFirst);
        var five = Read(client, Top, out int requestsForFive);
        return new ListStart(requestsForFirst, first.FirstRowMilliseconds, requestsForFive, five.Milliseconds);
    }

    private ClientResult Read(Client client, int rows, out int requests)
    {
        server.Serve(pages);
        var result = client.Run(server.Url, rows, WarmUpRows);
        requests = server.Requests - (WarmUpRows / RowsPerPage);
        return result;
    }
}
