using StripeClr.Benchmarks.Measuring;

namespace StripeClr.Benchmarks.Sections;

/// <summary>How much a run measures.</summary>
/// <param name="IsQuick">True for a run that only looks for what went badly wrong.</param>
/// <param name="PageRounds">Rounds over a page in memory.</param>
/// <param name="Rows">The length of the lists that all clients read.</param>
/// <param name="DistantRows">Their length when the server is far away.</param>
/// <param name="ListRounds">How often each client reads them.</param>
/// <param name="Sizes">Lengths of lists for all clients.</param>
/// <param name="OurSizes">Lengths beyond them, by which time and memory of ours are compared.</param>
/// <param name="Streams">How many lists are read at the same time.</param>
internal sealed record Scope(
    bool IsQuick, InterleavedRounds PageRounds, int Rows, int DistantRows, int ListRounds, IReadOnlyList<int> Sizes, IReadOnlyList<int> OurSizes, IReadOnlyList<int> Streams)
{
    public static Scope Quick { get; } = new(true, new InterleavedRounds(5, TimeSpan.FromMilliseconds(100)), 10_000, 1_000, 1, [1_000], [10_000, 50_000], [1, 16]);

    public static Scope Full { get; } = new(false, new InterleavedRounds(15, TimeSpan.FromMilliseconds(300)), 100_000, 5_000, 1, [1_000, 10_000, 100_000], [1_000_000], [1, 4, 16, 64]);
}
