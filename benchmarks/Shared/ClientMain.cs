using System.Diagnostics;
using System.Globalization;

namespace StripeClr.Benchmarks.ListClients;

/// <summary>
/// The body of a client process: reads lists as fast as it can and prints what that took, as one line of <c>name=value</c> pairs. A process
/// of its own, so that CPU time and memory are those of one client.
/// </summary>
internal static class ClientMain
{
    /// <summary>Runs the client.</summary>
    /// <param name="rows">Opens the list from its beginning; each element is one row.</param>
    /// <param name="settings">How much of it to read.</param>
    public static void Run(Func<IEnumerable<object?>> rows, ClientSettings settings)
    {
        InParallel(settings.Streams, () => Read(rows, settings.WarmUpRows));
        GC.Collect();
        var allocated = Allocated();
        var cpu = Process.GetCurrentProcess().TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        var firstRow = TimeSpan.Zero;
        InParallel(settings.Streams, () => firstRow = Read(rows, settings.Rows));
        var elapsed = watch.Elapsed;
        cpu = Process.GetCurrentProcess().TotalProcessorTime - cpu;
        Print(
            ("milliseconds", elapsed.TotalMilliseconds), ("first-row", firstRow.TotalMilliseconds), ("cpu", cpu.TotalMilliseconds),
            ("peak", PeakWorkingSet()), ("allocated", Allocated() - allocated));
    }

    // Gives the time until the first row.
    private static TimeSpan Read(Func<IEnumerable<object?>> rows, int count)
    {
        var watch = Stopwatch.StartNew();
        var firstRow = TimeSpan.Zero;
        var read = 0;
        foreach (var _ in rows().Take(count))
        {
            if (read++ == 0)
            {
                firstRow = watch.Elapsed;
            }
        }

        return read == count ? firstRow : throw new InvalidOperationException($"The list has {read} rows; {count} were to be read.");
    }

    private static void InParallel(int streams, Action action)
    {
        var threads = Enumerable.Range(0, streams).Select(_ => new Thread(() => action())).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
    }

    // Mono's PeakWorkingSet64 is the current one; Linux itself knows the high-water mark.
    private static long PeakWorkingSet()
    {
        const string StatusFile = "/proc/self/status";
        const string HighWaterMark = "VmHWM:";
        if (!File.Exists(StatusFile))
        {
            return Process.GetCurrentProcess().PeakWorkingSet64;
        }

        var line = File.ReadAllLines(StatusFile).Single(text => text.StartsWith(HighWaterMark, StringComparison.Ordinal));
        return 1024 * long.Parse(line.Substring(HighWaterMark.Length).Replace("kB", "").Trim(), CultureInfo.InvariantCulture);
    }

#if NET
    private static long Allocated() => GC.GetTotalAllocatedBytes(precise: true);
#else
    // Mono does not count them.
    private static long Allocated() => 0;
#endif

    private static void Print(params (string Name, double Value)[] values) =>
        Console.WriteLine(string.Join(" ", values.Select(pair => pair.Name + "=" + pair.Value.ToString("0.###", CultureInfo.InvariantCulture))));
}
