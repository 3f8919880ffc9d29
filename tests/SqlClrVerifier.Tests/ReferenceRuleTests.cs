using Mono.Cecil;

namespace SqlClrVerifier.Tests;

public sealed class ReferenceRuleTests
{
    private static readonly byte[] OtherToken = [1, 2, 3, 4, 5, 6, 7, 8];

    [Test]
    public void Verify_WhenTokenIsNotTheFrameworks_FindsMessage6503() =>
        Assert.That(
            Verify(module => ReferenceTo("System.Data", module).PublicKeyToken = OtherToken),
            Has.Some.Matches<Violation>(new ExpectedViolation(2, 6503, "CleanAssembly", "the framework's public key token is b77a5c561934e089").Matches));

    [Test]
    public void Verify_WhenVersionIsNotTheFrameworks_FindsIt() =>
        Assert.That(
            Verify(module => ReferenceTo("System.Data", module).Version = new Version(2, 0, 0, 0)),
            Has.Some.Matches<Violation>(new ExpectedViolation(2, null, "CleanAssembly", "refers to System.Data, Version=2.0.0.0").Matches));

    [Test]
    public void Verify_WhenReferenceIsInstalledWithTheProduct_FindsNothing() =>
        Assert.That(Verify(module => module.AssemblyReferences.Add(new AssemblyNameReference("Newtonsoft.Json.ClrSafe", new Version(13, 0)))), Is.Empty);

    [Test]
    public void Verify_WhenInstalledReferenceHasAKey_FindsMessage6503() =>
        Assert.That(
            Verify(module => module.AssemblyReferences.Add(new AssemblyNameReference("Newtonsoft.Json.ClrSafe", new Version(13, 0)) { PublicKeyToken = OtherToken })),
            Has.Some.Matches<Violation>(new ExpectedViolation(2, 6503, "CleanAssembly", "has no public key token").Matches));

    private static VerificationResult Verify(Action<ModuleDefinition> change) =>
        AssemblyVerifier.Verify(TestAssemblies.CleanBut(change), new VerifierOptions { Rules = new HashSet<int> { 2 } });

    private static AssemblyNameReference ReferenceTo(string name, ModuleDefinition module) =>
        module.AssemblyReferences.Single(reference => reference.Name == name);
}
