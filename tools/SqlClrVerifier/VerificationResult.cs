using System.Collections;

namespace SqlClrVerifier;

/// <summary>The violations of one assembly, ordered by rule, and the rules that could not be checked.</summary>
public sealed class VerificationResult : IReadOnlyList<Violation>
{
    private readonly IReadOnlyList<Violation> _violations;

    internal VerificationResult(IReadOnlyList<Violation> violations, IReadOnlyList<SkippedRule> skipped)
    {
        _violations = violations;
        Skipped = skipped;
    }

    /// <summary>The rules that were asked for and could not be checked.</summary>
    public IReadOnlyList<SkippedRule> Skipped { get; }

    /// <inheritdoc/>
    public int Count => _violations.Count;

    /// <inheritdoc/>
    public Violation this[int index] => _violations[index];

    /// <inheritdoc/>
    public IEnumerator<Violation> GetEnumerator() => _violations.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
