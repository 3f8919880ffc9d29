namespace StripeSql;

/// <summary>Makes Ctrl+C end the running statement; without one it ends the program, as usual.</summary>
internal static class Cancellation
{
    /// <summary>Runs an action that Ctrl+C cancels.</summary>
    /// <returns>Whether it ran to its end.</returns>
    public static bool Run(Action<CancellationToken> action, TextWriter messages)
    {
        using var source = new CancellationTokenSource();
        ConsoleCancelEventHandler onCancel = (_, e) =>
        {
            e.Cancel = true;
            source.Cancel();
        };
        Console.CancelKeyPress += onCancel;
        try
        {
            action(source.Token);
            return true;
        }
        catch (OperationCanceledException) when (source.IsCancellationRequested)
        {
            messages.WriteLine("Query was canceled by user.");
            return false;
        }
        finally
        {
            Console.CancelKeyPress -= onCancel;
        }
    }
}
