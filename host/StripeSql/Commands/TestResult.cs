namespace StripeSql.Commands;

/// <summary>A row of tSQLt.TestResult.</summary>
internal sealed record TestResult(string Class, string TestCase, string Result, string? Message, int Milliseconds)
{
    /// <summary>The Result of a test that passed.</summary>
    public const string Success = "Success";

    public bool Passed => Result == Success;

    public string FullName => $"[{Class}].[{TestCase}]";

    public static TestResult Read(object?[] row) =>
        new((string)row[0]!, (string)row[1]!, (string)row[2]!, (string?)row[3], (int?)row[4] ?? 0);
}
