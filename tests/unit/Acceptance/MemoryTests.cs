#if NETFRAMEWORK
using System.Diagnostics;
using System.Globalization;
using StripeClr.Tests.Support;

namespace StripeClr.Tests.Acceptance;

/// <summary>What SQL Server would hold: measured on the runtime that the product ships for, in a process that does nothing else.</summary>
public sealed class MemoryTests
{
    private const long Limit = 100 * 1024 * 1024;

    [Test]
    public void List_WhenThereAre100000Invoices_StaysUnder100Megabytes()
    {
        using var stripe = new FakeStripeProcess("--invoices 100000 --customers 100");
        var program = Repository.FileAt("artifacts/bin/ListProbe/release/ListProbe.exe");
        var argument = "\"" + stripe.Connection().Replace("\r", "").Replace("\n", "").Replace("\"", "\\\"") + "\"";
        var isMono = Type.GetType("Mono.Runtime") != null;
        using var probe = Process.Start(new ProcessStartInfo(isMono ? "mono" : program, isMono ? "\"" + program + "\" " + argument : argument)
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        var output = probe.StandardOutput.ReadToEnd();
        probe.WaitForExit();
        Assert.That(probe.ExitCode, Is.Zero);
        var numbers = output.Split(' ').Select(text => long.Parse(text, CultureInfo.InvariantCulture)).ToArray();
        TestContext.Out.WriteLine("rows, peak bytes, milliseconds: " + output);
        Assert.That(numbers[0], Is.EqualTo(100_000));
        Assert.That(numbers[1], Is.LessThan(Limit));
        Assert.That(stripe.RequestCount, Is.EqualTo(1000));
        Assert.That(stripe.ConnectionCount, Is.EqualTo(1));
    }
}
#endif
