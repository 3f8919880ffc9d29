namespace StripeClr.Soak.Support;

/// <summary>How a script ended.</summary>
internal enum Result
{
    /// <summary>All rows, or the write is done.</summary>
    Complete,

    /// <summary>An error that says what happened, truthfully.</summary>
    Failed,

    /// <summary>A list that ended early without an error.</summary>
    Short,

    /// <summary>A row that came twice.</summary>
    Doubled,

    /// <summary>A write that took effect more than once.</summary>
    DoubleWrite,

    /// <summary>Anything else that must not be: a wrong row, an error that says what is not so, a failure without need.</summary>
    Wrong,
}

/// <summary>What was found out about one script.</summary>
internal sealed class Verdict(Result result, string script, string detail)
{
    public Result Result { get; } = result;

    /// <summary>Names the script so that it can be run again.</summary>
    public string Script { get; } = script;

    public string Detail { get; } = detail;

    public bool IsViolation => Result is not (Result.Complete or Result.Failed);

    public override string ToString() => Script + ": " + Result + ": " + Detail;
}
