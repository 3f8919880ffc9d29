namespace StripeClr.Tests.Support;

/// <summary>Files of the repository and of the test data.</summary>
internal static class Repository
{
    /// <summary>The folder that holds StripeClr.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>A file below the root, named with forward slashes.</summary>
    public static string FileAt(string path) => Path.Combine(Root, path.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>The text of a file in Fixtures/.</summary>
    public static string Fixture(string name) =>
        File.ReadAllText(Path.Combine(TestContext.CurrentContext.TestDirectory, "Fixtures", name.Replace('/', Path.DirectorySeparatorChar)));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(TestContext.CurrentContext.TestDirectory); folder != null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "StripeClr.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("No folder above the tests holds StripeClr.sln: run them from the repository's own output folder.");
    }
}
