using StripeClr.Soak.Support;

namespace StripeClr.Soak.Tests;

/// <summary>A bounded number of scripts, the same in every run.</summary>
public sealed class ScriptTests
{
    private const int Seed = 20261123;

    [TestCase(2000)]
    public void SimulatedLists_WhateverHappens_AreRightOrAnError(int count) => Check(SoakRun.SimulatedLists(Seed, count), count);

    [TestCase(1000)]
    public void SimulatedWrites_WhateverHappens_ActOnceAndTellTheTruth(int count) => Check(SoakRun.SimulatedWrites(Seed, count), count);

    [TestCase(40)]
    public void HttpLists_WhateverHappens_AreRightOrAnError(int count)
    {
        using var fake = new FakeStripe();
        Check(SoakRun.HttpLists(fake, Seed, count), count);
    }

    [TestCase(60)]
    public void HttpWrites_WhateverHappens_ActOnceAndTellTheTruth(int count)
    {
        using var fake = new FakeStripe();
        Check(SoakRun.HttpWrites(fake, Seed, count), count);
    }

    private static void Check(IEnumerable<Verdict> verdicts, int count) =>
        Rounds.Check(verdicts, Seed, count, leastWhole: count / 3, leastFailed: count / 20);
}
