namespace StripeClr.Build;

/// <summary>The folders of the project.</summary>
public sealed class Repository(string root)
{
    public string Root { get; } = root;

    /// <summary>The assembly that ships.</summary>
    public string StripeClr => Output("StripeClr", "release_net48/StripeClr.dll");

    /// <summary>Its JSON library, which ships beside it.</summary>
    public string ClrSafe => Output("Newtonsoft.Json.ClrSafe", "release/Newtonsoft.Json.ClrSafe.dll");

    /// <summary>A path below the root.</summary>
    public string Path(string relative) => System.IO.Path.Combine(Root, relative);

    /// <summary>A file that a project's build gave.</summary>
    public string Output(string project, string file) => Path($"artifacts/bin/{project}/{file}");

    /// <summary>The folder with StripeClr.sln, from this program's own place upwards.</summary>
    public static Repository Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder != null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "StripeClr.sln")))
            {
                return new Repository(folder.FullName);
            }
        }

        throw new StepFailedException("StripeClr.sln was not found above this program. Run ./build.sh in a clone of the repository.");
    }
}
