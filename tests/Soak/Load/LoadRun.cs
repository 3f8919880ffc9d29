using System.Data.SqlTypes;
using System.Diagnostics;
using System.Globalization;
using StripeClr.Listing;
using StripeClr.Rows;

namespace StripeClr.Soak.Load;

/// <summary>Many sessions that read the same list at the same time, as a server under load has them.</summary>
internal sealed class LoadRun
{
    private static readonly RowShape Shape = new("customer", null, [], new Column("Id", ColumnType.Text, "id", 255), new Column("RawJson", ColumnType.Text, "json($)"));

    private LoadRun(List<int> counts, List<Exception> errors, TimeSpan duration, long bytes)
    {
        RowCounts = counts;
        Errors = errors;
        Duration = duration;
        Bytes = bytes;
    }

    /// <summary>How many rows each stream got.</summary>
    public IReadOnlyList<int> RowCounts { get; }

    public IReadOnlyList<Exception> Errors { get; }

    public TimeSpan Duration { get; }

    /// <summary>The managed memory of all streams at its highest, as far as it was looked at.</summary>
    public long Bytes { get; }

    /// <summary>Reads the list of customers through the shipped transport, on a real clock.</summary>
    /// <param name="connection">The account.</param>
    /// <param name="streams">How many threads.</param>
    public static LoadRun Of(string connection, int streams)
    {
        // Mono's HttpWebRequest, unlike .NET Framework's, waits for threads of the pool, which makes one every half second: with 64 requests
        // at once the answers would come after their timeout.
        ThreadPool.SetMinThreads(2 * streams, 2 * streams);
        var counts = new List<int>();
        var errors = new List<Exception>();
        var baseline = GC.GetTotalMemory(forceFullCollection: true);
        long highest = 0;
        var watch = Stopwatch.StartNew();
        var threads = Enumerable.Range(0, streams).Select(_ => new Thread(() =>
        {
            try
            {
                var count = Count(connection);
                lock (counts)
                {
                    counts.Add(count);
                    highest = Math.Max(highest, GC.GetTotalMemory(forceFullCollection: false) - baseline);
                }
            }
            catch (StripeException error)
            {
                lock (counts)
                {
                    errors.Add(error);
                }
            }
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        return new LoadRun(counts, errors, watch.Elapsed, highest);
    }

    public override string ToString() => string.Format(CultureInfo.InvariantCulture,
        "{0} streams, {1} rows, {2} errors, {3:0.0} s, {4:0.0} MB", RowCounts.Count + Errors.Count, RowCounts.Sum(), Errors.Count, Duration.TotalSeconds, Bytes / 1048576.0);

    private static int Count(string connection)
    {
        var count = 0;
        foreach (Row row in ListReader.Open(Shape, new SqlString(connection), new SqlString("/v1/customers"), SqlString.Null, SqlString.Null))
        {
            count += row.Text(1).IsNull ? 0 : 1;
        }

        return count;
    }
}
