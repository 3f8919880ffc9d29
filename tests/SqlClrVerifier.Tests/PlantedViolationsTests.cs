namespace SqlClrVerifier.Tests;

public sealed class PlantedViolationsTests
{
    private static readonly Lazy<VerificationResult> Planted = new(() => AssemblyVerifier.Verify(TestAssemblies.Planted, new VerifierOptions()));
    private static readonly Lazy<VerificationResult> Modern = new(() => AssemblyVerifier.Verify(TestAssemblies.PlantedModern, new VerifierOptions()));

    [TestCaseSource(typeof(PlantedExpectations), nameof(PlantedExpectations.Planted))]
    public void Verify_WhenViolationIsPlanted_FindsIt(ExpectedViolation expected) =>
        Assert.That(Planted.Value, Has.Some.Matches<Violation>(expected.Matches));

    [TestCaseSource(typeof(PlantedExpectations), nameof(PlantedExpectations.Modern))]
    public void Verify_WhenCompilerPlantsViolation_FindsIt(ExpectedViolation expected) =>
        Assert.That(Modern.Value, Has.Some.Matches<Violation>(expected.Matches));

    [Test]
    public void Verify_WhenViolationsArePlanted_FindsNothingElse()
    {
        var unexpected = Planted.Value.Where(violation => !PlantedExpectations.Planted.Any(expected => expected.Matches(violation)))
            .Concat(Modern.Value.Where(violation => !PlantedExpectations.Modern.Any(expected => expected.Matches(violation))));

        Assert.That(unexpected, Is.Empty);
    }

    [Test]
    public void Verify_WhenRulesAreChosen_ChecksOnlyThose()
    {
        var result = AssemblyVerifier.Verify(TestAssemblies.Planted, new VerifierOptions { Rules = VerifierOptions.CreateAssemblyRules });
        var expected = Planted.Value.Where(violation => VerifierOptions.CreateAssemblyRules.Contains(violation.Rule));

        Assert.That(result, Is.EqualTo(expected).And.Not.Empty);
    }
}
