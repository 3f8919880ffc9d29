namespace StripeClr.Surface.Tests.Database;

/// <summary>The clone that these tests were built from.</summary>
internal static class Repository
{
    private const string Marker = "StripeClr.sln";

    public static string Root { get; } = Find();

    public static string FileAt(string path) => Path.Combine(Root, path);

    /// <summary>All files of a folder and the folders in it, by path.</summary>
    public static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(FileAt(folder), pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    private static string Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, Marker)))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"{Marker} was not found above {AppContext.BaseDirectory}: run the tests inside a clone.");
    }
}
