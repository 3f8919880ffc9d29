namespace StripeClr.Benchmarks.Measuring;

/// <summary>What one contestant needed.</summary>
/// <param name="Name">The contestant.</param>
/// <param name="MicrosecondsPerRow">CPU time in each round.</param>
/// <param name="BytesPerRow">Allocated memory.</param>
internal sealed record Measurement(string Name, IReadOnlyList<double> MicrosecondsPerRow, double BytesPerRow)
{
    /// <summary>Rows for a second of CPU time, in the middle round.</summary>
    public double RowsPerSecond => 1e6 / Statistics.Median(MicrosecondsPerRow);

    /// <summary>How many times as fast as another one: each round gives a ratio of its own, so that a noisy neighbour weighs on both sides.</summary>
    public double SpeedAgainst(Measurement other) =>
        Statistics.Median(MicrosecondsPerRow.Zip(other.MicrosecondsPerRow, static (mine, theirs) => theirs / mine));
}
