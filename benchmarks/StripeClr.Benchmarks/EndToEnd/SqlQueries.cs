using System.Diagnostics;
using System.Globalization;

namespace StripeClr.Benchmarks.EndToEnd;

/// <summary>One query of the script, as it measured itself.</summary>
/// <param name="Name">What the script calls it.</param>
/// <param name="Rows">Rows read from Stripe.</param>
/// <param name="Milliseconds">From its beginning to its end.</param>
internal sealed record SqlQuery(string Name, int Rows, double Milliseconds);

/// <summary>T-SQL through the installed functions, in the development host.</summary>
internal static class SqlQueries
{
    private const string KeyVariable = "BENCHMARK_STRIPE_KEY";

    /// <summary>Runs <c>benchmarks/queries.sql</c>, which measures each of its queries.</summary>
    public static IReadOnlyList<SqlQuery> Run(Repository repository, string url)
    {
        var start = new ProcessStartInfo("dotnet", [repository.Output("StripeSql", "release/StripeSql.dll"), "--stripe", url, "--api-key-env", KeyVariable, "--format", "csv", "-i", repository.File("benchmarks/queries.sql")])
        {
            RedirectStandardOutput = true,
        };
        start.Environment[KeyVariable] = "sk_test_benchmark0000000000";
        using var process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"benchmarks/queries.sql ended with exit code {process.ExitCode}: {output}");
        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(Parse)];
    }

    private static SqlQuery Parse(string line)
    {
        string[] cells = line.Trim().Split(';', ',');
        return new SqlQuery(cells[0], int.Parse(cells[1], CultureInfo.InvariantCulture), double.Parse(cells[2], CultureInfo.InvariantCulture));
    }
}
