namespace SqlClrVerifier;

/// <summary>Collects what the rules find. The same fact is kept once, however often the code repeats it.</summary>
internal sealed class Findings
{
    private readonly HashSet<Violation> _known = [];
    private readonly List<Violation> _violations = [];
    private readonly List<SkippedRule> _skipped = [];

    public void Add(int rule, int? messageNumber, string member, string text)
    {
        var violation = new Violation(rule, messageNumber, member, text);
        if (_known.Add(violation))
            _violations.Add(violation);
    }

    public void Skip(int rule, string reason) => _skipped.Add(new SkippedRule(rule, reason));

    public VerificationResult ToResult() => new([.. _violations.OrderBy(violation => violation.Rule)], _skipped);
}
