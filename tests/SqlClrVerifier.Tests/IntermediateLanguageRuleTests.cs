using Mono.Cecil;

namespace SqlClrVerifier.Tests;

public sealed class IntermediateLanguageRuleTests
{
    private static readonly VerifierOptions RuleTen = new() { Rules = new HashSet<int> { 10 } };

    [Test]
    public void Verify_WhenPedumpIsMissing_SkipsTheRuleAndSaysSo()
    {
        var result = AssemblyVerifier.Verify(TestAssemblies.Clean, RuleTen with { PedumpCommand = "no-such-pedump" });

        Assert.That(result, Is.Empty);
        Assert.That(result.Skipped.Single().ToString(), Does.StartWith("rule 10: skipped: no-such-pedump could not be started"));
    }

    [Test]
    public void Verify_WhenVerifierFailsWithoutText_FindsTheFailure() =>
        Assert.That(
            AssemblyVerifier.Verify(TestAssemblies.Clean, RuleTen with { PedumpCommand = "false" }).Single().Text,
            Is.EqualTo("fails verification: the verifier ended with code 1 and no text"));

    [Test]
    public void Verify_WhenAnInstalledAssemblyIsNotGiven_AsksForIt()
    {
        var image = TestAssemblies.CleanBut(module => module.AssemblyReferences.Add(new AssemblyNameReference("Newtonsoft.Json.ClrSafe", new Version(13, 0))));

        Assert.That(
            AssemblyVerifier.Verify(image, RuleTen).Single().Text,
            Is.EqualTo("cannot be verified without Newtonsoft.Json.ClrSafe; verify the assemblies together"));
    }
}
