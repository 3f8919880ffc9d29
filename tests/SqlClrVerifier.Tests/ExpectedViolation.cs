namespace SqlClrVerifier.Tests;

/// <summary>A planted violation: where it is and a part of what is said about it.</summary>
public sealed record ExpectedViolation(int Rule, int? MessageNumber, string Member, string TextPart)
{
    public bool Matches(Violation? violation) =>
        violation?.Rule == Rule
        && violation.MessageNumber == MessageNumber
        && violation.Member == Member
        && violation.Text.Contains(TextPart, StringComparison.Ordinal);

    public override string ToString() => $"rule {Rule}, {Member}: {TextPart}";
}
