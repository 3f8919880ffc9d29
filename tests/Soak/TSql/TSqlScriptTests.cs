using StripeClr.Soak.Support;
using StripeClr.Soak.Tests;

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

    private static void Check(IEnumerable<Verdict> verdicts, int count) =>
        Rounds.Check(verdicts, Seed, count, leastWhole: count / 5, leastFailed: count / 10);
}
