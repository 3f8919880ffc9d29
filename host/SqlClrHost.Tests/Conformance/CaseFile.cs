namespace SqlClrHost.Tests.Conformance;

/// <summary>
/// Reads a file of cases. Blank lines part them; a case is T-SQL and, in its last line after <c>--></c>, what it sends.
/// <c>-- source:</c> says where the results of the cases below it come from: a case without one is an error. What the number of an
/// expected error means, sys.messages says (<see cref="MessagePages"/>).
/// <c>-- setup:</c> begins T-SQL that runs before each of the cases below it.
/// </summary>
internal static class CaseFile
{
    private const string SourceMark = "-- source:";
    private const string SetupMark = "-- setup:";
    private const string ExpectedMark = "-->";

    public static IReadOnlyList<ConformanceCase> ReadAll(string folder) =>
        [.. Directory.GetFiles(folder, "*.sql").Order(StringComparer.Ordinal).SelectMany(f => Read(Path.GetFileName(f), File.ReadAllLines(f)))];

    public static IEnumerable<ConformanceCase> Read(string file, IReadOnlyList<string> lines)
    {
        string? source = null;
        string setup = "";
        foreach ((int line, List<string> block) in Blocks(lines))
        {
            while (block.Count > 0 && block[0].StartsWith(SourceMark, StringComparison.Ordinal))
            {
                source = block[0][SourceMark.Length..].Trim();
                block.RemoveAt(0);
            }

            if (block.Count == 0)
            {
                continue;
            }

            if (block[0].StartsWith(SetupMark, StringComparison.Ordinal))
            {
                setup = string.Join('\n', block.Skip(1)) + "\n";
                continue;
            }

            if (string.IsNullOrEmpty(source))
            {
                throw new InvalidDataException($"{file}, line {line}: the case has no source. Write \"{SourceMark} <page or finding>\" above it.");
            }

            if (block.Count < 2 || !block[^1].StartsWith(ExpectedMark, StringComparison.Ordinal))
            {
                throw new InvalidDataException($"{file}, line {line}: the case says nothing of what it sends. End it with a line \"{ExpectedMark} <result>\".");
            }

            yield return new ConformanceCase(file, line, source, setup + string.Join('\n', block.SkipLast(1)), block[^1][ExpectedMark.Length..].Trim());
        }
    }

    private static IEnumerable<(int Line, List<string> Block)> Blocks(IReadOnlyList<string> lines)
    {
        List<string> block = [];
        for (int i = 0; i <= lines.Count; i++)
        {
            if (i < lines.Count && !string.IsNullOrWhiteSpace(lines[i]))
            {
                block.Add(lines[i]);
            }
            else if (block.Count > 0)
            {
                yield return (i - block.Count + 1, block);
                block = [];
            }
        }
    }
}
