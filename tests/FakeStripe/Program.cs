using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace FakeStripe;

internal static class Program
{
    public static async Task<int> Main(string[] arguments)
    {
        CommandLine commandLine;
        try
        {
            commandLine = CommandLine.Parse(arguments);
        }
        catch (ArgumentException error)
        {
            await Console.Error.WriteLineAsync($"{error.Message}\n{CommandLine.Usage}");
            return 2;
        }

        using var stop = new CancellationTokenSource();
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => Stop(context, stop));
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context => Stop(context, stop));
        if (commandLine.ExitsWithStandardInput) _ = StopAtEndOfInputAsync(stop);
        if (commandLine.ParentProcessId is { } parent) _ = StopWithProcessAsync(parent, stop);

        await using var server = await FakeStripeServer.StartAsync(commandLine.Options);
        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"FakeStripe listening on {server.BaseUrl}"));
        await Task.Delay(Timeout.Infinite, stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return 0;
    }

    private static void Stop(PosixSignalContext context, CancellationTokenSource stop)
    {
        context.Cancel = true;
        stop.Cancel();
    }

    // A test run that dies closes the pipe, however it dies.
    private static async Task StopAtEndOfInputAsync(CancellationTokenSource stop)
    {
        using var input = Console.OpenStandardInput();
        await input.CopyToAsync(Stream.Null);
        await stop.CancelAsync();
    }

    private static async Task StopWithProcessAsync(int processId, CancellationTokenSource stop)
    {
        try
        {
            using var parent = Process.GetProcessById(processId);
            await parent.WaitForExitAsync();
        }
        catch (ArgumentException)
        {
            // It has ended already.
        }

        await stop.CancelAsync();
    }
}
