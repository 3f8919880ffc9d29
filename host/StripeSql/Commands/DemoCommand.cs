using SqlClrHost;
using StripeSql.Installation;
using StripeSql.Output;

namespace StripeSql.Commands;

/// <summary>Runs docs/examples/demo.sql for a reader: each batch as it stands in the file, then what it gives.</summary>
internal static class DemoCommand
{
    public static int Run(SessionSettings settings)
    {
        Repository repository = Repository.Find();
        using StripeDatabase database = StripeDatabase.Open(settings, () => repository);
        // One stream, so that results and messages keep their order.
        var sink = new OutputSink(new TableWriter(Console.Out), Console.Out);
        bool completed = Cancellation.Run(cancellation => Play(database, repository.DemoScript, sink, cancellation), Console.Error);
        if (completed && !Console.IsInputRedirected && !Console.IsOutputRedirected)
            new Prompt(database, new TableWriter(Console.Out), Console.Error).Run();
        return completed && !sink.HasFailed ? ExitCode.Success : ExitCode.Failure;
    }

    private static void Play(StripeDatabase database, string script, OutputSink sink, CancellationToken cancellation)
    {
        foreach (ScriptBatch batch in database.Scripts.ReadFile(script))
        {
            Console.Out.WriteLine(DemoText.Of(batch.Text));
            Console.Out.WriteLine();
            if (!database.Scripts.Run(batch, sink, cancellation))
                return;
            if (sink.EndedWithMessage)
                Console.Out.WriteLine();
        }
    }
}
