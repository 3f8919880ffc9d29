using SqlClrHost.Errors;

namespace StripeSql.Commands;

/// <summary>Prints what the host lacks, or writes it into its block of a document.</summary>
internal static class LimitsCommand
{
    /// <summary>What stands before the block.</summary>
    public const string Begin = "<!-- begin: written by ./build.sh sql limits docs/limits.md -->";

    private const string End = "<!-- end -->";

    public static int Run(string? file)
    {
        if (file is null)
            Console.Out.Write(HostLimits.Markdown());
        else
            File.WriteAllText(file, Update(File.ReadAllText(file)));
        return ExitCode.Success;
    }

    /// <summary>A document with the block as it should be.</summary>
    /// <exception cref="StripeSqlException">The document has no such block.</exception>
    public static string Update(string document)
    {
        int begin = document.IndexOf(Begin, StringComparison.Ordinal);
        int end = begin < 0 ? -1 : document.IndexOf(End, begin, StringComparison.Ordinal);
        if (end < 0)
            throw new StripeSqlException($"The document has no block for the limits. Put the lines \"{Begin}\" and \"{End}\" where it shall stand.");
        return $"{document[..begin]}{Begin}\n\n{HostLimits.Markdown()}\n{document[end..]}";
    }
}
