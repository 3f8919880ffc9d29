namespace StripeClr.Soak.Support;

/// <summary>Counts verdicts.</summary>
internal sealed class Tally
{
    private readonly int[] _counts = new int[Enum.GetValues(typeof(Result)).Length];

    public List<Verdict> Violations { get; } = [];

    public int Scripts => _counts.Sum();

    public int this[Result result] => _counts[(int)result];

    public void Add(Verdict verdict)
    {
        _counts[(int)verdict.Result]++;
        if (verdict.IsViolation)
        {
            Violations.Add(verdict);
        }
    }

    public void Add(IEnumerable<Verdict> verdicts)
    {
        foreach (var verdict in verdicts)
        {
            Add(verdict);
        }
    }

    /// <summary>Says of the other violations only when there are some: they are none of the three that the line is about.</summary>
    public override string ToString() =>
        $"{Scripts} scripts, {this[Result.Short]} short, {this[Result.Doubled]} doubled, {this[Result.DoubleWrite]} double writes"
        + (this[Result.Wrong] > 0 ? $", {this[Result.Wrong]} wrong" : "");
}
