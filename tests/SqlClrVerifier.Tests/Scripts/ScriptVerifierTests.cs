using SqlClrVerifier.Scripts;

namespace SqlClrVerifier.Tests.Scripts;

public sealed class ScriptVerifierTests
{
    private static readonly Lazy<IReadOnlyList<ScriptViolation>> Planted =
        new(() => ScriptVerifier.Verify(TestScripts.Planted, [TestScripts.CleanRoutines, TestScripts.PlantedRoutines]));

    private static IEnumerable<ExpectedScriptViolation> Expected => ExpectedScriptViolation.In(Path.Combine(AppContext.BaseDirectory, "Scripts", "Planted"));

    [TestCaseSource(nameof(Expected))]
    public void Verify_WhenViolationIsPlanted_FindsIt(ExpectedScriptViolation expected) =>
        Assert.That(Planted.Value, Has.Some.Matches<ScriptViolation>(expected.Matches));

    [Test]
    public void Verify_WhenViolationsArePlanted_FindsNothingElse()
    {
        var expected = Expected.ToList();

        Assert.That(Planted.Value.Where(violation => !expected.Any(one => one.Matches(violation))), Is.Empty);
    }

    [TestCase(11)]
    [TestCase(12)]
    [TestCase(13)]
    [TestCase(14)]
    public void Verify_WhenViolationsArePlanted_FindsThemByEachRule(int rule) =>
        Assert.That(Planted.Value.Select(violation => violation.Rule), Has.Some.EqualTo(rule));
}
