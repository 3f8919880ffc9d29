namespace SqlClrVerifier;

/// <summary>A rule that could not be checked, so that nobody takes its silence for a pass.</summary>
/// <param name="Rule">The number of the rule.</param>
/// <param name="Reason">Why it was not checked, and how to have it checked.</param>
public sealed record SkippedRule(int Rule, string Reason)
{
    /// <summary>The skipped rule as one line, without a file name.</summary>
    public override string ToString() => $"rule {Rule}: skipped: {Reason}";
}
