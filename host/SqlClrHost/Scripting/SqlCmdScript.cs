namespace SqlClrHost;

/// <summary>Reads scripts as sqlcmd does: GO [n], :r, :setvar, :on error exit|ignore and $(Variable).</summary>
public static class SqlCmdScript
{
    /// <summary>Reads a file. The files of :r are found from the working directory, as sqlcmd finds them.</summary>
    /// <param name="path">The script.</param>
    /// <param name="variables">Those of -v; a :setvar of the script wins over them.</param>
    /// <param name="workingDirectory">Where relative paths of :r begin; the process's directory when null.</param>
    /// <exception cref="ScriptException">A command or variable is unknown, or a file does not exist.</exception>
    public static IEnumerable<ScriptBatch> ReadFile(string path, IReadOnlyDictionary<string, string>? variables = null, string? workingDirectory = null) =>
        new ScriptReader(variables, workingDirectory).Read(File.ReadAllText(path), path);

    /// <summary>Reads a text, as <see cref="ReadFile"/> reads a file.</summary>
    public static IEnumerable<ScriptBatch> ReadText(string text, IReadOnlyDictionary<string, string>? variables = null, string? workingDirectory = null) =>
        new ScriptReader(variables, workingDirectory).Read(text, null);
}
