namespace StripeClr.Benchmarks.Measuring;

/// <summary>
/// Measures contestants in turns, so that a machine that is busy for a while is so for all of them. CPU time, not the clock: what others
/// do on the machine would count as ours.
/// </summary>
/// <param name="rounds">How many turns each contestant has.</param>
/// <param name="turn">How long a turn is, in CPU time.</param>
internal sealed class InterleavedRounds(int rounds, TimeSpan turn)
{
    public IReadOnlyList<Measurement> Run(IReadOnlyList<Contestant> contestants)
    {
        int[] repetitions = [.. contestants.Select(WarmUp)];
        var times = contestants.Select(static _ => new List<double>()).ToArray();
        double[] bytes = new double[contestants.Count];
        for (int round = 0; round < rounds; round++)
        {
            for (int turnOf = 0; turnOf < contestants.Count; turnOf++)
            {
                // Everyone goes first once in a while.
                int index = (turnOf + round) % contestants.Count;
                (double microseconds, bytes[index]) = Measure(contestants[index], repetitions[index]);
                times[index].Add(microseconds);
            }
        }

        return [.. contestants.Select((contestant, index) => new Measurement(contestant.Name, times[index], bytes[index]))];
    }

    // Until the compiler has done its best, then as many repetitions as a turn takes.
    private int WarmUp(Contestant contestant)
    {
        const int LeastCalls = 60;
        TimeSpan end = Environment.CpuUsage.TotalTime + (2 * turn);
        int calls = 0;
        while (calls < LeastCalls || Environment.CpuUsage.TotalTime < end)
        {
            contestant.ReadPage();
            calls++;
        }

        // Code that was called often is compiled again in the background.
        Thread.Sleep(200);
        TimeSpan start = Environment.CpuUsage.TotalTime;
        for (int call = 0; call < LeastCalls; call++) contestant.ReadPage();
        TimeSpan perCall = (Environment.CpuUsage.TotalTime - start) / LeastCalls;
        return Math.Max(1, (int)(turn / perCall));
    }

    private static (double MicrosecondsPerRow, double BytesPerRow) Measure(Contestant contestant, int repetitions)
    {
        GC.Collect();
        long rows = 0;
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        TimeSpan start = Environment.CpuUsage.TotalTime;
        for (int repetition = 0; repetition < repetitions; repetition++) rows += contestant.ReadPage();
        TimeSpan elapsed = Environment.CpuUsage.TotalTime - start;
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        return (elapsed.TotalMicroseconds / rows, (double)allocated / rows);
    }
}
