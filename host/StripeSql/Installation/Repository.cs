namespace StripeSql.Installation;

/// <summary>The clone that this program was built from.</summary>
internal sealed class Repository
{
    private const string Marker = "StripeClr.sln";

    private Repository(string root) => Root = root;

    public string Root { get; }

    public string SqlFolder => Path.Combine(Root, "sql");

    public string InstallScript => Path.Combine(SqlFolder, "install.sql");

    public string DemoScript => Path.Combine(Root, "docs", "examples", "demo.sql");

    public string TestFolder => Path.Combine(Root, "tests", "tsqlt");

    public string FakeStripe => Path.Combine(Root, "artifacts", "bin", "FakeStripe", "release", "FakeStripe.dll");

    /// <summary>Walks up from the current folder, then from this program's own, to the solution file.</summary>
    public static Repository Find() =>
        WalkUp(Environment.CurrentDirectory) ?? WalkUp(AppContext.BaseDirectory)
        ?? throw new StripeSqlException($"{Marker} was not found above this folder: run StripeSql inside a clone of StripeClr.");

    private static Repository? WalkUp(string start)
    {
        for (DirectoryInfo? folder = new(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, Marker)))
                return new Repository(folder.FullName);
        }

        return null;
    }
}
