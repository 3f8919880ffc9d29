using SqlClrHost;
using StripeSql.Installation;
using StripeSql.Output;

namespace StripeSql.Commands;

/// <summary>Runs the texts of -Q and the files of -i; with neither, the prompt.</summary>
internal static class QueryCommand
{
    public static int Run(SessionSettings settings, ResultFormat format, string? query, IReadOnlyList<string> files)
    {
        using StripeDatabase database = StripeDatabase.Open(settings, Repository.Find);
        IResultWriter results = ResultWriters.Create(format, Console.Out);
        if (query is null && files.Count == 0)
            return new Prompt(database, results, Console.Error).Run();
        var sink = new OutputSink(results, Console.Error);
        bool completed = Cancellation.Run(cancellation => RunAll(database, sink, query, files, cancellation), Console.Error);
        return completed && !sink.HasFailed ? ExitCode.Success : ExitCode.Failure;
    }

    private static void RunAll(
        StripeDatabase database, IResultSink sink, string? query, IReadOnlyList<string> files, CancellationToken cancellation)
    {
        using var progress = new ProgressLine(sink, Console.IsErrorRedirected ? null : Console.Error);
        foreach (string file in files)
            database.Scripts.Run(database.Scripts.ReadFile(file), progress, cancellation);
        if (query is not null)
            database.Scripts.Run(database.Scripts.ReadText(query), progress, cancellation);
    }
}
