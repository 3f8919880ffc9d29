using System.Globalization;
using System.Xml.Linq;

namespace StripeClr.Build;

/// <summary>Runs every test and counts them.</summary>
public static class TestRun
{
    private static readonly string[] NetProjects =
    [
        "tests/ClrSafe.Tests/ClrSafe.Tests.csproj",
        "tests/SqlClrVerifier.Tests/SqlClrVerifier.Tests.csproj",
        "tests/FakeStripe.Tests/FakeStripe.Tests.csproj",
        "host/SqlClrHost.Tests/SqlClrHost.Tests.csproj",
        "tests/Surface/StripeClr.Surface.Tests.csproj",
    ];

    // As .NET Framework code, too.
    private static readonly string[] FrameworkProjects = ["tests/unit/StripeClr.Tests.csproj", "tests/Soak/StripeClr.Soak.csproj"];

    /// <summary>Runs all, prints a line for each part and at last <c>N passed, N failed</c>.</summary>
    public static int All(Repository repository)
    {
        Steps.Build(repository, "StripeClr.sln");
        AssemblyScripts.Write(repository);
        var results = repository.Path("artifacts/test-results");
        if (Directory.Exists(results))
        {
            Directory.Delete(results, recursive: true);
        }

        var total = Tally.None;
        var hasMono = Mono.IsAvailable(repository);
        foreach (var project in FrameworkProjects)
        {
            total += NUnit(repository, results, project, "net10.0");
            total += hasMono ? NUnit(repository, results, project, "net48") : Tally.None;
        }

        if (!hasMono)
        {
            Console.WriteLine(Mono.Skipped);
        }

        foreach (var project in NetProjects)
        {
            total += NUnit(repository, results, project, "net10.0");
        }

        total += TSqlt(repository);
        total += Report("the examples of README and docs", Examples.Run(repository), 0);
        total += Report("the demo", Demo(repository), 0);
        total += Report("the installers", InstallerTest.Run(repository), 0);
        Console.WriteLine(total);
        return total.Failed == 0 ? 0 : 1;
    }

    private static Tally NUnit(Repository repository, string results, string project, string framework)
    {
        var name = $"{Path.GetFileNameWithoutExtension(project)} ({framework})";
        var log = Path.Combine(results, name + ".trx");
        var code = Command.Attach("dotnet",
            ["test", repository.Path(project), "-f", framework, "--no-build", "--nologo", "-v", "q", "--logger", "trx;LogFileName=" + log], repository.Root);
        return Report(name, File.Exists(log) ? Tally.OfTrx(log) : Tally.None, code);
    }

    private static Tally Demo(Repository repository) =>
        Steps.StripeSqlOutput(repository, ["demo"]).ExitCode == 0 ? new Tally(1, 0, 0) : new Tally(0, 1, 0);

    private static Tally TSqlt(Repository repository)
    {
        var (text, code) = Steps.StripeSqlOutput(repository, ["test", repository.Path("tests/tsqlt")]);
        Console.Write(text);
        return Report("tSQLt, in the development host", Tally.OfTsqlt(text), code);
    }

    // A runner that failed without naming a failed test (it crashed, or ran none) must not pass.
    private static Tally Report(string name, Tally tally, int exitCode)
    {
        var honest = (exitCode != 0 || tally.Passed == 0) && tally.Failed == 0 ? tally with { Failed = 1 } : tally;
        Console.WriteLine($"{name}: {honest}");
        return honest;
    }
}

/// <summary>How many tests passed, failed and were skipped.</summary>
public sealed record Tally(int Passed, int Failed, int Skipped)
{
    public static Tally None { get; } = new(0, 0, 0);

    public static Tally operator +(Tally left, Tally right) =>
        new(left.Passed + right.Passed, left.Failed + right.Failed, left.Skipped + right.Skipped);

    /// <summary>Of a result file of dotnet test.</summary>
    public static Tally OfTrx(string path)
    {
        var counters = XDocument.Load(path).Descendants().Single(element => element.Name.LocalName == "Counters");
        int Count(string name) => int.Parse(counters.Attribute(name)!.Value, CultureInfo.InvariantCulture);
        var passed = Count("passed");
        var failed = Count("failed") + Count("error") + Count("timeout") + Count("aborted");
        return new Tally(passed, failed, Count("total") - passed - failed);
    }

    /// <summary>Of tSQLt's summary: <c>12 succeeded, 0 skipped, 0 failed, 0 errored.</c></summary>
    public static Tally OfTsqlt(string text)
    {
        var words = text.Split([' ', ',', '.', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        int Before(string word)
        {
            var at = Array.LastIndexOf(words, word);
            return at > 0 && int.TryParse(words[at - 1], NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 0;
        }

        return new Tally(Before("succeeded"), Before("failed") + Before("errored"), Before("skipped"));
    }

    public override string ToString() => $"{Passed} passed, {Failed} failed" + (Skipped > 0 ? $", {Skipped} skipped" : "");
}
