namespace SqlClrVerifier.Scripts.Reading;

/// <summary>All scripts below a folder. Templates (<c>*.template.sql</c>) are no scripts yet.</summary>
internal sealed class ScriptFolder
{
    public const string Installer = "install.sql";

    private ScriptFolder(string path, IReadOnlyList<ScriptFile> files)
    {
        FullPath = path;
        Files = files;
        Batches = [.. files.SelectMany(file => file.Batches)];
        Modules = [.. Batches.SelectMany(ScriptModule.In)];
    }

    public string FullPath { get; }

    public IReadOnlyList<ScriptFile> Files { get; }

    public IReadOnlyList<ScriptBatch> Batches { get; }

    /// <summary>Every function, procedure and view that the scripts create.</summary>
    public IReadOnlyList<ScriptModule> Modules { get; }

    public static ScriptFolder Read(string path)
    {
        var root = Path.GetFullPath(path);
        var files = Directory.EnumerateFiles(root, "*.sql", SearchOption.AllDirectories)
            .Where(file => !file.EndsWith(".template.sql", StringComparison.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal);
        return new ScriptFolder(root, [.. files.Select(file => ScriptFile.Read(root, file))]);
    }
}
