using System.Diagnostics;

namespace FakeStripe.Tests;

public sealed class ProgramTests
{
    [Test]
    public async Task Main_WhenInputCloses_HasPrintedOneLineAndEnds()
    {
        using var process = Start("--invoices", "5", "--exit-with-stdin");
        string? line = await process.StandardOutput.ReadLineAsync();
        process.StandardInput.Close();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await process.WaitForExitAsync(patience.Token);
        Assert.Multiple(async () =>
        {
            Assert.That(line, Does.Match(@"^FakeStripe listening on http://127\.0\.0\.1:\d+$"));
            Assert.That(await process.StandardOutput.ReadToEndAsync(), Is.Empty);
            Assert.That(process.ExitCode, Is.Zero);
        });
    }

    [TestCase("--nonsense", "1")]
    [TestCase("--port", "x")]
    [TestCase("--invoices", null)]
    public async Task Main_WhenOptionIsWrong_SaysSoOnStandardError(string name, string? value)
    {
        using var process = value is null ? Start(name) : Start(name, value);
        string error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.That((process.ExitCode, error.Contains(name, StringComparison.Ordinal)), Is.EqualTo((2, true)));
    }

    private static Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(typeof(FakeStripeServer).Assembly.Location);
        foreach (string argument in arguments) start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }
}
