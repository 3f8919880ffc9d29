using System.Xml.Linq;
using Mono.Cecil;
using NUnit.Framework;

namespace ClrSafe.Tests;

/// <summary>What roots.xml names is there to call, and all that the product needs is named.</summary>
public class RootsTests
{
    [Test]
    public void Roots_InTheBuiltAssembly_AreAllThere()
    {
        using ModuleDefinition module = ModuleDefinition.ReadModule(BuildOutput.ClrSafeAssembly);
        Assert.That(MissingMembers(module), Is.Empty);
    }

    [Test]
    public void Roots_WhenTheAssemblyLacksOne_AreFoundMissing()
    {
        using ModuleDefinition module = ModuleDefinition.ReadModule(BuildOutput.ClrSafeAssembly);
        TypeDefinition reader = module.GetType("Newtonsoft.Json.JsonTextReader");
        reader.Methods.Remove(reader.Methods.Single(method => method.Name == "get_LinePosition"));
        Assert.That(MissingMembers(module), Is.EqualTo(["Newtonsoft.Json.JsonTextReader.get_LinePosition"]));
    }

    [TestCase("Newtonsoft.Json.JsonReader", "get_QuoteChar")]
    [TestCase("Newtonsoft.Json.JsonTextReader", "set_ArrayPool")]
    [TestCase("Newtonsoft.Json.JsonTextReader", "set_PropertyNameTable")]
    [TestCase("Newtonsoft.Json.JsonTextReader", "get_LineNumber")]
    [TestCase("Newtonsoft.Json.JsonTextReader", "get_LinePosition")]
    [TestCase("Newtonsoft.Json.JsonNameTable", "Get")]
    [TestCase("Newtonsoft.Json.DefaultJsonNameTable", "Add")]
    [TestCase("Newtonsoft.Json.IArrayPool`1", "Rent")]
    [TestCase("Newtonsoft.Json.JsonTextWriter", "WriteValue")]
    [TestCase("Newtonsoft.Json.Linq.JToken", "SelectTokens")]
    public void Roots_OfWhatTheProductNeeds_AreNamed(string type, string member) =>
        Assert.That(Roots().Select(root => (root.Type, root.Member)), Has.One.EqualTo((type, member)));

    private static IEnumerable<string> MissingMembers(ModuleDefinition module) =>
        from root in Roots()
        where module.GetType(root.Type)?.Methods.Any(method => method.Name == root.Member) != true
        select $"{root.Type}.{root.Member}";

    private static IEnumerable<(string Type, string Member)> Roots() =>
        from method in XDocument.Load(BuildOutput.Roots).Descendants("method")
        select (method.Parent!.Attribute("fullname")!.Value, method.Attribute("name")!.Value);
}
