namespace StripeSql;

/// <summary>What the process tells its caller.</summary>
internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>An error in a statement, a failed test, a wrong option.</summary>
    public const int Failure = 1;
}
