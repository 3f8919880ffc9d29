namespace StripeClr.Benchmarks.Reporting;

/// <summary>Where results go: of every run to artifacts/benchmarks, of a full one to docs/performance.md too.</summary>
internal static class PerformancePage
{
    private const string Begin = "<!-- results -->\n";
    private const string End = "<!-- end of results -->\n";

    /// <summary>Keeps the results.</summary>
    public static void Keep(Repository repository, string report, string chart)
    {
        Directory.CreateDirectory(repository.File("artifacts/benchmarks"));
        File.WriteAllText(repository.File("artifacts/benchmarks/results.md"), report);
        File.WriteAllText(repository.File("artifacts/benchmarks/performance.svg"), chart);
    }

    /// <summary>Puts them between the two marks of the page, whose other text is written by hand.</summary>
    public static void Publish(Repository repository, string report, string chart)
    {
        File.WriteAllText(repository.File("docs/performance.svg"), chart);
        string page = repository.File("docs/performance.md");
        string text = File.ReadAllText(page);
        int begin = text.IndexOf(Begin, StringComparison.Ordinal);
        int end = text.IndexOf(End, StringComparison.Ordinal);
        if (begin < 0 || end < begin) throw new InvalidOperationException($"{page} lacks the lines {Begin.Trim()} and {End.Trim()}, between which the results stand.");
        File.WriteAllText(page, text[..(begin + Begin.Length)] + "\n" + report + text[end..]);
    }
}
