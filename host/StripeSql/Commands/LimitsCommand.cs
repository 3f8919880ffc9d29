using SqlClrHost.Errors;

namespace StripeSql.Commands;

/// <summary>Prints what the host lacks, or writes it into its block of a document.</summary>
internal static class LimitsCommand
{
    /// <summary>What stands before the block.</summary>
    public const string Begin = "<!-- begin: written by ./build.sh generate -->";

    private const string End = "<!-- end -->";

    /// <param name="file">The document; null to print the block alone.</param>
    /// <param name="isCheck">Whether to say that the document is out of date instead of writing it.</param>
    public static int Run(string? file, bool isCheck)
    {
        if (file is null)
        {
            Console.Out.Write(HostLimits.Markdown());
            return ExitCode.Success;
        }

        string before = File.Exists(file) ? File.ReadAllText(file) : throw new StripeSqlException($"There is no file {file}.");
        string after = Update(before);
        if (isCheck && after != before)
            throw new StripeSqlException($"{file} does not say what the development host lacks today. Run ./build.sh generate.");
        if (after != before)
            File.WriteAllText(file, after);
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
