using System.Globalization;
using StripeSql.Installation;
using StripeSql.Output;

namespace StripeSql.Commands;

/// <summary>Installs StripeClr, loads the tSQLt stand-in and the tests, and runs them all.</summary>
internal static class TestCommand
{
    private const string StandIn = "standin";
    private const string ResultQuery =
        "SELECT r.Class, r.TestCase, r.Result, r.Msg, DATEDIFF(MILLISECOND, r.TestStartTime, r.TestEndTime) FROM tSQLt.TestResult AS r ORDER BY r.Id;";

    public static int Run(SessionSettings settings, string? folder)
    {
        Repository repository = Repository.Find();
        using StripeDatabase database = StripeDatabase.Open(settings, () => repository);
        int code = ExitCode.Failure;
        Cancellation.Run(cancellation => code = Run(database, repository, folder ?? repository.TestFolder, cancellation), Console.Error);
        return code;
    }

    private static int Run(StripeDatabase database, Repository repository, string folder, CancellationToken cancellation)
    {
        var loading = new OutputSink(new TableWriter(Console.Out), Console.Out);
        // The report counts tests; how many rows their scripts write says nothing.
        database.Session.Execute("SET NOCOUNT ON;", loading, cancellation);
        foreach (string file in Files(repository, folder))
            database.Scripts.Run(database.Scripts.ReadFile(file), loading, cancellation);

        var running = new HostErrorSink(Console.Out);
        database.Session.Execute("EXEC tSQLt.RunAll;", running, cancellation);

        var rows = new CollectingSink(Console.Out);
        database.Session.Execute(ResultQuery, rows, cancellation);
        TestResult[] results = [.. rows.Rows.Select(TestResult.Read)];
        TestReport.Write(results, Console.Out);
        bool passed = !loading.HasFailed && !running.HasFailed && !rows.HasFailed && results.Length > 0 && results.All(result => result.Passed);
        return passed ? ExitCode.Success : ExitCode.Failure;
    }

    /// <summary>The stand-in comes first, then what lies deepest last: helpers before the tests that use them, by their names.</summary>
    private static IEnumerable<string> Files(Repository repository, string folder)
    {
        if (!Directory.Exists(folder))
            throw new StripeSqlException(string.Create(CultureInfo.InvariantCulture, $"There is no folder {folder}."));
        string standIn = Path.Combine(repository.TestFolder, StandIn);
        string helpers = Path.Combine(repository.TestFolder, "helpers");
        string[] first = [.. Scripts(standIn), .. Scripts(helpers)];
        return first.Concat(Scripts(folder).Except(first));
    }

    private static IEnumerable<string> Scripts(string folder) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(Path.GetFullPath(folder), "*.sql", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        : [];
}
