using StripeSql.Installation;
using StripeSql.Output;

namespace StripeSql.Commands;

/// <summary>Plays docs/examples/demo.sql; on a terminal the prompt follows.</summary>
internal static class DemoCommand
{
    public static int Run(SessionSettings settings)
    {
        Repository repository = Repository.Find();
        using StripeDatabase database = StripeDatabase.Open(settings, () => repository);
        using FakeStripeLog? log = database.FakeUrl is { } url ? new FakeStripeLog(url) : null;
        var demonstration = new Demonstration(database.Scripts, Console.Out, log is null ? null : log.CountRequests);
        bool completed = Cancellation.Run(
            cancellation => demonstration.Play(database.Scripts.ReadFile(repository.DemoScript), cancellation), Console.Error);
        if (completed && !Console.IsInputRedirected && !Console.IsOutputRedirected)
            new Prompt(database, new TableWriter(Console.Out), Console.Error).Run();
        return completed && !demonstration.HasFailed ? ExitCode.Success : ExitCode.Failure;
    }
}
