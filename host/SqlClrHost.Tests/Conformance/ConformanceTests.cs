using NUnit.Framework;
using SqlClrHost.Tests.Engine;

namespace SqlClrHost.Tests.Conformance;

/// <summary>What the host answers is what SQL Server answers, as its documentation has it.</summary>
[TestFixture]
public sealed class ConformanceTests
{
    private const int FewestCases = 400;

    private static IEnumerable<TestCaseData> Cases =>
        CaseFile.ReadAll(Path.Combine(AppContext.BaseDirectory, "Conformance", "Cases")).Select(c => new TestCaseData(c).SetName($"{{m}}: {c}"));

    [TestCaseSource(nameof(Cases))]
    public void Run_WhenCaseHasASource_AnswersAsItSays(object conformanceCase)
    {
        var item = (ConformanceCase)conformanceCase;
        Assert.That(Sql.Run(item.Sql).Text, Is.EqualTo(item.Expected), $"{item}\n{item.Sql}\nsource: {string.Join("\n        ", MessagePages.Of(item.Expected).Prepend(item.Source))}");
    }

    [Test]
    public void Cases_WhenCounted_AreAtLeastAsManyAsPromised() => Assert.That(Cases.Count(), Is.GreaterThanOrEqualTo(FewestCases));

    [TestCase("(1);", "")]
    [TestCase("!547 (2); !1750", "errors-0-to-999 errors-1000-to-1999")]
    [TestCase("!16905 !16916", "errors-16000-to-17999")]
    [TestCase("!50001", "")]
    public void Of_WhenErrorsAreExpected_NamesThePagesOfTheirTexts(string expected, string pages) =>
        Assert.That(string.Join(' ', MessagePages.Of(expected).Select(p => p[p.LastIndexOf("errors-", StringComparison.Ordinal)..])), Is.EqualTo(pages));

    [Test]
    public void Read_WhenACaseHasNoSource_Refuses() =>
        Assert.That(() => CaseFile.Read("x.sql", ["SELECT 1", "--> (1);"]).ToList(), Throws.TypeOf<InvalidDataException>().With.Message.Contains("no source"));

    [Test]
    public void Read_WhenACaseHasNoResult_Refuses() =>
        Assert.That(() => CaseFile.Read("x.sql", ["-- source: y", "SELECT 1"]).ToList(), Throws.TypeOf<InvalidDataException>().With.Message.Contains("line 1"));
}
