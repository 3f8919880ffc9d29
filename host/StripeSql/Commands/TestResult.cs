namespace StripeSql.Commands;

/// <summary>A row of tSQLt.TestResult.</summary>
internal sealed record TestResult(string Class, string TestCase, string Result, string? Message, int Milliseconds)
{
    /// <summary>The Result of a test that passed.</summary>
    public const string Success = "Success";

    /// <summary>The Result of a test whose assertion did not hold; anything else is an error on the way to it.</summary>
    public const string Failure = "Failure";

    public bool Passed => Result == Success;

    public string FullName => $"[{Class}].[{TestCase}]";

    public static TestResult Read(object?[] row) =>
        new((string)row[0]!, (string)row[1]!, (string)row[2]!, (string?)row[3], (int?)row[4] ?? 0);
}
