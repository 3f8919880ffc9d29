namespace SqlClrVerifier.Scripts;

/// <summary>One thing in a script that SQL Server would refuse, or that the project's own rules forbid.</summary>
/// <param name="File">The file's path below the folder of the scripts.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Rule">The number of the rule, 11 to 14.</param>
/// <param name="Text">What is wrong.</param>
public sealed record ScriptViolation(string File, int Line, int Rule, string Text)
{
    /// <summary>The violation as one line, in the form that editors jump to.</summary>
    public override string ToString() => $"{File}({Line}): rule {Rule}: {Text}";
}
