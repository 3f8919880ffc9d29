using System.Diagnostics;
using System.Globalization;

namespace StripeSql.Installation;

/// <summary>tests/FakeStripe as a child process on a free loopback port.</summary>
internal sealed class FakeStripeProcess : IDisposable
{
    private const string ReadyPrefix = "FakeStripe listening on ";
    private static readonly TimeSpan TimeToEnd = TimeSpan.FromSeconds(2);

    private readonly Process _process;

    private FakeStripeProcess(Process process) => _process = process;

    /// <summary>Starts the process and does not wait for it: the installation can go on meanwhile.</summary>
    public static FakeStripeProcess Start(string dll, int invoices, int customers)
    {
        if (!File.Exists(dll))
            throw new StripeSqlException($"{dll} is missing: build tests/FakeStripe, or name another server with --stripe URL.");
        var start = new ProcessStartInfo("dotnet")
        {
            // Its standard input closes with this process, however that ends; so no fake is left behind.
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        foreach (string argument in new[] { dll, "--port", "0", "--invoices", Text(invoices), "--customers", Text(customers), "--exit-with-stdin" })
            start.ArgumentList.Add(argument);
        return new FakeStripeProcess(Process.Start(start)!);
    }

    /// <summary>Waits until the fake listens.</summary>
    /// <returns>Its URL.</returns>
    public string WaitForUrl()
    {
        string? line = _process.StandardOutput.ReadLine();
        return line?.StartsWith(ReadyPrefix, StringComparison.Ordinal) == true
            ? line[ReadyPrefix.Length..].Trim()
            : throw new StripeSqlException("The fake Stripe did not start: its error is above.");
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        if (!_process.WaitForExit(TimeToEnd))
            _process.Kill();
        _process.Dispose();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
