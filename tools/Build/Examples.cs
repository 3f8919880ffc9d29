using System.Text.RegularExpressions;

namespace StripeClr.Build;

/// <summary>Runs every T-SQL example of README and docs as a reader would, and the scripts of docs/examples as they stand.</summary>
public static partial class Examples
{
    private const string Setup = "docs/examples/setup.sql";

    // Run by other means: the set-up with every example, the demo by its own command.
    private static readonly string[] NoExamples = ["setup.sql", "demo.sql"];

    // Needs a server: how to open a master key that another server encrypted.
    private const string NotRun = "OPEN MASTER KEY";

    /// <summary>How many examples ran and failed; what is wrong stands on stderr.</summary>
    public static Tally Run(Repository repository) => Blocks(repository) + Scripts(repository);

    // One session for all pages: each example gets objects of its own.
    private static Tally Blocks(Repository repository)
    {
        var folder = repository.Path("artifacts/examples");
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(folder);
        List<string> arguments = ["-i", repository.Path(Setup)];
        foreach (var page in Pages(repository))
        {
            var examples = Block().Matches(File.ReadAllText(page)).Select(match => match.Groups["sql"].Value).Where(text => !text.Contains(NotRun, StringComparison.Ordinal));
            foreach (var (index, example) in examples.Index())
            {
                var file = Path.Combine(folder, $"{Path.GetFileNameWithoutExtension(page)}.{index + 1}.sql");
                File.WriteAllText(file, $"EXEC dbo.RunExample @Example = N'{example.Replace("'", "''", StringComparison.Ordinal)}';\nGO\n");
                arguments.AddRange(["-i", file]);
            }
        }

        var ran = (arguments.Count / 2) - 1;
        return Steps.StripeSqlOutput(repository, arguments).ExitCode == 0 ? new Tally(ran, 0, 0) : new Tally(0, 1, 0);
    }

    private static Tally Scripts(Repository repository)
    {
        var total = Tally.None;
        foreach (var script in Directory.EnumerateFiles(repository.Path("docs/examples"), "*.sql").Where(file => !NoExamples.Contains(Path.GetFileName(file))).Order())
        {
            total += Steps.StripeSqlOutput(repository, ["-i", script]).ExitCode == 0 ? new Tally(1, 0, 0) : new Tally(0, 1, 0);
        }

        return total;
    }

    private static IEnumerable<string> Pages(Repository repository) =>
        Directory.EnumerateFiles(repository.Path("docs"), "*.md", SearchOption.AllDirectories).Order().Prepend(repository.Path("README.md"));

    [GeneratedRegex("^```sql\n(?<sql>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
