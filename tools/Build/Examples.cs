using System.Text.RegularExpressions;

namespace StripeClr.Build;

/// <summary>Runs every T-SQL example of README as a reader would, one after the other in one session.</summary>
public static partial class Examples
{
    private const string Setup = "docs/examples/setup.sql";

    /// <summary>The number of examples that ran, or a failure; what is wrong stands on stderr.</summary>
    public static Tally Run(Repository repository)
    {
        var folder = repository.Path("artifacts/examples");
        Directory.CreateDirectory(folder);
        var examples = Block().Matches(File.ReadAllText(repository.Path("README.md"))).Select(match => match.Groups["sql"].Value).ToArray();
        List<string> arguments = ["-i", repository.Path(Setup)];
        for (var index = 0; index < examples.Length; index++)
        {
            var file = Path.Combine(folder, $"README.{index + 1}.sql");
            File.WriteAllText(file, examples[index] + "\nGO\n");
            arguments.AddRange(["-i", file]);
        }

        return Steps.StripeSqlOutput(repository, arguments).ExitCode == 0 ? new Tally(examples.Length, 0, 0) : new Tally(0, 1, 0);
    }

    [GeneratedRegex("^```sql\n(?<sql>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
