namespace SqlClrHost.Sessions;

/// <summary>What SET changes. A module's changes end with it.</summary>
internal sealed record SessionOptions
{
    public bool NoCount { get; init; }

    public bool XactAbort { get; init; }

    public bool QuotedIdentifier { get; init; } = true;

    public bool AnsiNulls { get; init; } = true;

    public bool NoExec { get; init; }
}
