using System.Reflection.PortableExecutable;
using System.Text;
using Mono.Cecil;

namespace SqlClrVerifier.Tests;

public sealed class PortableExecutableRuleTests
{
    private static readonly VerifierOptions RuleOne = new() { Rules = new HashSet<int> { 1 } };

    private static IEnumerable<TestCaseData<Action<ModuleDefinition>, int?, string>> Faults =>
    [
        Fault(module => module.Architecture = TargetArchitecture.AMD64, 6544, "is built for Amd64 (PE32Plus)"),
        Fault(module => module.Attributes |= ModuleAttributes.Required32Bit, 6544, "carries the header flags Requires32Bit"),
        Fault(module => module.Kind = ModuleKind.Console, 6544, "imports mscoree.dll!_CorExeMain"),
        Fault(module => module.Runtime = TargetRuntime.Net_2_0, null, "is built for runtime v2.0.50727"),
        Fault(module => module.Resources.Add(new LinkedResource("linked", ManifestResourceAttributes.Public, "other.txt")), null, "refers to the file other.txt"),
    ];

    [TestCaseSource(nameof(Faults))]
    public void Verify_WhenImageIsNotPlainIntermediateLanguage_FindsIt(Action<ModuleDefinition> change, int? messageNumber, string text)
    {
        var result = AssemblyVerifier.Verify(TestAssemblies.CleanBut(change), RuleOne);

        Assert.That(result, Has.Some.Matches<Violation>(new ExpectedViolation(1, messageNumber, "CleanAssembly", text).Matches));
    }

    [Test]
    public void Verify_WhenImageIsNotIntermediateLanguageOnly_FindsIt()
    {
        var image = TestAssemblies.Clean;
        using (var reader = new PEReader(new MemoryStream(image)))
        {
            const int FlagsInCorHeader = 16;
            image[reader.PEHeaders.CorHeaderStartOffset + FlagsInCorHeader] &= unchecked((byte)~CorFlags.ILOnly);
        }

        Assert.That(
            AssemblyVerifier.Verify(image, RuleOne),
            Has.Some.Matches<Violation>(new ExpectedViolation(1, 6544, "CleanAssembly", "contains native code (the ILOnly flag is off)").Matches));
    }

    [Test]
    public void Verify_WhenImageIsCutOff_SaysSo()
    {
        var image = TestAssemblies.Clean;

        Assert.That(AssemblyVerifier.Verify(image[..(image.Length / 2)], new VerifierOptions()).Single().MessageNumber, Is.EqualTo(6544));
    }

    [Test]
    public void Verify_WhenImageIsRewrittenUnchanged_FindsNothing() =>
        Assert.That(AssemblyVerifier.Verify(TestAssemblies.CleanBut(_ => { }), RuleOne), Is.Empty);

    [Test]
    public void Verify_WhenImageIsSigned_FindsNothing() =>
        Assert.That(AssemblyVerifier.Verify(TestAssemblies.CleanBut(module => module.Attributes |= ModuleAttributes.StrongNameSigned), RuleOne), Is.Empty);

    [Test]
    public void Verify_WhenFileIsNoExecutable_SaysSo()
    {
        var result = AssemblyVerifier.Verify(Encoding.ASCII.GetBytes("CREATE ASSEMBLY"), new VerifierOptions());

        Assert.That(result, Has.Count.EqualTo(1));
        Assert.That(result[0], Is.EqualTo(new Violation(1, 6544, "the file", result[0].Text)));
        Assert.That(result[0].Text, Does.StartWith("is not a portable executable"));
    }

    [Test]
    public void Verify_WhenFileIsAModule_SaysSo()
    {
        using var module = ModuleDefinition.CreateModule("part", ModuleKind.NetModule);

        var result = AssemblyVerifier.Verify(TestAssemblies.Write(module), new VerifierOptions());

        Assert.That(result.Single().Text, Is.EqualTo("is a module without an assembly manifest"));
    }

    private static TestCaseData<Action<ModuleDefinition>, int?, string> Fault(Action<ModuleDefinition> change, int? messageNumber, string text) =>
        new TestCaseData<Action<ModuleDefinition>, int?, string>(change, messageNumber, text).SetArgDisplayNames(text);
}
