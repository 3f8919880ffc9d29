using System.Globalization;
using System.Text.RegularExpressions;

namespace StripeClr.Build;

/// <summary>The long rounds of tests/Soak: on .NET, with a few scripts through T-SQL, and as .NET Framework code where Mono is there.</summary>
public static partial class Soak
{
    private const string Usage = "Usage: ./build.sh soak [--minutes 10] [--seed NUMBER]. At most 18 minutes, so that all of it takes less than 20.";
    private const double MostMinutes = 18;
    private const double DefaultMinutes = 10;

    /// <summary>Runs as long as it is told and prints the seed; the last line counts all scripts.</summary>
    /// <returns>1 when something happened that must not.</returns>
    public static int Run(Repository repository, string[] arguments)
    {
        if (!TryRead(arguments, out var minutes, out var seed))
        {
            Console.Error.WriteLine(Usage);
            return 2;
        }

        Steps.Build(repository, "tests/Soak/StripeClr.Soak.csproj");
        AssemblyScripts.Write(repository);
        List<(string Name, string Program, string File)> runtimes = [("net10.0", "dotnet", repository.Output("StripeClr.Soak", "release_net10.0/StripeClr.Soak.dll"))];
        if (Mono.IsAvailable(repository))
        {
            runtimes.Add(("net48", "mono", repository.Output("StripeClr.Soak", "release_net48/StripeClr.Soak.exe")));
        }
        else
        {
            Console.WriteLine(Mono.Skipped);
        }

        var time = (minutes / runtimes.Count).ToString("0.##", CultureInfo.InvariantCulture);
        var total = new SoakCount();
        foreach (var (name, program, file) in runtimes)
        {
            var last = "";
            var code = Command.Lines(program, [file, "--minutes", time, "--seed", seed.ToString(CultureInfo.InvariantCulture)], repository.Root, line =>
            {
                Console.WriteLine(name + ": " + line);
                last = line;
            });
            total.Add(last, code);
        }

        Console.WriteLine(total);
        return total.Failed ? 1 : 0;
    }

    private static bool TryRead(string[] arguments, out double minutes, out int seed)
    {
        minutes = DefaultMinutes;
        seed = Environment.TickCount & 0x3FFFFFFF;
        for (var index = 0; index < arguments.Length; index += 2)
        {
            var value = index + 1 < arguments.Length ? arguments[index + 1] : "";
            var isRead = arguments[index] switch
            {
                "--minutes" => double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out minutes) && minutes is > 0 and <= MostMinutes,
                "--seed" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out seed),
                _ => false,
            };
            if (!isRead)
            {
                return false;
            }
        }

        return true;
    }

    // What the last lines of the runs add up to.
    private sealed partial class SoakCount
    {
        private readonly int[] _counts = new int[5];

        /// <summary>True when a run said so, or did not say at all how it went.</summary>
        public bool Failed { get; private set; }

        public void Add(string line, int exitCode)
        {
            var match = Line().Match(line);
            Failed |= exitCode != 0 || !match.Success;
            for (var index = 0; index < _counts.Length && match.Success; index++)
            {
                var number = match.Groups[index + 1].Value;
                _counts[index] += number.Length == 0 ? 0 : int.Parse(number, CultureInfo.InvariantCulture);
            }
        }

        public override string ToString() => string.Create(CultureInfo.InvariantCulture,
            $"soak: {_counts[0]} scripts, {_counts[1]} short, {_counts[2]} doubled, {_counts[3]} double writes") + (_counts[4] > 0 ? string.Create(CultureInfo.InvariantCulture, $", {_counts[4]} wrong") : "");

        [GeneratedRegex(@"^soak: (\d+) scripts, (\d+) short, (\d+) doubled, (\d+) double writes(?:, (\d+) wrong)?$")]
        private static partial Regex Line();
    }
}
