using NUnit.Framework;
using SqlClrHost.Errors;
using SqlClrHost.Tests.Engine;
using SqlClrHost.Types;

namespace SqlClrHost.Tests.Limits;

/// <summary>What SQL Server has and the host does not is refused by its name and line, and listed in docs/limits.md.</summary>
[TestFixture]
public sealed class RefusedFeatureTests
{
    private const string Mark = "-- feature:";

    /// <summary>Refusals that no statement of the grammar in use reaches: they guard against what another grammar may let through.</summary>
    private static readonly string[] OutOfReach =
    [
        "COMPUTE", "operator", "comparison", "function without parentheses", "WINDOW clause", "table function", "GENERATED ALWAYS",
        "OPENJSON path that is not a literal", "window frame whose size is no literal", "recursive part of a CTE that is no single SELECT",
        "SET of a method or property in UPDATE", "target of a change that is no table", "WITH EXECUTE AS of that kind",
        "EXECUTE AS of that kind", "ALTER AUTHORIZATION of that kind", "ORDER clause of a CLR function",
    ];

    private static IEnumerable<TestCaseData> Samples => Read().Select(s => new TestCaseData(s.Feature, s.Sql).SetArgDisplayNames(s.Feature));

    [TestCaseSource(nameof(Samples))]
    public void Run_WhenFeatureIsRefused_SaysItsNameAndLine(string feature, string sql)
    {
        SqlError error = Sql.Run(sql).Errors.FirstOrDefault(e => e.Number == SqlErrors.NotSupportedNumber)
            ?? throw new AssertionException($"Nothing was refused: {Sql.Run(sql).Text}");

        Assert.That(error.Message, Does.StartWith($"The development host does not support {feature}").And.Match(@"\(line [1-9]"));
    }

    [Test]
    public void All_WhenSamplesAreCounted_HasOneForEach() =>
        Assert.That(Read().Select(s => s.Feature).Concat(OutOfReach).Distinct(), Is.EquivalentTo(RefusedFeatures.All.Select(f => f.Name)));

    private static IEnumerable<(string Feature, string Sql)> Read()
    {
        string text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Limits", "refused.sql")).ReplaceLineEndings("\n");
        foreach (string block in text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            string[] parts = block.Split('\n', 2);
            yield return (parts[0][Mark.Length..].Trim(), parts[1]);
        }
    }
}
