using System.Diagnostics;

namespace StripeClr.Tests.Support;

/// <summary>The fake Stripe's program, running on a free loopback port; it ends with this process.</summary>
internal sealed class FakeStripeProgram : IDisposable
{
    private const string Announcement = "FakeStripe listening on ";

    private readonly Process _process;

    /// <param name="path">Of FakeStripe.dll.</param>
    /// <param name="arguments">More of its options.</param>
    public FakeStripeProgram(string path, string arguments)
    {
        _process = Process.Start(new ProcessStartInfo("dotnet", "\"" + path + "\" --port 0 --exit-with-stdin " + arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        var line = _process.StandardOutput.ReadLine();
        if (line == null || !line.StartsWith(Announcement, StringComparison.Ordinal))
        {
            throw new InvalidOperationException("FakeStripe did not start; it said: " + line);
        }

        BaseUrl = line.Substring(Announcement.Length);
    }

    public string BaseUrl { get; }

    public void Dispose()
    {
        _process.StandardInput.Close();
        if (!_process.WaitForExit(5000))
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
