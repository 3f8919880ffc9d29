using StripeClr.Soak.Support;

namespace StripeClr.Soak.Tests;

/// <summary>What a bounded number of scripts has to show.</summary>
internal static class Rounds
{
    /// <summary>Fails on any violation. A soak in which nearly everything failed, or nothing did, would show little, and fails too.</summary>
    /// <param name="verdicts">One for each script.</param>
    /// <param name="seed">Repeats them.</param>
    /// <param name="count">How many there have to be.</param>
    /// <param name="leastWhole">More than so many have to be read whole or done.</param>
    /// <param name="leastFailed">More than so many have to end with an error.</param>
    public static void Check(IEnumerable<Verdict> verdicts, int seed, int count, int leastWhole, int leastFailed)
    {
        var tally = new Tally();
        tally.Add(verdicts);
        TestContext.Out.WriteLine($"seed {seed}: {tally}, {tally[Result.Complete]} complete, {tally[Result.Failed]} with an error");
        Assert.That(tally.Scripts, Is.EqualTo(count));
        Assert.That(tally.Violations, Is.Empty);
        Assert.That(tally[Result.Complete], Is.GreaterThan(leastWhole));
        Assert.That(tally[Result.Failed], Is.GreaterThan(leastFailed));
    }
}
