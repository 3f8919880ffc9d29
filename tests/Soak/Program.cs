using System.Diagnostics;
using System.Globalization;
using StripeClr.Soak.Support;

namespace StripeClr.Soak;

/// <summary>The long rounds: as many scripts as the time allows.</summary>
internal static class Program
{
    private const string Usage = "Usage: soak [--minutes 10] [--seed NUMBER] | --script KIND:SEED";

    public static int Main(string[] arguments)
    {
        var minutes = 10.0;
        var seed = Environment.TickCount & 0x3FFFFFFF;
        string? script = null;
        for (var index = 0; index < arguments.Length; index += 2)
        {
            var value = index + 1 < arguments.Length ? arguments[index + 1] : "";
            var isRead = arguments[index] switch
            {
                "--minutes" => double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out minutes),
                "--seed" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out seed),
                "--script" => (script = value).Length > 0,
                _ => false,
            };
            if (!isRead)
            {
                Console.Error.WriteLine(Usage);
                return 2;
            }
        }

        using var fake = new FakeStripe();
        var tally = new Tally();
        if (script != null)
        {
            var verdict = SoakRun.Named(fake, script);
            Console.WriteLine(verdict);
            tally.Add(verdict);
        }
        else
        {
            Console.WriteLine("soak: seed " + seed);
            Run(fake, tally, seed, TimeSpan.FromMinutes(minutes));
        }

        Console.WriteLine("soak: " + tally);
        return tally.Violations.Count == 0 ? 0 : 1;
    }

    // Simulated scripts are cheap and many; a few over HTTP go with every round, and on .NET a very few through T-SQL.
    private static void Run(FakeStripe fake, Tally tally, int seed, TimeSpan duration)
    {
#if NET
        var database = new TSql.SqlStripe(fake);
#endif
        var watch = Stopwatch.StartNew();
        var nextReport = TimeSpan.Zero;
        for (var first = seed; watch.Elapsed < duration; first += 200)
        {
            var known = tally.Violations.Count;
            tally.Add(SoakRun.SimulatedLists(first, 200));
            tally.Add(SoakRun.SimulatedWrites(first, 200));
            tally.Add(SoakRun.HttpLists(fake, first, 10));
            tally.Add(SoakRun.HttpWrites(fake, first, 10));
#if NET
            tally.Add(SoakRun.TSqlLists(database, first, 2));
            tally.Add(SoakRun.TSqlWrites(database, first, 3));
#endif
            foreach (var violation in tally.Violations.Skip(known))
            {
                Console.WriteLine("VIOLATION " + violation);
            }

            if (watch.Elapsed >= nextReport)
            {
                nextReport = watch.Elapsed + TimeSpan.FromSeconds(30);
                Console.WriteLine(string.Format(CultureInfo.InvariantCulture, "{0:0} s: {1}, {2} complete, {3} with an error that is so",
                    watch.Elapsed.TotalSeconds, tally, tally[Result.Complete], tally[Result.Failed]));
            }
        }
    }
}
