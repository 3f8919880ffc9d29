namespace StripeClr.Benchmarks;

/// <summary>The folders of the project.</summary>
internal sealed class Repository(string root)
{
    public string StripeClr => Output("StripeClr", "release_net48/StripeClr.dll");

    public string ClrSafe => Output("Newtonsoft.Json.ClrSafe", "release/Newtonsoft.Json.ClrSafe.dll");

    public string File(string relative) => Path.Combine(root, relative);

    public string Output(string project, string file) => File($"artifacts/bin/{project}/{file}");

    public static Repository Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (System.IO.File.Exists(Path.Combine(folder.FullName, "StripeClr.sln"))) return new Repository(folder.FullName);
        }

        throw new InvalidOperationException("StripeClr.sln was not found above this program: run ./build.sh bench in a clone of the repository.");
    }
}
