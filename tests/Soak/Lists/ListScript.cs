using StripeClr.Soak.Faults;

namespace StripeClr.Soak.Lists;

/// <summary>One reading of a list: how long it is, what goes wrong, and what is deleted meanwhile. All of it follows from the seed.</summary>
internal sealed class ListScript
{
    public const int PageSize = 100;
    public const int MostRows = 1500;

    public ListScript(int seed)
    {
        var random = new Random(seed);
        Seed = seed;
        Rows = random.Next(4) == 0 ? random.Next(0, 4) * PageSize : random.Next(0, MostRows + 1);
        var requests = Math.Max(1, (Rows + PageSize - 1) / PageSize);
        Faults = FaultScript.Random(random, FaultKinds.OfLists, requests, random.Next(0, 7));
        for (var page = 1; page * PageSize < Rows; page++)
        {
            // Now and then the row that the next page is asked for with, some before it, rows far behind.
            if (random.Next(6) == 0)
            {
                var last = (page * PageSize) - 1;
                var cursorRows = random.Next(12) == 0 ? PageSize : random.Next(0, 4);
                Deletions.Add(last, Enumerable.Range(last - cursorRows + 1, cursorRows).Concat(Later(random, last)).ToArray());
            }
        }
    }

    public int Seed { get; }

    public int Rows { get; }

    public List<FaultStep> Faults { get; }

    /// <summary>By the row that has just been handed out, the rows that are deleted then.</summary>
    public Dictionary<int, int[]> Deletions { get; } = [];

    /// <summary>True when the list has to be read whole: what goes wrong is mended by asking again, and never often enough to give up.</summary>
    public bool MustSucceed =>
        Faults.All(step => step.Kind.IsPassing) && FaultScript.LongestBurst(Faults) <= 3
        && Deletions.Values.All(rows => rows.Length < PageSize);

    public override string ToString() => $"{Rows} rows, faults {string.Join(" ", Faults)}, deletions after {string.Join(" ", Deletions.Keys)}";

    // Far enough behind that no page that was read already holds them.
    private IEnumerable<int> Later(Random random, int row)
    {
        var first = row + 1 + (2 * PageSize) + random.Next(PageSize);
        return first + 3 < Rows && random.Next(2) == 0 ? Enumerable.Range(first, 3) : [];
    }
}
