using StripeClr.Soak.Support;

namespace StripeClr.Soak.TSql;

/// <summary>A few scripts through T-SQL, the same in every run.</summary>
public sealed class TSqlScriptTests : IDisposable
{
    private const int Seed = 20261123;

    private FakeStripe _fake = null!;
    private SqlStripe _database = null!;

    [OneTimeSetUp]
    public void Start()
    {
        _fake = new FakeStripe();
        _database = new SqlStripe(_fake);
    }

    public void Dispose() => _fake?.Dispose();

    [TestCase(15)]
    public void Lists_WhateverHappens_AreWholeOrAnErrorAndNothing(int count) => Check(SoakRun.TSqlLists(_database, Seed, count), count);

    [TestCase(40)]
    public void Writes_WhateverHappens_AreRecordedAsTheyAre(int count) => Check(SoakRun.TSqlWrites(_database, Seed, count), count);

    private static void Check(IEnumerable<Verdict> verdicts, int count)
    {
        var tally = new Tally();
        tally.Add(verdicts);
        TestContext.Out.WriteLine($"seed {Seed}: {tally}, {tally[Result.Complete]} complete, {tally[Result.Failed]} with an error");
        Assert.That(tally.Scripts, Is.EqualTo(count));
        Assert.That(tally.Violations, Is.Empty);
        Assert.That(tally[Result.Complete], Is.GreaterThan(count / 5));
        Assert.That(tally[Result.Failed], Is.GreaterThan(count / 10));
    }
}
