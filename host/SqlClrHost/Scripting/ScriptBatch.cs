namespace SqlClrHost;

/// <summary>A batch of a script, and where it stands.</summary>
/// <param name="Text">The batch with its variables filled in.</param>
/// <param name="File">The file that it stands in; null for a text.</param>
/// <param name="Line">The line of its first character in that file.</param>
/// <param name="Count">How often it runs: GO 5.</param>
/// <param name="StopsOnError">Whether :on error exit holds.</param>
public sealed record ScriptBatch(string Text, string? File, int Line, int Count, bool StopsOnError);

/// <summary>A script that sqlcmd would not take.</summary>
public sealed class ScriptException(string message, string? file, int line) : Exception($"{message} ({file ?? "script"}, line {line})")
{
    public string? File { get; } = file;

    public int Line { get; } = line;
}
