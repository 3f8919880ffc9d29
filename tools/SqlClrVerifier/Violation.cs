namespace SqlClrVerifier;

/// <summary>One thing in the assembly that SQL Server refuses at CREATE ASSEMBLY or that fails when it runs.</summary>
/// <param name="Rule">The number of the rule, 1 to 10.</param>
/// <param name="MessageNumber">The number of SQL Server's message where it is known; <see langword="null"/> for failures at run time and undocumented numbers.</param>
/// <param name="Member">Where: <c>Namespace.Type::Method</c>, a type, or the assembly's name.</param>
/// <param name="Text">What that member does, as the rest of the sentence that <paramref name="Member"/> begins.</param>
public sealed record Violation(int Rule, int? MessageNumber, string Member, string Text)
{
    /// <summary>The violation as one line, without a file name.</summary>
    public override string ToString() =>
        MessageNumber is { } number
            ? $"rule {Rule}: {Member} {Text} [Msg {number}]"
            : $"rule {Rule}: {Member} {Text}";
}
