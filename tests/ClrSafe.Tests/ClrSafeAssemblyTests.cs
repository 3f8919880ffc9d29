using System.Security.Cryptography;
using Mono.Cecil;
using NUnit.Framework;

namespace ClrSafe.Tests;

/// <summary>The built assembly itself: its bytes, its identity, and what SQL Server asks of it.</summary>
public class ClrSafeAssemblyTests
{
    private ModuleDefinition _module = null!;

    [OneTimeSetUp]
    public void Read() => _module = ModuleDefinition.ReadModule(BuildOutput.ClrSafeAssembly);

    [OneTimeTearDown]
    public void Close() => _module.Dispose();

    [Test]
    public void Bytes_OfTheBuild_HaveTheCommittedHash()
    {
        string hash = Hash(File.ReadAllBytes(BuildOutput.ClrSafeAssembly));
        Assert.That(hash, Is.EqualTo(CommittedHash()),
            $"Servers trust the assembly by this hash. If the change is meant, put the new one into Newtonsoft.Json.ClrSafe.dll.sha512 and say so in the change log: {hash}");
    }

    [TestCase(0)]
    [TestCase(1000)]
    public void Bytes_WhenOneIsChanged_DoNotHaveTheCommittedHash(int position)
    {
        byte[] bytes = File.ReadAllBytes(BuildOutput.ClrSafeAssembly);
        bytes[position] ^= 1;
        Assert.That(Hash(bytes), Is.Not.EqualTo(CommittedHash()));
    }

    [Test]
    public void CommittedHash_IsOneLineOfLowerCaseHex() =>
        Assert.That(File.ReadAllText(BuildOutput.CommittedHash), Does.Match(@"\A[0-9a-f]{128}\n\z"));

    [Test]
    public void References_AreMscorlibAndSystemOfClr4() =>
        Assert.That(_module.AssemblyReferences.Select(reference => $"{reference.Name} {reference.Version}"),
            Is.EquivalentTo(["mscorlib 4.0.0.0", "System 4.0.0.0"]));

    [Test]
    public void Identity_IsItsOwn()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(_module.Assembly.Name.FullName, Is.EqualTo("Newtonsoft.Json.ClrSafe, Version=13.0.0.0, Culture=neutral, PublicKeyToken=null"));
            Assert.That(_module.Runtime, Is.EqualTo(TargetRuntime.Net_4_0));
            Assert.That(_module.Attributes.HasFlag(ModuleAttributes.StrongNameSigned), Is.False);
            Assert.That(AttributeNames(), Has.None.EqualTo("InternalsVisibleToAttribute"));
            Assert.That(AttributeNames(), Has.One.EqualTo("AllowPartiallyTrustedCallersAttribute"));
        }
    }

    [Test]
    public void StaticFields_AreAllReadonly() =>
        Assert.That(_module.GetTypes().SelectMany(type => type.Fields).Where(field => field is { IsStatic: true, IsInitOnly: false, IsLiteral: false }), Is.Empty);

    [Test]
    public void Types_OfTheSerializerAndOfRuntimeCodeGeneration_AreGone()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(_module.GetType("Newtonsoft.Json.JsonSerializer").Methods.Select(method => method.Name), Has.None.Matches("Serialize$|^Populate$"));
            Assert.That(_module.GetTypes().Where(type => type.Name.EndsWith("Contract", StringComparison.Ordinal) || type.Name.EndsWith("ContractResolver", StringComparison.Ordinal)), Is.Empty);
            Assert.That(_module.GetTypeReferences().Where(type => type.Namespace == "System.Reflection.Emit"), Is.Empty);
        }
    }

    [TestCase("System.Threading.Monitor")]
    [TestCase("System.ComponentModel.ListChangedEventArgs")]
    [TestCase("System.ComponentModel.AddingNewEventArgs")]
    [TestCase("System.ComponentModel.PropertyChangedEventArgs")]
    public void Members_OfHostProtectedTypes_AreNotUsed(string type) =>
        Assert.That(_module.GetMemberReferences().Where(member => member.DeclaringType.FullName == type), Is.Empty);

    private IEnumerable<string> AttributeNames() => _module.Assembly.CustomAttributes.Select(attribute => attribute.AttributeType.Name);

    private static string CommittedHash() => File.ReadAllText(BuildOutput.CommittedHash).TrimEnd('\n');

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA512.HashData(bytes));
}
