using Mono.Cecil;

namespace SqlClrVerifier.Tests;

public sealed class InheritanceRuleTests
{
    private static readonly Version AnyVersion = new(1, 0, 0, 0);

    [Test]
    public void Verify_WhenBaseTypeIsInAnAssemblyThatIsNotGiven_AsksForIt() =>
        Assert.That(
            Verify([]).Single().Text,
            Is.EqualTo("inherits from Clean.ListingException of CleanAssembly, which is not at hand; verify both assemblies together"));

    [Test]
    public void Verify_WhenBaseTypeIsInAGivenAssembly_FindsTheOverrideBeyondIt() =>
        Assert.That(
            Verify([TestAssemblies.Clean]),
            Has.Some.Matches<Violation>(new ExpectedViolation(8, null, "Derived::GetObjectData", "overrides System.Exception::GetObjectData (SecurityCritical)").Matches));

    private static VerificationResult Verify(IReadOnlyList<byte[]> databaseAssemblies) =>
        AssemblyVerifier.Verify(AssemblyWithDerivedException(), new VerifierOptions { Rules = new HashSet<int> { 8 }, DatabaseAssemblies = databaseAssemblies });

    /// <summary>An assembly whose one type overrides <c>GetObjectData</c> of an exception in the clean assembly.</summary>
    private static byte[] AssemblyWithDerivedException()
    {
        using var assembly = AssemblyDefinition.CreateAssembly(new AssemblyNameDefinition("Heir", AnyVersion), "Heir", ModuleKind.Dll);
        var module = assembly.MainModule;
        var framework = new AssemblyNameReference("mscorlib", new Version(4, 0, 0, 0));
        var clean = new AssemblyNameReference("CleanAssembly", AnyVersion);
        module.AssemblyReferences.Add(framework);
        module.AssemblyReferences.Add(clean);

        var type = new TypeDefinition("", "Derived", TypeAttributes.Public | TypeAttributes.Abstract, new TypeReference("Clean", "ListingException", module, clean));
        var method = new MethodDefinition("GetObjectData", MethodAttributes.Public | MethodAttributes.Virtual | MethodAttributes.Abstract, new TypeReference("System", "Void", module, framework));
        method.Parameters.Add(new ParameterDefinition(new TypeReference("System.Runtime.Serialization", "SerializationInfo", module, framework)));
        method.Parameters.Add(new ParameterDefinition(new TypeReference("System.Runtime.Serialization", "StreamingContext", module, framework, valueType: true)));
        type.Methods.Add(method);
        module.Types.Add(type);
        return TestAssemblies.Write(module);
    }
}
