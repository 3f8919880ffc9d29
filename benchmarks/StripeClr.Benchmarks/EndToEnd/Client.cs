using System.Diagnostics;
using System.Globalization;

namespace StripeClr.Benchmarks.EndToEnd;

/// <summary>A program that lists invoices, in a process of its own.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Program">What is started.</param>
/// <param name="Arguments">Before the settings that all clients take.</param>
internal sealed record Client(string Name, string Program, params string[] Arguments)
{
    /// <summary>True for a client that is measured; false for one that it is compared with.</summary>
    public bool IsOurs { get; init; }

    /// <summary>Lets it read and gives what that took.</summary>
    /// <param name="url">Where Stripe is.</param>
    /// <param name="rows">How many rows each stream reads.</param>
    /// <param name="warmUpRows">How many are read before.</param>
    /// <param name="streams">How many lists are read at the same time.</param>
    public ClientResult Run(string url, int rows, int warmUpRows, int streams = 1)
    {
        string[] settings = [url, Text(warmUpRows), Text(rows), Text(streams), "invoices"];
        using var process = Process.Start(new ProcessStartInfo(Program, [.. Arguments, .. settings]) { RedirectStandardOutput = true })!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{Name} ended with exit code {process.ExitCode}.");
        var result = ClientResult.Parse(output, (long)rows * streams);
        Console.Error.WriteLine($"  {Name}, {streams} at a time: {result}");
        return result;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>What a client needed.</summary>
/// <param name="Rows">All rows together.</param>
/// <param name="Milliseconds">From the first request to the last row.</param>
/// <param name="FirstRowMilliseconds">Until the first row.</param>
/// <param name="CpuMilliseconds">CPU time of the process.</param>
/// <param name="PeakBytes">The most memory that the process ever had.</param>
/// <param name="AllocatedBytes">On the managed heap; 0 where the runtime does not count.</param>
internal sealed record ClientResult(long Rows, double Milliseconds, double FirstRowMilliseconds, double CpuMilliseconds, double PeakBytes, double AllocatedBytes)
{
    public double RowsPerSecond => Rows / Milliseconds * 1000;

    public double CpuMicrosecondsPerRow => CpuMilliseconds * 1000 / Rows;

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Rows:#,0} rows, {RowsPerSecond:#,0} rows/s, {CpuMicrosecondsPerRow:0.0} µs of CPU a row, peak {PeakMegabytes:0} MB");

    public double PeakMegabytes => PeakBytes / (1 << 20);

    public static ClientResult Parse(string output, long rows)
    {
        var values = output.Trim().Split(' ').Select(static pair => pair.Split('=')).ToDictionary(static pair => pair[0], static pair => double.Parse(pair[1], CultureInfo.InvariantCulture));
        return new ClientResult(rows, values["milliseconds"], values["first-row"], values["cpu"], values["peak"], values["allocated"]);
    }
}
