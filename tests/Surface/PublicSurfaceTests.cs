using System.Text.RegularExpressions;
using StripeClr.Surface.Tests.Database;

namespace StripeClr.Surface.Tests;

/// <summary>What users can call is tested in T-SQL and shown in an example that runs.</summary>
public sealed partial class PublicSurfaceTests : SurfaceFixture
{
    // Everything that a role was given a right on.
    private const string PublicRoutines =
        """
        SELECT CONCAT(s.name, N'.', o.name) AS Name
        FROM sys.objects AS o
        JOIN sys.schemas AS s ON s.schema_id = o.schema_id
        WHERE o.type IN ('P', 'PC', 'FN', 'IF', 'TF', 'FS', 'FT')
            AND EXISTS
            (
                SELECT 1
                FROM sys.database_permissions AS p
                WHERE p.class = 1 AND p.major_id = o.object_id AND p.state = 'G'
            )
        ORDER BY Name;
        """;

    // It makes what the examples of the pages work on, and shows nothing itself.
    private const string ExampleSetUp = "setup.sql";

    [Test]
    public void Routine_WhenItIsPublic_StandsInATestOfTSqlt()
    {
        var tests = Repository.Files("tests/tsqlt", "*.sql").Where(file => !file.Contains("helpers", StringComparison.Ordinal));
        Assert.That(Missing(tests.Select(File.ReadAllText)), Is.Empty);
    }

    [Test]
    public void Routine_WhenItIsPublic_StandsInAnExample()
    {
        var scripts = Repository.Files("docs/examples", "*.sql").Where(file => Path.GetFileName(file) != ExampleSetUp).Select(File.ReadAllText);
        var pages = Repository.Files("docs", "*.md").Append(Repository.FileAt("README.md")).Select(File.ReadAllText);
        Assert.That(Missing(scripts.Concat(pages.SelectMany(page => SqlBlock().Matches(page).Select(block => block.Value)))), Is.Empty);
    }

    [Test]
    public void Routine_WhenItsSchemaIsForUsers_IsGrantedToARole()
    {
        var granted = Database.Query(PublicRoutines).Set.Texts("Name");
        var all = Database.Query(
            """
            SELECT CONCAT(s.name, N'.', o.name) AS Name
            FROM sys.objects AS o
            JOIN sys.schemas AS s ON s.schema_id = o.schema_id
            WHERE o.type IN ('P', 'PC', 'FN', 'IF', 'TF', 'FS', 'FT') AND (s.name = N'stripe' OR (s.name = N'dbo' AND o.name LIKE N'Stripe%'));
            """).Set.Texts("Name");
        Assert.That(all, Is.EquivalentTo(granted));
    }

    // The names that none of the texts calls, in one text: NUnit shows only the first few of a list.
    private static string Missing(IEnumerable<string> texts)
    {
        var mentioned = texts
            .SelectMany(text => Mention().Matches(Comment().Replace(text, " ")).Select(match => match.Value))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var names = Database.Query(PublicRoutines).Set.Texts("Name").ToList();
        Assert.That(names, Is.Not.Empty);
        return string.Join(", ", names.Where(name => !mentioned.Contains(name!)));
    }

    [GeneratedRegex(@"\b(?:stripe|dbo)\.\w+", RegexOptions.IgnoreCase)]
    private static partial Regex Mention();

    [GeneratedRegex(@"--[^\n]*|/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"^```sql\n.*?^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex SqlBlock();
}
