using NUnit.Framework;

namespace ClrSafe.Tests;

/// <summary>The CLR-safe build does what the package does, to the letter.</summary>
public class DifferentialTests
{
    /// <summary>What may differ: the scenario's name, and why.</summary>
    private static readonly Dictionary<string, string> AcceptedDifferences = new()
    {
        ["Convert.ChangeType to Guid"] = "needs JToken.ToObject and so the serializer, which is not in the CLR-safe build: NotSupportedException",
    };

    private ScenarioAssembly _stock = null!;
    private ScenarioAssembly _clrSafe = null!;

    [OneTimeSetUp]
    public void LoadBoth()
    {
        _stock = new ScenarioAssembly(BuildOutput.StockScenarios);
        _clrSafe = new ScenarioAssembly(BuildOutput.ClrSafeScenarios);
    }

    [TestCase("Tokens", 1900)]
    [TestCase("TypedReads", 4000)]
    [TestCase("Trees", 2700)]
    [TestCase("Conversions", 700)]
    [TestCase("Editing", 60)]
    [TestCase("Queries", 280)]
    [TestCase("Writing", 170)]
    public void Run_OfEveryScenario_GivesTheStockAssemblysTranscript(string group, int atLeast)
    {
        IReadOnlyDictionary<string, string> expected = _stock.Run(group);
        IReadOnlyDictionary<string, string> actual = _clrSafe.Run(group);

        Assert.That(actual.Keys, Is.EquivalentTo(expected.Keys));
        Assert.That(expected, Has.Count.AtLeast(atLeast), "scenarios");
        using (Assert.EnterMultipleScope())
        {
            foreach ((string name, string transcript) in expected)
            {
                if (!AcceptedDifferences.ContainsKey(name))
                    Assert.That(actual[name], Is.EqualTo(transcript), name);
            }
        }
    }

    [Test]
    public void Run_WhenTheSerializerIsNeeded_DiffersAsAccepted()
    {
        const string Name = "Convert.ChangeType to Guid";
        using (Assert.EnterMultipleScope())
        {
            Assert.That(AcceptedDifferences.Keys, Is.EquivalentTo([Name]));
            Assert.That(_stock.Run("Conversions")[Name], Does.StartWith("Guid d3b07384"));
            Assert.That(_clrSafe.Run("Conversions")[Name], Does.StartWith("NotSupportedException"));
        }
    }

    [Test]
    public void Run_UsesTheTwoAssembliesThatAreCompared()
    {
        _stock.Run("Editing");
        _clrSafe.Run("Editing");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(_stock.Newtonsoft.GetName().Name, Is.EqualTo("Newtonsoft.Json"));
            Assert.That(_stock.Newtonsoft.ImageRuntimeVersion, Does.StartWith("v2.0"), "the package's net20 build");
            Assert.That(_clrSafe.Newtonsoft.GetName().Name, Is.EqualTo("Newtonsoft.Json.ClrSafe"));
        }
    }
}
